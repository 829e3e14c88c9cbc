-- What was taken down may come again, under another address or in other bytes. It is known again by the digest of its
-- words and by bands of its MinHash signature, which say nothing of what the words were (docs/decisions/takedown.md).
-- Of what was taken down before this there are no words to make them of: that is known by its bytes alone.
create table words_taken_down (
    text_sha256 bytea    not null check (octet_length(text_sha256) = 32),
    article_id  bigint   not null references article,
    bands       bigint[] not null default '{}',
    primary key (text_sha256, article_id)
);
comment on table words_taken_down is 'By what the words of reports are known again that were taken down. Digests, and no words.';
comment on column words_taken_down.bands is 'Texts that share one are likely to be near; none of an earlier version.';
create index words_taken_down_by_bands on words_taken_down using gin (bands);

-- Another takedown of the report takes them.
create index arrival_by_what_was_taken_down on arrival (id) where reasons @> '[{"code": "taken-down"}]';
