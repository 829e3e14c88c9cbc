-- What arrives can be the next version of an article.
alter table arrival
    drop constraint arrival_state_check,
    add constraint arrival_state_check
        check (state in ('waiting', 'quarantined', 'admitted', 'version', 'duplicate', 'discarded')),
    add constraint version_of_an_article check (state <> 'version' or article_id is not null);

-- The words that an article had in earlier versions: what comes with them again is known. Digests, and no words.
create table former_likeness (
    text_sha256 bytea  not null check (octet_length(text_sha256) = 32),
    article_id  bigint not null references article,
    primary key (text_sha256, article_id)
);
create index former_likeness_by_article on former_likeness (article_id);
