-- What reports tell of a corrected event leads to it, as do further reports that tell the same; few events are corrected.
-- Older nodes: they place what is told without it.
create index event_corrected on event (id) where corrected;
