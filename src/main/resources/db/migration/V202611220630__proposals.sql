-- What contributors propose to correct, and what became of it. A proposal keeps what it would change as a correction
-- does, field by field with the value before and after: docs/decisions/proposals.md.
create table proposal (
    id            bigint      generated always as identity primary key,
    article_id    bigint      not null references article,
    revision      bigint      not null,
    made_at       timestamptz not null default now(),
    account_id    bigint      not null references account,
    by_role       text        not null check (by_role in ('administrator', 'editor', 'contributor')),
    reason        text        not null check (reason ~ '\S' and char_length(reason) <= 1000),
    changes       jsonb       not null check (is_list_of_changes(changes)),
    state         text        not null default 'open' check (state in ('open', 'accepted', 'declined', 'withdrawn')),
    decided_at    timestamptz,
    decided_by    bigint      references account,
    answer        text        check (answer ~ '\S' and char_length(answer) <= 1000),
    correction_id bigint      unique,
    constraint proposal_changes_the_record check (not changes @> '[{"field": "withdrawal"}]'),
    constraint decision_has_who_and_when check (
        (state = 'open') = (decided_at is null) and (state = 'open') = (decided_by is null)),
    constraint only_who_declines_answers check ((state = 'declined') = (answer is not null)),
    constraint accepted_by_a_correction check ((state = 'accepted') = (correction_id is not null)),
    constraint withdrawn_by_its_author check (state <> 'withdrawn' or decided_by = account_id),
    constraint accepted_by_one_of_its_article foreign key (correction_id, article_id)
        references correction (id, article_id)
);
create index proposal_in_order on proposal ((state = 'open'), id);
create index proposal_by_author on proposal (account_id, (state = 'open'), id);
create index proposal_by_article on proposal (article_id);

comment on column proposal.revision is 'The revision of the article that it was made on.';
comment on column proposal.by_role is 'In which role it was proposed.';
comment on column proposal.changes is 'A list of {field, before, after}, as in correction.';
comment on column proposal.answer is 'What its author is told by whoever declined it.';
comment on column proposal.correction_id is 'The correction that accepted it, as it is or amended.';

-- As with corrections: whoever proposes waits for whoever is correcting, withdrawing or taking down, and then finds
-- what the other left.
create function refuse_proposal_unseen() returns trigger
    language plpgsql as
$$
declare
    present bigint;
begin
    if new.state <> 'open' then
        raise exception 'a proposal begins open' using errcode = 'check_violation';
    end if;
    if lacks_words(new.changes) then
        raise exception 'a proposal is made with the words that it would change' using errcode = 'check_violation';
    end if;
    perform from article where id = new.article_id for no key update;
    if exists (select from article where id = new.article_id and withdrawn_at is not null) then
        raise exception 'article % is withdrawn: nothing can be proposed', new.article_id
            using errcode = 'check_violation';
    end if;
    select revision into present from article_revision where article_id = new.article_id;
    if present is distinct from new.revision then
        raise exception 'the proposal was made on revision % of article %, which is at %',
            new.revision, new.article_id, present using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end
$$;
create trigger proposal_is_of_the_present_revision before insert on proposal
    for each row execute function refuse_proposal_unseen();

-- A proposal is decided once. But for that, it stays as it was made; a takedown takes the words out of it.
create function refuse_change_of_proposal() returns trigger
    language plpgsql as
$$
declare
    permitted proposal;
begin
    if tg_op = 'UPDATE' then
        permitted := old;
        if old.state = 'open' and new.state <> 'open' then
            permitted.state := new.state;
            permitted.decided_at := new.decided_at;
            permitted.decided_by := new.decided_by;
            permitted.answer := new.answer;
            permitted.correction_id := new.correction_id;
            if new.state = 'accepted'
                and exists (select from article where id = old.article_id and withdrawn_at is not null) then
                raise exception 'article % is withdrawn: nothing can be accepted', old.article_id
                    using errcode = 'check_violation';
            end if;
        elsif exists (select from article where id = old.article_id and text_rule = 'taken-down') then
            permitted.changes := changes_without_words(old.changes);
        end if;
        if new is not distinct from permitted then
            return new;
        end if;
    end if;
    raise exception 'a proposal stays as it was made and decided: % is refused', lower(tg_op)
        using errcode = 'integrity_constraint_violation';
end
$$;
create trigger proposal_is_decided_once before update or delete on proposal
    for each row execute function refuse_change_of_proposal();
create trigger proposal_is_never_emptied before truncate on proposal
    for each statement execute function refuse_change_of_proposal();

-- Where a text is taken down, no proposal keeps words of it.
create function refuse_words_in_proposals() returns trigger
    language plpgsql as
$$
begin
    if exists (select from proposal where article_id = new.id and changes <> changes_without_words(changes)) then
        raise exception 'the text of article % is taken down and its proposals still have words of it', new.id
            using errcode = 'check_violation';
    end if;
    return null;
end
$$;
create constraint trigger proposals_go_with_the_text after update of text_rule on article
    deferrable initially deferred for each row when (new.text_rule = 'taken-down')
    execute function refuse_words_in_proposals();

-- The public history says also who proposed what an editor corrected.
alter table correction
    add column proposed_by_name text check (proposed_by_name ~ '\S' and char_length(proposed_by_name) <= 200),
    add column proposed_by_role text check (proposed_by_role ~ '^[a-z]+(-[a-z]+)*$'
                                            and char_length(proposed_by_role) <= 50),
    add constraint proposer_has_a_role check (proposed_by_name is null or proposed_by_role is not null),
    add constraint only_corrections_are_proposed check (proposed_by_role is null or act = 'corrected');

comment on column correction.proposed_by_name is 'Who proposed it; null where nobody did, or where the archive shows only roles.';
