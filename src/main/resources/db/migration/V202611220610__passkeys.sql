-- Passkeys, a second way in beside the password. Names and columns of the first two tables are those that Spring
-- Security's repositories write and read; what may stand in them is said here.
create table user_entities (
    id           text primary key check (id ~ '^[A-Za-z0-9_-]{43}$'),
    name         text not null unique references account (name),
    display_name text not null
);
comment on column user_entities.id is 'By what authenticators know an account: 32 random bytes, which say nothing of the person.';

create table user_credentials (
    credential_id                text        primary key check (credential_id ~ '^[A-Za-z0-9_-]+$' and length(credential_id) between 22 and 1364),
    user_entity_user_id          text        not null references user_entities,
    public_key                   bytea       not null check (length(public_key) between 1 and 4096),
    signature_count              bigint      not null check (signature_count between 0 and 4294967295),
    uv_initialized               boolean     not null,
    backup_eligible              boolean     not null,
    authenticator_transports     text        not null check (length(authenticator_transports) <= 200),
    public_key_credential_type   text        not null check (public_key_credential_type = 'public-key'),
    backup_state                 boolean     not null,
    attestation_object           bytea       not null check (length(attestation_object) <= 16384),
    attestation_client_data_json bytea       not null check (length(attestation_client_data_json) <= 8192),
    created                      timestamptz not null,
    last_used                    timestamptz not null,
    label                        text        not null check (label ~ '\S' and length(label) <= 60)
);
create index user_credentials_by_user on user_credentials (user_entity_user_id);
comment on table user_credentials is 'Passkeys: public keys, of which the other half never leaves the person''s device.';
comment on column user_credentials.last_used is 'The same as created while it was never used.';

-- The account's row is locked, so that a passkey cannot slip in beside a closing, a reset or another passkey.
create function passkey_is_added_by_its_person() returns trigger
    language plpgsql as
$$
begin
    perform from account join user_entities on user_entities.name = account.name
    where user_entities.id = new.user_entity_user_id and not account.must_change and account.closed_at is null
    for no key update of account;
    if not found then
        raise exception 'a passkey belongs to an open account with a password of its person''s own'
            using errcode = 'integrity_constraint_violation';
    end if;
    if (select count(*) from user_credentials where user_entity_user_id = new.user_entity_user_id) >= 20 then
        raise exception 'an account keeps at most 20 passkeys' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end
$$;
create trigger passkey_is_added_by_its_person before insert on user_credentials
    for each row execute function passkey_is_added_by_its_person();

-- A counter that does not rise tells of a copy (WebAuthn, 6.1.1); authenticators that share a passkey among devices
-- do not count, and say 0 always.
create function passkey_changes_by_its_use() returns trigger
    language plpgsql as
$$
begin
    if (new.credential_id, new.user_entity_user_id, new.public_key, new.public_key_credential_type,
            new.attestation_object, new.attestation_client_data_json, new.created, new.label)
        is distinct from (old.credential_id, old.user_entity_user_id, old.public_key, old.public_key_credential_type,
            old.attestation_object, old.attestation_client_data_json, old.created, old.label) then
        raise exception 'a passkey is kept as it was made' using errcode = 'integrity_constraint_violation';
    end if;
    if greatest(old.signature_count, new.signature_count) > 0 and new.signature_count <= old.signature_count then
        raise exception 'the counter of a passkey rises' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end
$$;
create trigger passkey_changes_by_its_use before update on user_credentials
    for each row execute function passkey_changes_by_its_use();

-- Whoever needs a new password may have lost the account to somebody else, with whose passkeys it would stay lost.
create function reset_leaves_no_passkey() returns trigger
    language plpgsql as
$$
begin
    if exists (select from user_credentials join user_entities on user_entities.id = user_entity_user_id
               where user_entities.name = new.name) then
        raise exception 'an account whose password somebody else chose keeps no passkey'
            using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end
$$;
create trigger reset_leaves_no_passkey before update on account
    for each row when (new.must_change) execute function reset_leaves_no_passkey();

-- What a browser was asked, until its first answer.
create table passkey_challenge (
    asked      bytea       primary key check (length(asked) = 32),
    account_id bigint      references account,
    challenge  bytea       not null check (length(challenge) = 32),
    given_at   timestamptz not null
);
create index passkey_challenge_by_time on passkey_challenge (given_at);
comment on column passkey_challenge.asked is 'Which browser: the SHA-256 of its token against forgery.';
comment on column passkey_challenge.account_id is 'Who adds a passkey; null for signing in.';
