-- An item that says something else than before is taken again, so that it can become a new version of its report.
-- What a feed had is kept once in each form in which it was seen.
alter table feed_item
    add column content_digest bytea not null default '\x' check (octet_length(content_digest) in (0, 32)),
    drop constraint feed_item_feed_id_digest_key,
    add constraint feed_item_once_in_each_form unique (feed_id, digest, content_digest);
alter table feed_item
    alter column content_digest drop default;
comment on column feed_item.content_digest is
    'SHA-256 of its title, its date of change and its words; empty for what was seen before this was kept.';
