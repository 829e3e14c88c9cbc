-- Which report is a reprint of which: nearly the same words, from another outlet. A machine's link says how much is the
-- same; what a person decided, also that it is none, is never set again by the machine.
create table reprint (
    article_id  bigint      primary key references article,
    origin_id   bigint      references article,
    resemblance real        check (resemblance >= 0 and resemblance <= 1),
    at          timestamptz not null default now(),
    by_name     text        check (by_name ~ '\S' and char_length(by_name) <= 200),
    by_role     text        check (by_role ~ '^[a-z]+(-[a-z]+)*$' and char_length(by_role) <= 50),
    constraint no_reprint_of_itself check (article_id <> origin_id),
    constraint it_resembles_its_origin check ((origin_id is null) = (resemblance is null)),
    constraint only_a_person_says_that_it_is_none check (origin_id is not null or by_role is not null),
    constraint reprint_by_a_role check (by_name is null or by_role is not null)
);
create index reprint_by_origin on reprint (origin_id);
comment on table reprint is 'That a report is a reprint of another, or that somebody says it is none.';
comment on column reprint.resemblance is 'The part of the word sequences of both that both have.';
comment on column reprint.by_role is 'Who decided; null where the archive itself did.';

-- Whether a report is an origin of another, over any number of reprints.
create function is_reprint_origin(origin bigint, article bigint) returns boolean
    language sql stable
    return exists (
        with recursive up (id) as (
            select is_reprint_origin.article
            union
            select r.origin_id from reprint r join up on r.article_id = up.id where r.origin_id is not null)
        select from up where id = is_reprint_origin.origin);

create function refuse_reprint() returns trigger
    language plpgsql as
$$
begin
    if tg_op in ('DELETE', 'TRUNCATE') then
        raise exception 'what is a reprint is decided anew, never forgotten'
            using errcode = 'integrity_constraint_violation';
    end if;
    if tg_op = 'UPDATE' and new.article_id <> old.article_id then
        raise exception 'a reprint stays that of its article' using errcode = 'integrity_constraint_violation';
    end if;
    if tg_op = 'UPDATE' and old.by_role is not null and new.by_role is null then
        raise exception 'a person decided of what article % is a reprint', new.article_id
            using errcode = 'integrity_constraint_violation';
    end if;
    if new.origin_id is not null then
        perform from article where id in (new.article_id, new.origin_id) order by id for no key update;
        if is_reprint_origin(new.article_id, new.origin_id) then
            raise exception 'article % is a reprint of article % already', new.origin_id, new.article_id
                using errcode = 'integrity_constraint_violation';
        end if;
    end if;
    return new;
end
$$;
create trigger reprint_has_one_direction before insert or update or delete on reprint
    for each row execute function refuse_reprint();
create trigger reprint_is_never_emptied before truncate on reprint
    for each statement execute function refuse_reprint();

-- The pages of both say so.
create function settle_both_of_reprint() returns trigger
    language plpgsql as
$$
begin
    perform settle_article(id)
    from (select new.article_id as id union select new.origin_id
          union select case when tg_op = 'UPDATE' then old.origin_id end) as told
    where id is not null order by id;
    return null;
end
$$;
create constraint trigger reprint_settles after insert or update on reprint
    deferrable initially deferred for each row execute function settle_both_of_reprint();
