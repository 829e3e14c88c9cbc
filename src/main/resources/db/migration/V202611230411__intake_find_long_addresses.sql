-- A B-tree holds no value beyond 2704 bytes, so that what came from a long address could not be kept at all. A hash index
-- holds any: it keeps four bytes of each. Addresses are only ever asked for as a whole.
-- Older nodes: they ask for an address in the same way, and any index answers them.
drop index arrival_by_address;
create index arrival_by_address on arrival using hash (address) where address is not null;
