-- A proposal that was made while an article was a version that is taken down gives up its words, as corrections do.
create or replace function refuse_change_of_proposal() returns trigger
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
        elsif was_taken_down(old.article_id, old.revision) then
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

create function refuse_words_of_version_in_proposals() returns trigger
    language plpgsql as
$$
begin
    if exists (select from proposal where article_id = new.article_id and revision <= new.revision
                 and changes <> changes_without_words(changes)) then
        raise exception 'version % of article % is taken down and proposals still have words of it', new.number,
            new.article_id using errcode = 'check_violation';
    end if;
    return null;
end
$$;
create constraint trigger proposals_go_with_the_version after update of text_rule on earlier_version
    deferrable initially deferred for each row when (new.text_rule = 'taken-down')
    execute function refuse_words_of_version_in_proposals();
