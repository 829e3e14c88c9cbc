-- The archive revision is one number that rises with every committed change; it is the key to every cached list.
-- It is raised by deferred triggers, at the very end of a transaction, so that its row is locked only for the commit
-- itself and writers cannot deadlock on it.
create table archive (
    only_row boolean primary key default true check (only_row),
    identity uuid    not null default gen_random_uuid(),
    revision bigint  not null default 0
);
insert into archive default values;

comment on table archive is 'The archive itself: one row.';
comment on column archive.identity is 'Tells this archive from another one served at the same address, whose revisions begin anew.';

create function raise_archive_revision() returns bigint
    language plpgsql as
$$
declare
    this_transaction text := pg_current_xact_id()::text;
    raised           bigint;
begin
    if current_setting('dateline.raised_in', true) = this_transaction then
        return current_setting('dateline.raised_to')::bigint;
    end if;
    update archive set revision = revision + 1 returning revision into raised;
    perform set_config('dateline.raised_in', this_transaction, true),
            set_config('dateline.raised_to', raised::text, true),
            pg_notify('dateline_revision', raised::text);
    return raised;
end
$$;

-- For tables whose rows belong to no single article.
create function raise_archive_revision_after() returns trigger
    language plpgsql as
$$
begin
    perform raise_archive_revision();
    return null;
end
$$;
