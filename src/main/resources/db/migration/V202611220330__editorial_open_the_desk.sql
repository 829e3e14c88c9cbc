-- People who run the archive, their sessions, and the trail of what they did.
create table account (
    id                  bigint      generated always as identity primary key,
    name                text        not null check (name ~ '^[a-z0-9][a-z0-9._-]{1,39}$') unique,
    shown_as            text        not null check (shown_as ~ '\S' and length(shown_as) <= 100),
    role                text        not null check (role in ('administrator', 'editor', 'contributor')),
    password            text        not null,
    must_change         boolean     not null,
    created_at          timestamptz not null,
    password_changed_at timestamptz not null,
    closed_at           timestamptz
);
comment on column account.password is 'As Spring''s delegating encoder writes it: the algorithm in braces, then its own format.';
comment on column account.must_change is 'The password was chosen by somebody else and serves for nothing but to choose another.';

-- Of late, who could not sign in from where: what throttling counts. Old rows are deleted.
create table failed_sign_in (
    id      bigint      generated always as identity primary key,
    name    text        not null,
    address text        not null,
    at      timestamptz not null
);
create index failed_sign_in_by_time on failed_sign_in (at);

-- Spring Session's tables, so that a restart or another node signs nobody out.
create table spring_session (
    primary_id            char(36) primary key,
    session_id            char(36) not null unique,
    creation_time         bigint   not null,
    last_access_time      bigint   not null,
    max_inactive_interval int      not null,
    expiry_time           bigint   not null,
    principal_name        varchar(100)
);
create index spring_session_by_expiry on spring_session (expiry_time);
create index spring_session_by_principal on spring_session (principal_name);
create table spring_session_attributes (
    session_primary_id char(36)     not null references spring_session on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea        not null,
    primary key (session_primary_id, attribute_name)
);

-- What was done, by whom and why. Written in the transaction of the act itself.
create table trail (
    id          bigint      generated always as identity primary key,
    at          timestamptz not null default now(),
    account_id  bigint      references account,
    by_name     text        not null,
    by_role     text        not null,
    act         text        not null check (act ~ '^[a-z]+(-[a-z]+)*$'),
    article_id  bigint      references article,
    subject     text        check (subject ~ '\S'),
    reason      text        check (reason ~ '\S'),
    detail      jsonb       not null default '{}'
);
create index trail_by_person on trail (account_id, id);
create index trail_by_article on trail (article_id, id) where article_id is not null;
create index trail_by_time on trail (at, id);
comment on column trail.account_id is 'Null where nobody was signed in: the archive itself, or somebody who failed to.';
comment on column trail.subject is 'What else it was done to: the name of an account, the address of a source.';

create function refuse_change_of_trail() returns trigger
    language plpgsql as
$$
begin
    raise exception 'the trail is kept as written: % is refused', lower(tg_op)
        using errcode = 'integrity_constraint_violation';
end
$$;
create trigger trail_is_append_only before update or delete on trail
    for each row execute function refuse_change_of_trail();
create trigger trail_is_never_emptied before truncate on trail
    for each statement execute function refuse_change_of_trail();
