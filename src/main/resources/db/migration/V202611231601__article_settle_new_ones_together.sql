-- Of two hundred and fifty reports that are taken in at once the database asked each of its questions two hundred and
-- fifty times when they were settled, which was more work than keeping them. Those that one statement has begun are
-- settled together. The rules are those of before, said of many articles in place of one.
-- Older nodes: they write the same tables and call functions of the same names.

create function records_of_articles(wanted bigint[]) returns table (article_id bigint, record text)
    language sql stable as
$$
    select a.id, json_build_object(
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
    where a.id = any(wanted)
$$;

create or replace function record_of_article(wanted bigint) returns text
    language sql stable as
$$
    select record from records_of_articles(array[wanted])
$$;

-- The record comes with the row that is settled.
drop trigger article_revision_keeps_the_record on article_revision;
drop function keep_record_of_article();

create function settle_articles(settled bigint[]) returns void
    language plpgsql as
$$
declare
    raised  bigint := raise_archive_revision();
    failing record;
begin
    insert into article_revision as r (article_id, revision, archive_revision, changed_at, beginning, dateline_length,
                                       published_edtf, published_basis, attributions, record)
    select a.id, 1, raised, now(), left(a.text, 600),
           coalesce((select char_length(e.quote) from evidence e
                     where e.article_id = a.id and e.claim = 'dateline' and e.start = 0 limit 1), 0),
           p.edtf, p.basis,
           array(select t.role || ' ' || coalesce(t.source_id::text, '') from attribution t
                 where t.article_id = a.id order by t.position),
           o.record
    from article a
    join article_date p on p.article_id = a.id and p.kind = 'published'
    left join records_of_articles(settled) o on o.article_id = a.id
    where a.id = any(settled)
    order by a.id
    on conflict (article_id) do update
        set revision = r.revision + 1, archive_revision = excluded.archive_revision, changed_at = excluded.changed_at,
            beginning = excluded.beginning, dateline_length = excluded.dateline_length,
            published_edtf = excluded.published_edtf, published_basis = excluded.published_basis,
            attributions = excluded.attributions, record = excluded.record;

    select article_id, problem into failing from (
        select a.id as article_id, 'has no publication date, not even an unknown one' as problem
        from article a
        where a.id = any(settled)
          and not exists (select from article_date d where d.article_id = a.id and d.kind = 'published')
        union all
        select d.article_id, 'calls the date "' || d.kind || '" stated and quotes no words for it'
        from article_date d
        where d.article_id = any(settled) and d.basis = 'stated'
          and not exists (select from evidence e where e.article_id = d.article_id and e.claim = d.kind)
        union all
        select e.article_id, 'quotes words for the date "' || e.claim || '" that it does not have'
        from evidence e
        where e.article_id = any(settled) and e.claim in ('published', 'modified')
          and not exists (select from article_date d where d.article_id = e.article_id and d.kind = e.claim)
        union all
        select t.article_id, 'names a source as ' || t.role || ' with neither quoted words nor a reason'
        from attribution t
        where t.article_id = any(settled) and t.source_id is not null and t.reasoning is null
          and not exists (select from evidence e where e.article_id = t.article_id and e.attribution = t.position)
        union all
        select t.article_id, 'quotes words for a source that is not stated'
        from attribution t join evidence e on e.article_id = t.article_id and e.attribution = t.position
        where t.article_id = any(settled) and t.source_id is null
        union all
        select e.article_id, 'quotes "' || e.quote || '", which does not stand at offset ' || e.start || ' in its text'
        from evidence e join article a on a.id = e.article_id
        where e.article_id = any(settled) and substr(a.text, e.start + 1, char_length(e.quote)) <> e.quote
    ) as problems limit 1;
    if failing is not null then
        raise exception 'article % %', failing.article_id, failing.problem using errcode = 'check_violation';
    end if;
end
$$;

-- The articles of the last statement that began any, if that was in this transaction.
create function begun_articles() returns bigint[]
    language sql stable
    return case when split_part(current_setting('dateline.begun', true), ' ', 1) = pg_current_xact_id()::text
        then split_part(current_setting('dateline.begun', true), ' ', 2)::bigint[] end;

create function remember_begun_articles() returns trigger
    language plpgsql as
$$
begin
    perform set_config('dateline.begun', pg_current_xact_id() || ' ' || array(select id from begun)::text, true);
    return null;
end
$$;
create trigger article_is_begun after insert on article referencing new table as begun
    for each statement execute function remember_begun_articles();

create or replace function settle_article(settled bigint) returns void
    language plpgsql as
$$
declare
    raised bigint := raise_archive_revision();
begin
    if exists (select from article_revision where article_id = settled and archive_revision = raised) then
        return; -- settled in this transaction already
    end if;
    perform settle_articles(array(
        select settled
        union
        select id from unnest(begun_articles()) as id
        where not exists (select from article_revision where article_id = id and archive_revision = raised)));
end
$$;
