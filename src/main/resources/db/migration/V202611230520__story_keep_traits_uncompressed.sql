-- For each report that is linked, the traits of forty others are read. PostgreSQL took longer to decompress them than all
-- else of reading them takes; as they are packed now they need no more room uncompressed.
-- Older nodes: they read and write the column as before; what they cannot unpack waits for being read anew, as ever.
alter table report_traits alter column traits set storage external;
