-- The reading page asks for one row instead of joining seven: what the record says of an article beside its text is
-- put together when the article settles, which is rare, and not when it is read.
alter table article_revision add column record text;
comment on column article_revision.record is
    'What the page of the article shows beside its text, as JSON: capture and fixity, dates, attributions, evidence.';

create function record_of_article(wanted bigint) returns text
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
             from evidence e where e.article_id = a.id), '[]'))::text
    from article a join capture c on c.id = a.capture_id join fixity f on f.capture_id = c.id
    where a.id = wanted
$$;

update article_revision set record = record_of_article(article_id);
alter table article_revision alter column record set not null;

-- The row is written after settle_article has found the article to hold, in the same transaction.
create function keep_record_of_article() returns trigger
    language plpgsql as
$$
begin
    new.record := record_of_article(new.article_id);
    return new;
end
$$;
create trigger article_revision_keeps_the_record before insert or update on article_revision
    for each row execute function keep_record_of_article();

