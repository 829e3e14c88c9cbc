-- Gives the reports of the corpus two to four countries each, a seventeenth of them Azerbaijan and Russia, and fills the
-- chronicle for their number and not for their sense: twelve names in each report out of 60,000, a figure in two of five,
-- an event in a quarter of them and a story in an eighth, of three reports each. Always the same. Leaves the archive unfit
-- for anything but measuring dossiers, since no rule of the record is kept while it is filled: bench/pages.py runs it on
-- a copy.
set session_replication_role = replica;
set synchronous_commit = off;

create function pg_temp.part(id bigint, seed int) returns float8 immutable language sql
    return (hashint8extended(id, seed) & 1048575) / 1048576.0;

create function pg_temp.country(id bigint, seed int) returns text immutable language sql
    return (array['AZ', 'RU', 'TR', 'IR', 'US', 'CN', 'GE', 'AM', 'UA', 'KZ', 'ID', 'DE', 'FR', 'GB', 'IN', 'JP', 'UZ', 'TM',
                  'BY', 'IL', 'SA', 'AE', 'EG', 'PK', 'KR', 'IT', 'ES', 'PL', 'BR', 'AU', 'MY', 'SG', 'VN', 'TH', 'PH', 'MX',
                  'CA', 'NL', 'SE', 'NO'])[1 + floor(40 * power(pg_temp.part(id, seed), 1.3))::int];

update article set countries = array(
    select distinct c from (select pg_temp.country(id, k) as c from generate_series(1, 2 + (id % 3)::int) k
                            union all select unnest('{AZ,RU}'::text[]) where pg_temp.part(id, 9) < 1 / 17.0) n order by c)
where id > 5;

delete from story_report where article_id > 5;
insert into story (id, reports, languages, countries, first_day, last_day, newest_day)
select 1000000 + a.id, 3, array[a.language], a.countries, p.earliest, p.earliest, p.earliest
from article a join article_date p on p.article_id = a.id and p.kind = 'published'
where a.id > 15 and a.id % 8 = 0 and isfinite(p.earliest);
insert into story_report (article_id, story_id)
select s.id - 1000000 - 5 * k, s.id from story s cross join generate_series(0, 2) k where s.id > 1000000;

insert into authority (id, kind)
select 1000000 + i, (array['person', 'organisation', 'place'])[1 + i % 3] from generate_series(1, 30000) i;
insert into name_form (id, authority_id, kind, key, language, form, reports)
select 1000000 + i, 1000000 + 1 + i % 30000, (array['person', 'organisation', 'place'])[1 + (1 + i % 30000) % 3], 'k' || i,
       (array['en', 'ru', 'az', 'id'])[1 + i % 4], initcap(translate((i * 7919::bigint)::text, '0123456789', 'aeioutnrlm')) || ' '
       || initcap(translate((i * 104729::bigint)::text, '0123456789', 'aeioutnrlm')), 20
from generate_series(0, 59999) i;
update drawn_report d set countries = a.countries,
       first_day = coalesce(p.earliest, '-infinity'), last_day = coalesce(p.latest, 'infinity'),
       names = array(select distinct 1000000 + floor(60000 * power(pg_temp.part(a.id, 20 + k), 3))::int
                     from generate_series(1, 12) k)
from article a join article_date p on p.article_id = a.id and p.kind = 'published'
where a.id = d.article_id and a.id > 5;

insert into figure (article_id, start, quote, sentence_start, sentence_end, measure, value, unit, approximation, change,
                    period, period_first, period_last, period_basis, period_start, period_quote, countries, by_article)
select a.id, 20, substr(a.text, 21, 5), 0, least(160, length(a.text)),
       (array['trade-turnover', 'export', 'import', 'agreement', 'investment', 'company', 'tourist', 'project'])
           [1 + floor(8 * power(pg_temp.part(a.id, 41), 2))::int],
       (1 + floor(50 * pg_temp.part(a.id, 42))) * 100000000, 'USD',
       (array['exact', 'exact', 'exact', 'about', 'more-than'])[1 + (a.id % 5)::int], a.id % 7 = 0,
       y::text, make_date(y, 1, 1), make_date(y, 12, 31), 'stated', 20, substr(a.text, 21, 4), a.countries, a.id % 2 = 0
from article a, lateral (select extract(year from coalesce(d.earliest, '2020-01-01'))::int as y
                         from article_date d where d.article_id = a.id and d.kind = 'published') p
where a.id > 5 and cardinality(a.countries) > 1 and pg_temp.part(a.id, 40) < .4;

insert into event (id, type, edtf, first_day, last_day, countries, people, reports)
select 1000000 + a.id, (array['visit', 'meeting', 'signing', 'statement'])[1 + (a.id / 4 % 4)::int], p.earliest::text,
       p.earliest, p.earliest, a.countries,
       array[1000000 + floor(30000 * pg_temp.part(a.id, 51))::bigint, 1000000 + floor(3000 * pg_temp.part(a.id, 52))::bigint], 3
from article a join article_date p on p.article_id = a.id and p.kind = 'published'
where a.id > 5 and cardinality(a.countries) > 1 and a.id % 4 = 0 and isfinite(p.earliest);
insert into event_report (event_id, article_id, type, edtf, first_day, last_day, countries, by_article, start, quote,
                          sentence_start, sentence_end)
select e.id, a.id, e.type, e.edtf, e.first_day, e.last_day, e.countries, false, 20, substr(a.text, 21, 5), 0,
       least(160, length(a.text))
from event e cross join generate_series(0, 2) k
join article a on a.id = e.id - 1000000 - 5 * k and a.id > 5
where e.id > 1000000;
vacuum analyze;
