-- Few arrivals are none of what most are, reports: lists of them walked through all.
-- Older nodes: they list without it.
create index arrival_passed_over on arrival (state, id) where state in ('version', 'duplicate', 'discarded');
