-- A verification that finds what the one before it found changes nothing of a report but the day that its page says it
-- was last verified on. So it raises no revision of the report: else every week all is harvested, put into bags, called
-- changed in feeds and refused to whoever is correcting it. It is counted like what else stands on the page and is not of
-- the report; and not where it is of the same day, since a page that names the day shows nothing new.
-- Older nodes: they show the day on which the report last changed or was found damaged, until they are replaced.
drop trigger fixity_settles on fixity;
create constraint trigger fixity_settles after update on fixity
    deferrable initially deferred for each row
    when (old.intact <> new.intact or old.found_sha256 is distinct from new.found_sha256)
    execute function settle_articles_of_capture();

create function note_surroundings_of_capture() returns trigger
    language plpgsql as
$$
begin
    perform note_surroundings(array(select id from article where capture_id = new.capture_id));
    return null;
end
$$;
create constraint trigger fixity_is_noted after update on fixity
    deferrable initially deferred for each row
    when ((old.checked_at at time zone 'UTC')::date <> (new.checked_at at time zone 'UTC')::date)
    execute function note_surroundings_of_capture();

comment on column article_revision.record is
    'What the page of the article shows beside its text, as JSON: capture, dates, attributions, evidence. What it says of fixity is as of when it was settled; the page reads that from the table.';
comment on table article_surroundings is
    'How often what its page shows and is not of the article has changed, and when it last did: what stands beside it, the day of its last verification.';
