-- A story that became part of another led there for good, even after its reports were parted from the others again: they
-- got a new number, and the address that was cited led to what they do not tell. Now its reports are remembered.
-- Older nodes: they merge without remembering, and such a story leads on as before.
create table story_part (
    story_id   bigint      not null references story,
    article_id bigint      not null references article,
    left_at    timestamptz not null default now(),
    primary key (story_id, article_id)
);
create index story_part_by_article on story_part (article_id);
comment on table story_part is 'The reports that a story had when it became part of another: where they are parted from that again, they get its number back.';

create or replace function refuse_change_of_story() returns trigger
    language plpgsql as
$$
begin
    if tg_op <> 'UPDATE' then
        raise exception 'a story is merged into another, never deleted: its address would lead nowhere'
            using errcode = 'integrity_constraint_violation';
    end if;
    if new.id <> old.id or (old.merged_into is not null and new.merged_into is null
                            and not exists (select from story_part p where p.story_id = old.id)) then
        raise exception 'story % became part of story %, and nobody knows with which reports', old.id, old.merged_into
            using errcode = 'integrity_constraint_violation';
    end if;
    if new.merged_into is not null and exists (select from story s where s.id = new.merged_into and s.merged_into is not null) then
        raise exception 'story % leads on: one step has to lead to a story that is there', new.merged_into
            using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end
$$;
