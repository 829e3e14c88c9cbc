-- The digest of a text was that of its first 20,000 words, so that what was corrected behind them was taken for the
-- same. It is that of all words now: that of long texts is taken anew, in the background, from where it is missing. Their
-- size in the table, which may be compressed, tells them without reading them.
-- Older nodes: they find no such row and ask on, as for a report that came before likeness was kept.
delete from likeness l using article a
where a.id = l.article_id and a.withdrawn_at is null and pg_column_size(a.text) > 16000;
