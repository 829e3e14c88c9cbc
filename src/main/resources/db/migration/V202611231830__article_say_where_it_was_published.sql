-- Where a report was published on the web was kept of what arrived, and told to no reader. It is what a reader checks and
-- cites, so it is part of what the archive says of a capture, with how it is known: docs/decisions/published-at.md.
-- Older nodes: what they take in meanwhile is shown without it.
create table publication_address (
    capture_id bigint      primary key references capture,
    address    text        not null check (char_length(address) <= 4000),
    known_by   text        not null check (known_by in ('given', 'feed', 'page', 'warc')),
    seen_at    timestamptz,
    -- What stands before an @ is a name and a password, which are nobody's to know.
    constraint address_is_of_the_web check (address ~ '^https?://[^/?#@]+([/?#]|$)')
);
comment on table publication_address is 'Where a report was published that is drawn from a capture, where that is known.';
comment on column publication_address.known_by is
    'Whoever handed it in said so (given), a feed led there, it was fetched there (page), or a web archive file says so (warc).';
comment on column publication_address.seen_at is
    'When the page was seen there: fetched, or captured elsewhere (WARC-Date); null where nobody says so.';

create function refuse_change_of_publication_address() returns trigger
    language plpgsql as
$$
begin
    raise exception 'where a capture was published is never changed: % is refused', lower(tg_op)
        using errcode = 'integrity_constraint_violation';
end
$$;
create trigger publication_address_is_append_only before update or delete on publication_address
    for each row execute function refuse_change_of_publication_address();
create trigger publication_address_is_never_emptied before truncate on publication_address
    for each statement execute function refuse_change_of_publication_address();

insert into publication_address (capture_id, address, known_by, seen_at)
select distinct on (capture_id) capture_id, address,
       case when way in ('feed', 'page', 'warc') then way else 'given' end,
       case way when 'page' then arrived_at
                when 'warc' then case when given ->> 'captured' ~ '^\d{4}-\d\d-\d\dT' then (given ->> 'captured')::timestamptz end end
from arrival
where state in ('admitted', 'version') and address ~ '^https?://[^/?#@]+([/?#]|$)'
order by capture_id, id;

-- A version of which nothing is known is at the address of the one before it; when that was seen there is not when this was.
create function published_at_of_article(wanted bigint) returns json
    language sql stable as
$$
    select coalesce(
        (select json_build_array(p.address, p.known_by, p.seen_at)
         from article a join publication_address p on p.capture_id = a.capture_id where a.id = wanted),
        (select json_build_array(p.address, p.known_by, null)
         from earlier_version e join publication_address p on p.capture_id = e.capture_id
         where e.article_id = wanted order by e.number desc limit 1))
$$;

create or replace function records_of_articles(wanted bigint[]) returns table (article_id bigint, record text)
    language sql stable as
$$
    select a.id, json_build_object(
        'capture', json_build_array(c.length, encode(c.sha256, 'hex'), c.received_at, c.origin, c.origin_name,
                                    f.checked_at, f.intact, f.last_held_at),
        'publishedAt', published_at_of_article(a.id),
        'published', (select json_build_array(d.edtf, d.basis, d.reasoning)
                      from article_date d where d.article_id = a.id and d.kind = 'published'),
        'modified', (select json_build_array(d.edtf, d.basis, d.reasoning)
                     from article_date d where d.article_id = a.id and d.kind = 'modified'),
        'attributions', coalesce(
            (select json_agg(json_build_array(t.position, t.role, t.source_id, t.reasoning) order by t.position)
             from attribution t where t.article_id = a.id), '[]'),
        'evidence', coalesce(
            (select json_agg(json_build_array(e.position, e.claim, e.attribution, e.quote, e.start) order by e.position)
             from evidence e where e.article_id = a.id), '[]'),
        'corrected', (select o.at from correction o where o.article_id = a.id order by o.id desc limit 1),
        'earlierVersions', (select count(*) from earlier_version v where v.article_id = a.id),
        'parts', a.parts,
        'reprintOf', (select json_build_array(r.origin_id, r.resemblance)
                      from reprint r where r.article_id = a.id and r.origin_id is not null),
        'reprints', (select count(*) from reprint r where r.origin_id = a.id))::text
    from article a join capture c on c.id = a.capture_id join fixity f on f.capture_id = c.id
    where a.id = any(wanted)
$$;

-- Last: rows that changed in a transaction keep their table from being altered.
update article_revision r set record = record_of_article(r.article_id)
where exists (select from article a join publication_address p on p.capture_id = a.capture_id where a.id = r.article_id)
   or exists (select from earlier_version e join publication_address p on p.capture_id = e.capture_id
              where e.article_id = r.article_id);
