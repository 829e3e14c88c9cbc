-- An editor takes a report out of an event that it does not tell of. It gets an event of its own, and the drawing does not
-- bring it back: the decision says which report, and whoever places a report looks for such decisions first.
-- Older nodes: they write the acts that they know, without a report, and these hold under both new constraints.
alter table event_decision
    add column article_id bigint references article,
    drop constraint event_decision_act_check,
    add constraint event_decision_act_check check (act in ('confirmed', 'rejected', 'merged', 'corrected', 'parted')),
    drop constraint what_is_merged_has_a_target,
    add constraint what_is_merged_or_parted_has_a_target check ((act in ('merged', 'parted')) = (into_id is not null)),
    add constraint what_is_parted_is_a_report check ((act = 'parted') = (article_id is not null));

create index event_decision_by_article on event_decision (article_id) where article_id is not null;

comment on column event_decision.article_id is 'The report that was taken out of the event; into_id is the event of its own.';
