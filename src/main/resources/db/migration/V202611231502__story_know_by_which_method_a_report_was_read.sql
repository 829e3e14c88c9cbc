-- Another version of the method changes what is compared and how reports are placed, not only what is read of them: a
-- report is linked anew by it though the same is read of it. What there is was read by version 3.
-- Older nodes: what they read counts as read by version 3, which it was.
alter table report_traits add column method text not null default '3';
comment on column report_traits.method is 'By which version of the method it was read; those of another are not compared.';
