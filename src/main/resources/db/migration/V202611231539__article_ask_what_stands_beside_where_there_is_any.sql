-- The day of a verification is counted among what stands on the page and is not of the report. Where nothing else ever
-- was, nothing stands beside the report, and its page need not ask for that.
-- Older nodes: they ask wherever anything was counted, as before.
alter table article_surroundings add column beside boolean not null default true;
comment on column article_surroundings.beside is
    'Whether anything ever stood beside the article, or the day of its verification is all that has changed.';

drop function note_surroundings(bigint[]);
create function note_surroundings(articles bigint[], stands_beside boolean default true) returns void
    language plpgsql as
$$
declare
    raised bigint;
begin
    if coalesce(cardinality(articles), 0) = 0 then
        return;
    end if;
    raised := raise_archive_revision();
    insert into article_surroundings as s (article_id, revision, archive_revision, beside)
    select distinct article, 1, raised, stands_beside from unnest(articles) as article
    on conflict (article_id) do update
        set revision = s.revision + (s.archive_revision < excluded.archive_revision)::int,
            archive_revision = greatest(s.archive_revision, excluded.archive_revision),
            beside = s.beside or excluded.beside
        where s.archive_revision < excluded.archive_revision or excluded.beside and not s.beside;
end
$$;

create or replace function note_surroundings_of_capture() returns trigger
    language plpgsql as
$$
begin
    perform note_surroundings(array(select id from article where capture_id = new.capture_id), false);
    return null;
end
$$;
