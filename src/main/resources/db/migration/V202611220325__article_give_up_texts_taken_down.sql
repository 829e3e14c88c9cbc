-- What was drawn from bytes that were taken down goes with them: the text is empty, its rule says so, the article is
-- withdrawn and stays so. The rules of the record hold for it as for any other: a text without words cannot be quoted.
alter table article
    drop constraint article_text_check,
    add constraint only_a_text_taken_down_is_empty check ((text = '') = (text_rule = 'taken-down')),
    add constraint nothing_is_left_of_a_text_taken_down check (
        text_rule <> 'taken-down' or (withdrawn_at is not null and headline is null and dateline is null));

create function refuse_text_beside_its_bytes(drawn bigint) returns void
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
end
$$;

create function refuse_text_beside_its_bytes_after() returns trigger
    language plpgsql as
$$
begin
    perform refuse_text_beside_its_bytes(new.capture_id);
    return null;
end
$$;
create constraint trigger text_goes_with_its_bytes after insert on takedown
    deferrable initially deferred for each row execute function refuse_text_beside_its_bytes_after();
create constraint trigger text_goes_with_its_bytes after insert or update of capture_id, text_rule on article
    deferrable initially deferred for each row execute function refuse_text_beside_its_bytes_after();
