-- A text that changes takes with it what was drawn of it, and with that went the knowledge which event it told of: an event
-- that people had corrected was not found again by what its report says. Now it is remembered, without any words of
-- the report.
-- Older nodes: they write the same tables as before and do not ask for the new one.
create table told_before (
    article_id bigint not null references article,
    event_id   bigint not null references event,
    type       text   not null check (type ~ '^[a-z]+(-[a-z]+)*$'),
    edtf       text   not null check (edtf <> ''),
    countries  text[] not null check (cardinality(countries) between 2 and 8),
    primary key (article_id, event_id)
);
comment on table told_before is 'Which events a report told of before its text changed or it was withdrawn, and what they were by it.';

create or replace function forget_what_was_drawn() returns trigger
    language plpgsql as
$$
begin
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
