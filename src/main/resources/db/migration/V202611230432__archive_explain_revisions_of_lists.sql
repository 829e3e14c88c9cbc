-- What the chronicle draws and what people decide of it stands in lists and dossiers and on no page of one article. But a
-- revision that no article explains empties the memory of all pages, and after each intake comes a drawing. So such
-- revisions are noted, as many as a node looks back at most.
-- Older nodes: they do not look here, and empty their memory as they did before.
create table list_revision (
    revision bigint primary key
);
comment on table list_revision is 'Revisions of the archive in which what lists show changed, and no article by that. Only the last 10,000.';

-- Where something else raised the revision before, it is explained by that or not at all.
create function raise_archive_revision_of_lists_after() returns trigger
    language plpgsql as
$$
declare
    is_first boolean := current_setting('dateline.raised_in', true) is distinct from pg_current_xact_id()::text;
    raised   bigint  := raise_archive_revision();
begin
    if is_first then
        insert into list_revision (revision) values (raised) on conflict do nothing;
        delete from list_revision where revision <= raised - 10000;
    end if;
    return null;
end
$$;

create or replace function raise_archive_revision_after() returns trigger
    language plpgsql as
$$
declare
    raised bigint := raise_archive_revision();
begin
    delete from list_revision where revision = raised;
    return null;
end
$$;

drop trigger drawing_raises_the_revision on drawn_report;
create constraint trigger drawing_raises_the_revision after insert or update or delete on drawn_report
    deferrable initially deferred for each row execute function raise_archive_revision_of_lists_after();
drop trigger event_decision_raises_the_revision on event_decision;
create constraint trigger event_decision_raises_the_revision after insert on event_decision
    deferrable initially deferred for each row execute function raise_archive_revision_of_lists_after();
drop trigger authority_raises_the_revision on authority;
create constraint trigger authority_raises_the_revision after update on authority
    deferrable initially deferred for each row
    when (old.names <> new.names or old.merged_into is distinct from new.merged_into)
    execute function raise_archive_revision_of_lists_after();
drop trigger name_raises_the_revision on name_form;
create constraint trigger name_raises_the_revision after update on name_form
    deferrable initially deferred for each row when (old.authority_id <> new.authority_id)
    execute function raise_archive_revision_of_lists_after();
