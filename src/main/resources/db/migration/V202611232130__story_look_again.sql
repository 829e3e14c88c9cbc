-- What is rare is known only when much is known, and a report that has just come is sought for a few milliseconds: it is
-- looked at again once in its place, and whenever the archive has grown much. A table of its own: to change a row of
-- report_traits is to index all its traits anew.
-- Older nodes: what they place is looked at again once a newer node has placed it.
create table report_weighed (
    article_id bigint primary key references report_traits on delete cascade,
    reports    bigint not null check (reports >= 0)
);
create index report_weighed_by_reports on report_weighed (reports, article_id);
comment on table report_weighed is 'How many reports the archive knew when a report was looked at again last; 0 if it was not yet.';
insert into report_weighed (article_id, reports) select article_id, 0 from report_traits;
