-- A page may be in several languages. Which stretch of a text is in which is kept where there is more than one.

-- A list of [start, end, language]: in code points, in order, one beside or after the other, within the text.
create function stretches_fit(words text, stretches jsonb) returns boolean
    language sql immutable
    return case when jsonb_typeof(stretches) <> 'array' then false
        else (
            select coalesce(bool_and(case when jsonb_typeof(stretch) <> 'array' or jsonb_array_length(stretch) <> 3
                        or jsonb_typeof(stretch -> 0) <> 'number' or jsonb_typeof(stretch -> 1) <> 'number' then false
                    else coalesce((stretch ->> 0)::int >= coalesce((stretches -> (place::int - 2) ->> 1)::int, 0)
                            or place = 1 and (stretch ->> 0)::int >= 0, false)
                        and (stretch ->> 1)::int > (stretch ->> 0)::int
                        and (stretch ->> 1)::int <= char_length(words)
                        and coalesce(stretch ->> 2 ~ '^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$', false) end), true)
            from jsonb_array_elements(stretches) with ordinality as listed (stretch, place))
        end;

alter table article
    add column parts jsonb not null default '[]',
    add constraint parts_stand_in_the_text check (stretches_fit(text, parts));
comment on column article.parts is 'Where it is in several languages: [start, end, BCP 47 tag] of each stretch, in code points; else empty.';

-- The page of an article says in which languages its text is, of which versions and reprints there are.
create or replace function record_of_article(wanted bigint) returns text
    language sql stable as
$$
    select json_build_object(
        'capture', json_build_array(c.length, encode(c.sha256, 'hex'), c.received_at, c.origin, c.origin_name,
                                    f.checked_at, f.intact, f.last_held_at),
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
    where a.id = wanted
$$;

-- Last: rows that changed in a transaction keep their table from being altered.
update article_revision set record = record_of_article(article_id);
