-- Who splits a story says of the reports that leave it that they belong together, and not only that they part from the
-- others. Without that the machine would scatter them, where only a report that stayed linked them to each other.
create or replace function refuse_verdict_of_nobody() returns trigger
    language plpgsql as
$$
begin
    if not exists (select from story_decision d
                   where d.id = new.decision_id
                     and (d.same = new.same
                          and (array[new.one_id] <@ d.reports and array[new.other_id] <@ d.others
                               or array[new.one_id] <@ d.others and array[new.other_id] <@ d.reports)
                          or d.act = 'split' and new.same and array[new.one_id, new.other_id] <@ d.reports)) then
        raise exception 'decision % does not say so of reports % and %', new.decision_id, new.one_id, new.other_id
            using errcode = 'integrity_constraint_violation';
    end if;
    if tg_op = 'UPDATE' and new.decision_id <= old.decision_id then
        raise exception 'a newer decision is there on reports % and %', new.one_id, new.other_id
            using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end
$$;

-- Older nodes: they decide as before, and what they split off is held together as well; of more than 141 reports, which
-- newer ones refuse to split off at once since they would be more than 10,000 pairs, it is not.
create or replace function take_verdicts_of_decision() returns trigger
    language plpgsql as
$$
begin
    insert into story_verdict as v (one_id, other_id, decision_id, same)
    select distinct least(one, other), greatest(one, other), new.id, new.same
    from unnest(new.reports) as one, unnest(new.others) as other
    union all
    select distinct one, other, new.id, true
    from unnest(new.reports) as one, unnest(new.reports) as other
    where new.act = 'split' and cardinality(new.reports) <= 141 and one < other
    on conflict (one_id, other_id) do update set decision_id = excluded.decision_id, same = excluded.same;
    return null;
end
$$;

comment on table story_decision is 'What somebody decided: of each of some reports and each of others, that they tell the same story or do not; where it is split, also that the ones tell the same as each other.';
