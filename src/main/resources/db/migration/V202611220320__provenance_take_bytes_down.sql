-- A court may order that bytes are not only hidden but gone. That is the one change of a capture there is: its content
-- becomes null, everything else stays, and a row here says when, why and by whom.
create table takedown (
    capture_id bigint      primary key references capture,
    at         timestamptz not null,
    reason     text        not null check (reason <> '' and char_length(reason) <= 2000),
    by_name    text        not null check (by_name <> ''),
    by_role    text        not null check (by_role <> '')
);
comment on column takedown.by_role is 'The role in which they acted, as it was called then.';

create function refuse_change_of_takedown() returns trigger
    language plpgsql as
$$
begin
    raise exception 'a takedown stays on record: % is refused', lower(tg_op)
        using errcode = 'integrity_constraint_violation';
end
$$;
create trigger takedown_is_append_only before update or delete on takedown
    for each row execute function refuse_change_of_takedown();
create trigger takedown_is_never_emptied before truncate on takedown
    for each statement execute function refuse_change_of_takedown();

-- Whoever draws something from a capture holds a lock on its row, by the foreign key. A takedown waits for them, and
-- they wait for it, so neither can pass the other unseen.
create function wait_for_capture() returns trigger
    language plpgsql as
$$
begin
    perform from capture where id = new.capture_id for update;
    return new;
end
$$;
create trigger takedown_waits_for_its_capture before insert on takedown
    for each row execute function wait_for_capture();

-- At the end of the transaction the bytes are gone. Since they can go but once, that is also the only transaction in
-- which they can.
create function refuse_takedown_of_nothing() returns trigger
    language plpgsql as
$$
begin
    if exists (select from capture where id = new.capture_id and content is not null) then
        raise exception 'the bytes of capture % are said to be taken down and are still there', new.capture_id
            using errcode = 'integrity_constraint_violation';
    end if;
    return null;
end
$$;
create constraint trigger takedown_takes_the_bytes after insert on takedown
    deferrable initially deferred for each row execute function refuse_takedown_of_nothing();

-- The length outlives the bytes, so it is no longer computed from them.
alter table capture
    alter column length drop expression,
    alter column content drop not null;
alter table capture add constraint length_is_of_the_content check (content is null or length = octet_length(content));
comment on column capture.content is 'The bytes; null once they were taken down.';

create function measure_capture() returns trigger
    language plpgsql as
$$
begin
    if new.content is null then
        raise exception 'a capture is received with its bytes' using errcode = 'not_null_violation';
    end if;
    new.length := octet_length(new.content);
    return new;
end
$$;
create trigger capture_is_measured before insert on capture
    for each row execute function measure_capture();

create or replace function refuse_change_of_capture() returns trigger
    language plpgsql as
$$
declare
    without_bytes capture;
begin
    if tg_op = 'UPDATE' then
        without_bytes := old;
        without_bytes.content := null;
        if old.content is not null and new is not distinct from without_bytes
            and exists (select from takedown where capture_id = old.id) then
            return new;
        end if;
    end if;
    raise exception 'a capture is kept as received: % is refused', lower(tg_op)
        using errcode = 'integrity_constraint_violation';
end
$$;
