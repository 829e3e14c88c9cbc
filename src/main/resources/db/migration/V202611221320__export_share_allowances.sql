-- How much of the API anybody has left, for all nodes together.
--
-- Not logged: it is written about once a second for each who asks, is true for a minute, and after a crash of the
-- database everybody may as well begin anew. Replicas do not have it, and are not asked for it.
create unlogged table api_allowance (
    who        text primary key check (length(who) <= 200),
    state      bytea,
    expires_at bigint
);
comment on table api_allowance is 'What is left of the requests of a minute; written by Bucket4j.';
comment on column api_allowance.who is 'An address, the network of an IPv6 address, or the SHA-256 of an access token.';
comment on column api_allowance.state is 'Bucket4j''s own; empty between the two statements that make a row.';
comment on column api_allowance.expires_at is 'When all is there again and the row says nothing any more, in milliseconds since 1970.';
