-- A report had one sentence for an event. Where two events that it tells of were merged, the other sentence was lost with
-- whom it names; now both stay. An event still counts its reports, not their sentences.
-- Older nodes: they write at most one sentence of a report, and read each row by itself.
alter table event_report
    drop constraint event_report_pkey,
    add primary key (event_id, article_id, sentence_start);
comment on table event_report is 'That a report tells of an event, by the sentence: of several only where people merged what they tell.';

create or replace function count_reports_of_events() returns trigger
    language plpgsql as
$$
begin
    update event e set reports = (select count(distinct r.article_id) from event_report r where r.event_id = e.id)
    where e.id in (select event_id from changed);
    return null;
end
$$;

alter table told_before
    drop constraint told_before_pkey,
    add primary key (article_id, event_id, type, edtf);

create or replace function forget_what_was_drawn() returns trigger
    language plpgsql as
$$
begin
    perform from chronicle_drawing for update;
    delete from told_before b using event_report r
    where b.article_id = new.id and r.article_id = new.id and r.event_id = b.event_id;
    insert into told_before (article_id, event_id, type, edtf, countries)
    select distinct on (event_id, type, edtf) article_id, event_id, type, edtf, countries
    from event_report where article_id = new.id order by event_id, type, edtf, sentence_start;
    delete from figure where article_id = new.id;
    delete from event_report where article_id = new.id;
    delete from drawn_report where article_id = new.id;
    return null;
end
$$;
