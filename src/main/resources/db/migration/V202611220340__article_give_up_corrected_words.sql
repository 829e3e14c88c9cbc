-- A takedown reaches what was corrected, too: the words that corrections keep, before and after, become empty. What is
-- no words of the report stays: fields, dates, sources, languages, countries, and where words stood.

-- Like those that check the changes, these functions are bound to what they call when they are made.
create function claim_without_words(claim jsonb) returns jsonb
    language sql immutable
    return case when jsonb_typeof(claim) <> 'object' then claim
        else claim
            || case when claim ? 'words' then '{"words": ""}'::jsonb else '{}' end
            || case when jsonb_typeof(claim -> 'reasoning') is distinct from 'object' then '{}'::jsonb
                else jsonb_build_object('reasoning', (select coalesce(jsonb_object_agg(tag, ''), '{}')
                                                      from jsonb_object_keys(claim -> 'reasoning') as tag)) end
            || case when jsonb_typeof(claim -> 'quotes') is distinct from 'array' then '{}'::jsonb
                else jsonb_build_object('quotes', (
                    select coalesce(jsonb_agg(jsonb_build_object('words', '', 'start', quote -> 'start')
                                              order by place), '[]')
                    from jsonb_array_elements(claim -> 'quotes') with ordinality as quoted (quote, place))) end
        end;

create function value_without_words(value jsonb) returns jsonb
    language sql immutable
    return case when jsonb_typeof(value) <> 'array' then claim_without_words(value)
        else (select coalesce(jsonb_agg(claim_without_words(claim) order by place), '[]')
              from jsonb_array_elements(value) with ordinality as claims (claim, place))
        end;

create function changes_without_words(changes jsonb) returns jsonb
    language sql immutable
    return (select jsonb_agg(change || jsonb_build_object('before', value_without_words(change -> 'before'),
                                                          'after', value_without_words(change -> 'after'))
                             order by place)
            from jsonb_array_elements(changes) with ordinality as changed (change, place));

create function lacks_words(value jsonb) returns boolean
    language sql immutable
    return jsonb_path_exists(value, '$.**.words ? (@ == "")') or jsonb_path_exists(value, '$.**.reasoning.* ? (@ == "")');

-- Values that differed in their words alone are equal without them.
create or replace function is_list_of_changes(changes jsonb) returns boolean
    language sql immutable
    return case when jsonb_typeof(changes) <> 'array' then false
        else (
            select count(*) > 0 and count(distinct change ->> 'field') = count(*)
                and bool_and(case when jsonb_typeof(change) <> 'object' then false
                    else change ?& array['field', 'before', 'after'] and change - '{field,before,after}'::text[] = '{}'
                        and is_value_of_field(change ->> 'field', change -> 'before')
                        and is_value_of_field(change ->> 'field', change -> 'after')
                        and (change -> 'before' <> change -> 'after' or lacks_words(change -> 'before'))
                    end)
            from jsonb_array_elements(changes) as change)
        end;

create or replace function refuse_change_of_correction() returns trigger
    language plpgsql as
$$
declare
    without_words correction;
begin
    if tg_op = 'UPDATE' then
        without_words := old;
        without_words.changes := changes_without_words(old.changes);
        if new is not distinct from without_words
            and exists (select from article where id = old.article_id and text_rule = 'taken-down') then
            return new;
        end if;
    end if;
    raise exception 'a correction stays as it was made: % is refused', lower(tg_op)
        using errcode = 'integrity_constraint_violation';
end
$$;

-- Only a takedown leaves a correction without its words, and after it there is nothing to correct.
create function refuse_correction_without_words() returns trigger
    language plpgsql as
$$
begin
    if lacks_words(new.changes) then
        raise exception 'a correction is made with the words that it changes' using errcode = 'check_violation';
    end if;
    if exists (select from article where id = new.article_id and text_rule = 'taken-down') then
        raise exception 'the text of article % is taken down: there is nothing to correct', new.article_id
            using errcode = 'check_violation';
    end if;
    return new;
end
$$;
-- By its name, it comes after the trigger that locks the article.
create trigger correction_is_of_words_held before insert on correction
    for each row execute function refuse_correction_without_words();

drop trigger correction_settles on correction;
create constraint trigger correction_settles after insert or update on correction
    deferrable initially deferred for each row execute function settle_article_after();

-- Where the bytes are taken down, no correction keeps words of them.
create or replace function refuse_text_beside_its_bytes(drawn bigint) returns void
    language plpgsql as
$$
declare
    failing bigint;
begin
    select a.id into failing from article a join takedown t on t.capture_id = a.capture_id
    where a.capture_id = drawn and a.text_rule <> 'taken-down' limit 1;
    if failing is not null then
        raise exception 'the bytes that article % was drawn from are taken down and its text is not', failing
            using errcode = 'check_violation';
    end if;
    select a.id into failing from article a
    where a.capture_id = drawn and a.text_rule = 'taken-down'
      and not exists (select from takedown t where t.capture_id = a.capture_id) limit 1;
    if failing is not null then
        raise exception 'the text of article % is said to be taken down and the bytes it was drawn from are not', failing
            using errcode = 'check_violation';
    end if;
    select a.id into failing from article a join correction o on o.article_id = a.id
    where a.capture_id = drawn and a.text_rule = 'taken-down' and o.changes <> changes_without_words(o.changes) limit 1;
    if failing is not null then
        raise exception 'the text of article % is taken down and its corrections still have words of it', failing
            using errcode = 'check_violation';
    end if;
end
$$;

-- The page of what was changed names sources as they are called now: merging one revises that page as renaming does,
-- also where nothing but the history still names it. A source is merged by the row that keeps its address.
create function settle_articles_of_alias() returns trigger
    language plpgsql as
$$
begin
    perform settle_article(article_id)
    from (select distinct article_id from correction
          where jsonb_path_query_array(changes, '$[*].*[*].source') @> to_jsonb(new.slug)) as naming_it
    order by article_id;
    return null;
end
$$;
create constraint trigger alias_settles after insert or update on source_alias
    deferrable initially deferred for each row execute function settle_articles_of_alias();

-- What was taken down before this was known. Last: rows that changed in a transaction keep their table from being
-- altered.
update correction o set changes = changes_without_words(o.changes) from article a
where a.id = o.article_id and a.text_rule = 'taken-down' and o.changes <> changes_without_words(o.changes);
