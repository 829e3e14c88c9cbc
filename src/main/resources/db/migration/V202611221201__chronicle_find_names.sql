-- The desk looks names up by how they begin, in whatever case.
create index name_form_by_beginning on name_form (lower(form) text_pattern_ops);
