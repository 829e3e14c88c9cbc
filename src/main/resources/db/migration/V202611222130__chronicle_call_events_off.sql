-- A report that says that something was called off belongs to the event that others announced, and shows it as called off.
-- Older nodes: they draw such reports as telling nothing, as before, and write rows without the column.
alter table event_report
    add column called_off boolean not null default false;

comment on column event_report.called_off is 'The report says that it will not take place, or did not.';
