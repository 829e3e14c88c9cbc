-- What the desk counts on its first page and no list shows: few among many.
create index article_without_country on article (id) where withdrawn_at is null and cardinality(countries) = 0;
