-- What was taken down may come again when its order no longer stands. Who took it in again, and why, stands at the
-- tombstone of what was taken down.
create table lifted_takedown (
    article_id bigint      not null references article,
    again_id   bigint      not null references article,
    at         timestamptz not null,
    reason     text        not null check (reason <> '' and char_length(reason) <= 2000),
    by_name    text        check (by_name <> ''),
    by_role    text        not null check (by_role <> ''),
    primary key (article_id, again_id),
    constraint another_report_comes_of_it check (article_id <> again_id)
);
comment on table lifted_takedown is 'That what was taken down with a report is another report again, and why.';
comment on column lifted_takedown.by_name is 'As readers see it; null where the archive names no people.';

create trigger lifted_takedown_is_append_only before update or delete on lifted_takedown
    for each row execute function refuse_change_of_takedown();
create trigger lifted_takedowns_are_never_emptied before truncate on lifted_takedown
    for each statement execute function refuse_change_of_takedown();
