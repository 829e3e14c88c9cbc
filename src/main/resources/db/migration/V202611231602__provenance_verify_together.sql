-- Captures that are received together are noted as verified together.
-- Older nodes: they keep captures by the same statement.
create or replace function record_first_verification() returns trigger
    language plpgsql as
$$
begin
    insert into fixity (capture_id, checked_at, intact, last_held_at)
    select id, received_at, true, received_at from received;
    return null;
end
$$;
drop trigger capture_is_verified_when_received on capture;
create trigger capture_is_verified_when_received after insert on capture referencing new table as received
    for each statement execute function record_first_verification();
