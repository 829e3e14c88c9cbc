-- What came to an article with another text is its new version. The row in article is the newest; what the article was
-- before is a row here, with its capture and the record as it was: docs/decisions/versions.md.

-- Whether every headline and quote of a record stands where it says. Bound to what it calls when it is made (return,
-- and no text of a body), like the functions that check corrections: a dump is restored with no search path.
create function record_stands_in(words text, record jsonb) returns boolean
    language sql immutable
    return not exists (
        select from jsonb_path_query(record, 'lax $.*[*].quotes[*]') as quoted (claim)
        where substr(words, (claim ->> 'start')::int + 1, char_length(claim ->> 'words')) is distinct from claim ->> 'words')
        and (jsonb_typeof(record #> '{headline,start}') is distinct from 'number'
            or substr(words, (record #>> '{headline,start}')::int + 1, char_length(record #>> '{headline,words}'))
                is not distinct from record #>> '{headline,words}');

-- The values of a record, by the fields of a correction.
create function is_record(record jsonb) returns boolean
    language sql immutable
    return case when jsonb_typeof(record) <> 'object' then false
        else record ?& array['language', 'headline', 'published', 'modified', 'attributions', 'countries']
            and (select count(*) = 6 and bool_and(is_value_of_field(field, value))
                 from jsonb_each(record) as fields (field, value))
        end;

create function record_without_words(record jsonb) returns jsonb
    language sql immutable
    return (select jsonb_object_agg(field, value_without_words(value)) from jsonb_each(record) as fields (field, value));

create table earlier_version (
    article_id    bigint      not null references article,
    number        integer     not null check (number >= 1),
    capture_id    bigint      not null references capture,
    text          text        not null,
    text_rule     text        not null check (text_rule ~ '^[a-z]+(-[a-z]+)*$'),
    dateline      text        check (dateline <> ''),
    record        jsonb       not null check (is_record(record)),
    revision      bigint      not null,
    superseded_at timestamptz not null,
    by_name       text        check (by_name ~ '\S' and char_length(by_name) <= 200),
    by_role       text        check (by_role ~ '^[a-z]+(-[a-z]+)*$' and char_length(by_role) <= 50),
    primary key (article_id, number),
    constraint whoever_decided_has_a_role check (by_name is null or by_role is not null),
    constraint only_a_version_taken_down_is_empty check ((text = '') = (text_rule = 'taken-down')),
    constraint record_stands_in_its_text check (text_rule = 'taken-down' or record_stands_in(text, record))
);
create index earlier_version_by_capture on earlier_version (capture_id);
create index earlier_version_by_source on earlier_version
    using gin (jsonb_path_query_array(record, '$.attributions[*].source'));
comment on table earlier_version is 'What an article was before it became its next version.';
comment on column earlier_version.record is 'Its record when it was superseded, as values by field; a source is named by its slug.';
comment on column earlier_version.revision is 'The revision of the article that the next version was made on.';
comment on column earlier_version.by_role is 'Who took the next version in; null where the archive itself decided.';

-- The versions of an article, the newest with them. The version at a time is the last that was received until then.
create view article_version as
select e.article_id, e.number, e.capture_id, c.received_at as since, e.text, e.text_rule
from earlier_version e join capture c on c.id = e.capture_id
union all
select a.id, 1 + (select count(*)::int from earlier_version e where e.article_id = a.id), a.capture_id, c.received_at,
       a.text, a.text_rule
from article a join capture c on c.id = a.capture_id;

-- A version is kept as the article has it, before it becomes the next one; whoever takes one in waits for whoever
-- corrects, withdraws or takes another in.
create function refuse_version_that_is_not_there() returns trigger
    language plpgsql as
$$
declare
    present article;
    last    integer;
begin
    select * into present from article where id = new.article_id for no key update;
    if present.withdrawn_at is not null then
        raise exception 'article % is withdrawn: it takes no new version', new.article_id
            using errcode = 'check_violation';
    end if;
    if (new.capture_id, new.text, new.text_rule, new.dateline)
        is distinct from (present.capture_id, present.text, present.text_rule, present.dateline) then
        raise exception 'version % of article % is not what the article is', new.number, new.article_id
            using errcode = 'check_violation';
    end if;
    select coalesce(max(number), 0) into last from earlier_version where article_id = new.article_id;
    if new.number <> last + 1 then
        raise exception 'version % of article % does not follow version %', new.number, new.article_id, last
            using errcode = 'check_violation';
    end if;
    return new;
end
$$;
create trigger version_is_kept_as_it_is before insert on earlier_version
    for each row execute function refuse_version_that_is_not_there();

-- A version stays as it was, but for its words where its bytes are taken down.
create function refuse_change_of_version() returns trigger
    language plpgsql as
$$
declare
    permitted earlier_version;
begin
    if tg_op = 'UPDATE' then
        permitted := old;
        if exists (select from takedown where capture_id = old.capture_id) then
            permitted.text := '';
            permitted.text_rule := 'taken-down';
            permitted.dateline := null;
            permitted.record := record_without_words(old.record);
        end if;
        if new is not distinct from permitted then
            return new;
        end if;
    end if;
    raise exception 'an earlier version stays as it was: % is refused', lower(tg_op)
        using errcode = 'integrity_constraint_violation';
end
$$;
create trigger version_is_append_only before update or delete on earlier_version
    for each row execute function refuse_change_of_version();
create trigger version_is_never_emptied before truncate on earlier_version
    for each statement execute function refuse_change_of_version();

-- A text is never replaced but by a version that came after it, and the one before is kept.
create function refuse_text_that_is_lost() returns trigger
    language plpgsql as
$$
begin
    if new.text_rule = 'taken-down' or (new.capture_id, new.text) is not distinct from (old.capture_id, old.text) then
        return null;
    end if;
    if not exists (select from earlier_version
                   where article_id = new.id and capture_id = old.capture_id and text = old.text) then
        raise exception 'the text of article % is replaced and not kept as an earlier version', new.id
            using errcode = 'check_violation';
    end if;
    if exists (select from earlier_version where article_id = new.id and capture_id = new.capture_id) then
        raise exception 'article % has a version of capture % already', new.id, new.capture_id
            using errcode = 'check_violation';
    end if;
    if (select received_at from capture where id = new.capture_id)
        < (select received_at from capture where id = old.capture_id) then
        raise exception 'the new version of article % was received before the one it follows', new.id
            using errcode = 'check_violation';
    end if;
    return null;
end
$$;
create constraint trigger text_is_never_lost after update of capture_id, text on article
    deferrable initially deferred for each row execute function refuse_text_that_is_lost();

create constraint trigger version_settles after insert or update on earlier_version
    deferrable initially deferred for each row execute function settle_article_after();

-- Where bytes are taken down, so are the versions drawn from them, and the words that corrections keep from then.
create function refuse_version_beside_its_bytes() returns trigger
    language plpgsql as
$$
begin
    if exists (select from earlier_version where capture_id = new.capture_id and text_rule <> 'taken-down') then
        raise exception 'the bytes of capture % are taken down and the version drawn from them is not', new.capture_id
            using errcode = 'check_violation';
    end if;
    if exists (select from earlier_version e join correction o on o.article_id = e.article_id and o.revision <= e.revision
               where e.capture_id = new.capture_id and o.changes <> changes_without_words(o.changes)) then
        raise exception 'the bytes of capture % are taken down and corrections still have words of them', new.capture_id
            using errcode = 'check_violation';
    end if;
    return null;
end
$$;
create constraint trigger version_goes_with_its_bytes after insert on takedown
    deferrable initially deferred for each row execute function refuse_version_beside_its_bytes();

-- Corrections and proposals that were made while an article was a version that is taken down give up their words, too.
create function was_taken_down(article bigint, at_revision bigint) returns boolean
    language sql stable
    return exists (select from article a where a.id = article and a.text_rule = 'taken-down')
        or exists (select from earlier_version e
                   where e.article_id = article and e.text_rule = 'taken-down' and at_revision <= e.revision);

create or replace function refuse_change_of_correction() returns trigger
    language plpgsql as
$$
declare
    without_words correction;
begin
    if tg_op = 'UPDATE' then
        without_words := old;
        without_words.changes := changes_without_words(old.changes);
        if new is not distinct from without_words and was_taken_down(old.article_id, old.revision) then
            return new;
        end if;
    end if;
    raise exception 'a correction stays as it was made: % is refused', lower(tg_op)
        using errcode = 'integrity_constraint_violation';
end
$$;

-- The page of the versions names the sources that an article no longer has: renaming or merging one revises it, too.
create or replace function settle_articles_of_source() returns trigger
    language plpgsql as
$$
begin
    perform settle_article(article_id)
    from (select article_id from attribution where source_id = new.id
          union
          select article_id from correction
          where jsonb_path_query_array(changes, '$[*].*[*].source') @> to_jsonb(old.slug)
             or jsonb_path_query_array(changes, '$[*].*[*].source') @> to_jsonb(new.slug)
          union
          select article_id from earlier_version
          where jsonb_path_query_array(record, '$.attributions[*].source') @> to_jsonb(new.slug)) as naming_it
    order by article_id;
    return null;
end
$$;

create or replace function settle_articles_of_alias() returns trigger
    language plpgsql as
$$
begin
    perform settle_article(article_id)
    from (select article_id from correction
          where jsonb_path_query_array(changes, '$[*].*[*].source') @> to_jsonb(new.slug)
          union
          select article_id from earlier_version
          where jsonb_path_query_array(record, '$.attributions[*].source') @> to_jsonb(new.slug)) as naming_it
    order by article_id;
    return null;
end
$$;
