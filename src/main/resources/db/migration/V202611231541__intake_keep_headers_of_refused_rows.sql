-- The rows of a table that were refused are offered to be mended and handed in again, which nobody can without the row
-- that names their columns.
-- Older nodes: what they refuse is offered without it.
alter table consignment_problem add column header text;
comment on column consignment_problem.header is 'The row that names the columns of a table, where the line is a row of one that was refused.';
