-- Harvesters ask for what changed since they last asked, by date and in order. A change is therefore dated when it is
-- committed, not when its transaction began: the archive's row is locked by then, so whatever is dated later is also
-- seen later, and no date falls behind one that was handed out.
create function date_revision() returns trigger
    language plpgsql as
$$
begin
    new.changed_at := greatest(clock_timestamp(),
                               (select changed_at from article_revision order by changed_at desc limit 1));
    return new;
end
$$;

-- What was settled before this was known, set right in the order of the revisions.
alter table article_revision disable trigger user;
update article_revision r set changed_at = o.latest
from (select article_id, max(changed_at) over (order by archive_revision, article_id) as latest from article_revision) o
where o.article_id = r.article_id and o.latest <> r.changed_at;
alter table article_revision enable trigger user;

create trigger article_revision_is_added before insert on article_revision
    for each row execute function date_revision();
create trigger article_revision_is_raised before update on article_revision
    for each row when (old.archive_revision <> new.archive_revision) execute function date_revision();

create index article_revision_by_time on article_revision (changed_at);
-- A revision may be of many articles: a page of them begins behind any one.
create index article_revision_in_order on article_revision (archive_revision, article_id);
drop index article_revision_by_archive_revision;
