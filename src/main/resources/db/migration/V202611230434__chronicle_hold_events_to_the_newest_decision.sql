-- An event is what its newest decision says, as the comment of this function had it; it was content with any decision.
-- Older nodes: they write a decision before they change the state, as the new ones do.
create or replace function refuse_state_of_nobody() returns trigger
    language plpgsql as
$$
declare
    newest text := (select case d.act when 'corrected' then 'confirmed' else d.act end from event_decision d
                    where d.event_id = new.id and d.act in ('confirmed', 'rejected', 'corrected')
                    order by d.id desc limit 1);
begin
    if newest is distinct from new.state
        or new.corrected and not exists (select from event_decision d where d.event_id = new.id and d.act = 'corrected') then
        raise exception 'nobody has decided that event % is %', new.id, new.state
            using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end
$$;
