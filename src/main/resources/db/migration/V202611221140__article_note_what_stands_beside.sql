-- The page of an article also shows what stands beside it: the other reports of its story, their headlines. That
-- changes without the article: nobody's correction may collide with it, no index reads the article anew for it. So it
-- is counted apart, and a page that shows it is keyed by both numbers.
create table article_surroundings (
    article_id       bigint primary key references article,
    revision         bigint not null,
    archive_revision bigint not null
);
create index article_surroundings_by_archive_revision on article_surroundings (archive_revision);
comment on table article_surroundings is 'How often what stands beside an article has changed, and when it last did.';
comment on column article_surroundings.archive_revision is 'The archive revision in which it last changed.';

-- For the end of a transaction, like settle_article: the row of the archive is locked from here on, so that two
-- transactions which change what stands beside the same articles never wait for each other.
create function note_surroundings(articles bigint[]) returns void
    language plpgsql as
$$
declare
    raised bigint;
begin
    if coalesce(cardinality(articles), 0) = 0 then
        return;
    end if;
    raised := raise_archive_revision();
    insert into article_surroundings as s (article_id, revision, archive_revision)
    select distinct article, 1, raised from unnest(articles) as article
    on conflict (article_id) do update
        set revision = s.revision + 1, archive_revision = excluded.archive_revision
        where s.archive_revision < excluded.archive_revision;
end
$$;
