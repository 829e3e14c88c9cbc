-- A merge of events could not be taken back: their sentences could not be told apart any more. Now each keeps which event it
-- was found to tell of, and a decision takes the merge back. Of what was merged before nothing is known but the number.
-- Older nodes: they draw sentences without it, and these tell of the event they are in; a merge that is decided there fails.
alter table event_report add column part_id bigint;
-- by an expression, because an update would ask the triggers of every row
alter table event_report alter column part_id type bigint using event_id;
alter table event_report
    alter column part_id set not null,
    add constraint event_report_part_id_fkey foreign key (part_id) references event,
    drop constraint event_report_pkey,
    add primary key (event_id, article_id, sentence_start, part_id);
create index event_report_by_part on event_report (part_id) where part_id <> event_id;
comment on column event_report.part_id is 'Which event the sentence was found to tell of: the event itself, or one that became part of it.';

create or replace function refuse_report_of_merged_event() returns trigger
    language plpgsql as
$$
begin
    if tg_op = 'UPDATE' and (new.event_id, new.article_id) <> (old.event_id, old.article_id) then
        raise exception 'a report is drawn anew, or moved with its event; it is not given to another' using errcode = 'integrity_constraint_violation';
    end if;
    new.part_id := coalesce(new.part_id, new.event_id);
    if exists (select from event where id = new.event_id and merged_into is not null) then
        raise exception 'event % became part of another', new.event_id using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end
$$;

create or replace function forget_what_was_drawn() returns trigger
    language plpgsql as
$$
begin
    perform from chronicle_drawing for update;
    delete from told_before b using event_report r
    where b.article_id = new.id and r.article_id = new.id and r.part_id = b.event_id;
    insert into told_before (article_id, event_id, type, edtf, countries)
    select distinct on (part_id, type, edtf) article_id, part_id, type, edtf, countries
    from event_report where article_id = new.id order by part_id, type, edtf, sentence_start;
    delete from figure where article_id = new.id;
    delete from event_report where article_id = new.id;
    delete from drawn_report where article_id = new.id;
    return null;
end
$$;

alter table event_decision
    drop constraint event_decision_act_check,
    add constraint event_decision_act_check
        check (act in ('confirmed', 'rejected', 'merged', 'unmerged', 'corrected', 'parted')),
    drop constraint what_is_merged_or_parted_has_a_target,
    add constraint what_is_merged_or_parted_has_a_target
        check ((act in ('merged', 'unmerged', 'parted')) = (into_id is not null));

-- Whether an event is part of another is what the newest decision on that says.
create or replace function refuse_merge_by_nobody() returns trigger
    language plpgsql as
$$
begin
    if (select d.act from event_decision d where d.event_id = new.id and d.act in ('merged', 'unmerged')
        order by d.id desc limit 1) is distinct from (case when new.merged_into is null then 'unmerged' else 'merged' end) then
        raise exception 'nobody has decided so of the merge of event %', new.id using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end
$$;
create trigger event_is_given_back_by_somebody before update of merged_into on event
    for each row when (old.merged_into is not null and new.merged_into is null) execute function refuse_merge_by_nobody();

create or replace function refuse_change_of_event() returns trigger
    language plpgsql as
$$
begin
    if tg_op <> 'UPDATE' then
        raise exception 'an event is rejected or merged, never deleted: its number would lead nowhere'
            using errcode = 'integrity_constraint_violation';
    end if;
    if new.id <> old.id then
        raise exception 'event % keeps its number', old.id using errcode = 'integrity_constraint_violation';
    end if;
    if new.merged_into is not null and exists (select from event e where e.id = new.merged_into and e.merged_into is not null) then
        raise exception 'event % leads on: one step has to lead to an event that is there', new.merged_into
            using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end
$$;
