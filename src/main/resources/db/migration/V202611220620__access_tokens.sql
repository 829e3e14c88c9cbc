-- Secrets by which scripts act for their person. Only the digest is kept: whoever reads this table can use none of them.
create table access_token (
    id           bigint      generated always as identity primary key,
    account_id   bigint      not null references account,
    name         text        not null check (name ~ '\S' and length(name) <= 60),
    scope        text        not null check (scope in ('read', 'contribute', 'edit')),
    digest       bytea       not null check (length(digest) = 32) unique,
    created_at   timestamptz not null,
    expires_at   timestamptz not null,
    last_used_at timestamptz,
    revoked_at   timestamptz,
    constraint it_ends_within_a_year check (expires_at > created_at and expires_at <= created_at + interval '8760 hours'),
    constraint its_use_is_known_to_the_minute check (extract(epoch from last_used_at)::numeric % 60 = 0)
);
create index access_token_by_account on access_token (account_id, created_at);
comment on column access_token.digest is 'SHA-256 of the whole token. It has 256 random bits, so nothing slower is needed to keep it from being guessed.';
comment on column access_token.last_used_at is 'The minute, so that not each request writes.';

-- Twenty that live are enough for anybody, and more would not be looked after. The lock on the account makes them
-- countable, and lets a token and the end of an account not pass each other unseen.
create function refuse_token_not_due() returns trigger
    language plpgsql as
$$
declare
    owner account;
begin
    select * into owner from account where id = new.account_id for no key update;
    if owner.closed_at is not null or owner.must_change then
        raise exception 'account % may have no token: it is closed, or its password is somebody else''s', owner.name
            using errcode = 'integrity_constraint_violation';
    end if;
    if new.scope = 'edit' and owner.role = 'contributor' then
        raise exception 'a token may no more than its person: % is a contributor', owner.name
            using errcode = 'integrity_constraint_violation';
    end if;
    if (select count(*) from access_token
        where account_id = new.account_id and revoked_at is null and expires_at > new.created_at) >= 20 then
        raise exception 'account % has 20 tokens already', owner.name
            using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end
$$;
create trigger token_is_due before insert on access_token
    for each row execute function refuse_token_not_due();

-- Nothing about a token changes but that it was used, and once that it is revoked: none is made stronger, lives longer,
-- or comes back.
create function refuse_change_of_token() returns trigger
    language plpgsql as
$$
begin
    if tg_op = 'UPDATE' and old.revoked_at is null
        and (new.id, new.account_id, new.name, new.scope, new.digest, new.created_at, new.expires_at)
            = (old.id, old.account_id, old.name, old.scope, old.digest, old.created_at, old.expires_at) then
        return new;
    end if;
    raise exception 'a token is used or revoked, nothing else: % is refused', lower(tg_op)
        using errcode = 'integrity_constraint_violation';
end
$$;
create trigger token_stays_as_made before update or delete on access_token
    for each row execute function refuse_change_of_token();
create trigger tokens_are_never_emptied before truncate on access_token
    for each statement execute function refuse_change_of_token();

-- Whoever is given another's password may have lost the account to somebody, who may have made tokens.
create function end_tokens_with_password() returns trigger
    language plpgsql as
$$
begin
    update access_token set revoked_at = now() where account_id = new.id and revoked_at is null;
    return null;
end
$$;
create trigger reset_ends_tokens after update of must_change on account
    for each row when (new.must_change)
    execute function end_tokens_with_password();
