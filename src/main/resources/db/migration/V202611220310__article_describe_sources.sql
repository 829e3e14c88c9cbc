-- A source says what it is and where it is at home. What was found to be one source is merged into one, and the
-- address that it gave up goes on leading there.
alter table source
    add column kind      text check (kind in ('agency', 'outlet', 'ministry', 'broadcaster')),
    add column country   text check (country ~ '^[A-Z]{2}$'),
    add column home_page text check (home_page ~ '^https?://[^[:space:][:cntrl:]/?#@]+([/?#][^[:space:][:cntrl:]]*)?$'
                                     and char_length(home_page) <= 2000),
    add column version   bigint not null default 1,
    add constraint names_are_texts_by_language check (
        not jsonb_path_exists(names, 'strict $.* ? (@.type() != "string" || @ == "")')
        and not jsonb_path_exists(names,
            'strict $.keyvalue() ? (!(@.key like_regex "^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$"))'));
comment on column source.kind is 'What it is; null where nobody has said.';
comment on column source.country is 'Where it is at home, ISO 3166-1; null where nobody has said.';
comment on column source.version is 'Rises with every change: who describes a source says which version they saw.';

create table source_alias (
    slug      text        primary key check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and slug <> 'not-stated'),
    source_id bigint      not null references source,
    name      text        not null check (name <> ''),
    since     timestamptz not null default now()
);
create index source_alias_by_source on source_alias (source_id);
comment on table source_alias is 'The addresses and names of sources that were merged into others.';
comment on column source_alias.since is 'When that source was merged.';

-- An address is a source's, or leads to one, never both. Who gives one away waits for whoever gives away the same.
create function refuse_slug_in_use() returns trigger
    language plpgsql as
$$
begin
    if tg_op = 'UPDATE' then
        if new.slug <> old.slug then
            raise exception 'the address "%" is kept for good', old.slug using errcode = 'integrity_constraint_violation';
        end if;
        return new;
    end if;
    perform pg_advisory_xact_lock(hashtextextended('source ' || new.slug, 0));
    if (tg_table_name = 'source' and exists (select from source_alias where slug = new.slug))
        or (tg_table_name = 'source_alias' and exists (select from source where slug = new.slug)) then
        raise exception 'the address "%" is in use', new.slug using errcode = 'unique_violation';
    end if;
    return new;
end
$$;
create trigger slug_is_given_once before insert or update on source
    for each row execute function refuse_slug_in_use();
create trigger slug_is_given_once before insert or update on source_alias
    for each row execute function refuse_slug_in_use();

create function raise_version_of_source() returns trigger
    language plpgsql as
$$
begin
    new.version := old.version + 1;
    return new;
end
$$;
create trigger source_counts_its_versions before update on source
    for each row execute function raise_version_of_source();

create function refuse_deletion_of_source() returns trigger
    language plpgsql as
$$
begin
    if not exists (select from source_alias where slug = old.slug) then
        raise exception 'a source is merged into another, never deleted: the address "%" would lead nowhere', old.slug
            using errcode = 'integrity_constraint_violation';
    end if;
    return null;
end
$$;
create constraint trigger source_is_never_deleted after delete on source
    deferrable initially deferred for each row execute function refuse_deletion_of_source();

create function refuse_deletion_of_alias() returns trigger
    language plpgsql as
$$
begin
    raise exception 'the former address of a source is kept for good' using errcode = 'integrity_constraint_violation';
end
$$;
create trigger alias_is_never_deleted before delete on source_alias
    for each row execute function refuse_deletion_of_alias();
create trigger alias_is_never_emptied before truncate on source_alias
    for each statement execute function refuse_deletion_of_alias();

create constraint trigger alias_raises_the_revision after insert or update on source_alias
    deferrable initially deferred for each row execute function raise_archive_revision_after();

-- The sources of the first five reports, as far as it is publicly known. Last: rows that changed in a transaction
-- keep their table from being altered.
update source set kind = 'agency', country = 'ID', home_page = 'https://www.antaranews.com' where slug = 'antara';
update source
set kind = 'agency', country = 'TR', home_page = 'https://www.aa.com.tr', names = '{"tr": "Anadolu Ajansı"}' || names
where slug = 'anadolu-agency';
update source set kind = 'outlet', country = 'AZ' where slug = 'unikal';
update source set kind = 'ministry', country = 'RU', home_page = 'https://mid.ru' where slug = 'russian-foreign-ministry';
update source set kind = 'outlet', country = 'RU', home_page = 'https://iz.ru' where slug = 'iz-ru';
