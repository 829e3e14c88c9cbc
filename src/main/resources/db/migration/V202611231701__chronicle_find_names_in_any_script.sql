-- A name that somebody begins to type is looked up in any script and from any of its words on: by what small Latin letters
-- without marks write of it. The application knows how to do that, and lists names that are not listed yet.
-- Older nodes: list no name; the next node of this version that draws does.
create table name_beginning (
    plain text    collate "C" not null check (plain <> ''),
    name  integer not null references name_form on delete cascade,
    primary key (plain, name)
);
create index name_beginning_by_name on name_beginning (name);
comment on table name_beginning is 'How names are typed: in small Latin letters without marks, whole and from each word on.';

alter table name_form add column listed boolean not null default false;
comment on column name_form.listed is 'Whether its beginnings are listed (name_beginning).';
create index name_form_to_list on name_form (id) where not listed;
drop index name_form_by_beginning;
