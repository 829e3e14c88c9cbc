-- The trail is asked by the name that people had then, and by what was done; nothing asks it by account.
-- Older nodes: they ask as before.
create index trail_by_name on trail (by_name, id);
create index trail_by_act on trail (act, id);
drop index trail_by_person;
