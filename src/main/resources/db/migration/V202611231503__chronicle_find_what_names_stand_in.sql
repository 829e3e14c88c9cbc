-- Whoever merges two names, or parts them, rewrites what was drawn with the one. Whole tables were read for it while each
-- withdrawal and each new version waited.
-- Older nodes: they find the same rows without these.
create index figure_by_speaker on figure (speaker_id) where speaker_id is not null;
create index event_by_place on event (place_id) where place_id is not null;
create index event_by_people on event using gin (people);
create index event_report_by_place on event_report (place_id) where place_id is not null;
create index event_report_by_people on event_report using gin (people);
