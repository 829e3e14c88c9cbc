-- What a report is known by has places in the text that was read. While the linking is behind, the text may be another
-- one, and words must not be cut from it by those places.
-- Older nodes: they read reports without saying which version; of one that has earlier versions nothing is quoted on the
-- pages of its story until a newer node reads it.
alter table report_traits add column versions integer not null default 0 check (versions >= 0);
comment on column report_traits.versions is 'How many earlier versions the report had when it was read.';
update report_traits t set versions = e.versions
from (select article_id, count(*)::int as versions from earlier_version group by article_id) e
where e.article_id = t.article_id;

-- A report that was read again is quoted again, though nothing links it and its story is the same. Whatever joined in
-- this transaction settles its story itself.
create function settle_story_of_read_report() returns trigger
    language plpgsql as
$$
begin
    perform settle_story(story_id) from story_report where article_id = new.article_id and joined_at < now();
    return null;
end
$$;
create constraint trigger report_traits_settle_the_story after insert or update on report_traits
    deferrable initially deferred for each row execute function settle_story_of_read_report();
