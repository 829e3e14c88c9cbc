-- Whoever changes what was drawn holds the row of chronicle_drawing: the drawing and people's decisions did, this did not.
-- So a drawing that had read a text before it was withdrawn could leave words of it behind, the reports of an event were
-- counted by two at once, one of them wrongly, and the two locked names and events in opposite orders. The row is
-- waited for, for a hundred reports at most; every statement behind it sees what was committed meanwhile.
-- Older nodes: they take the row before they draw and before they decide, as the new ones do.
create or replace function forget_what_was_drawn() returns trigger
    language plpgsql as
$$
begin
    perform from chronicle_drawing for update;
    insert into told_before (article_id, event_id, type, edtf, countries)
    select article_id, event_id, type, edtf, countries from event_report where article_id = new.id
    on conflict (article_id, event_id) do update
        set type = excluded.type, edtf = excluded.edtf, countries = excluded.countries;
    delete from figure where article_id = new.id;
    delete from event_report where article_id = new.id;
    delete from drawn_report where article_id = new.id;
    return null;
end
$$;
