-- Work that one node does at a time, and another goes on with when that one is gone.
create table lease (
    work   text primary key,
    holder uuid        not null,
    until  timestamptz not null
);
comment on table lease is 'Which node does a work that only one may do at a time, by the clock of the database.';
comment on column lease.holder is 'The node, by the number it gave itself when it started.';
comment on column lease.until is 'Until then it is the holder''s; the holder renews it for as long as it lives.';
