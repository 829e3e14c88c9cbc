package org.dateline.export;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.dateline.database.ArchiveRevision;

import org.springframework.stereotype.Component;

/**
 * Names reports for harvesters, in the form of the guidelines (oai-identifier). The
 * archive is named by its identity and not by its host: it may move, and others keep what
 * they know of a report by this name.
 */
@Component
class OaiIdentifiers {

	private static final Pattern FORM = Pattern.compile("oai:([a-z0-9.-]{1,80}):(\\d{1,18})");

	private final ArchiveRevision archive;

	OaiIdentifiers(ArchiveRevision archive) {
		this.archive = archive;
	}

	/** The namespace of all names. */
	String repository() {
		return "archive-" + this.archive.identity() + ".dateline";
	}

	String of(long article) {
		return "oai:" + repository() + ":" + article;
	}

	/** The article of this name, if it is one of this archive. */
	Optional<Long> article(String identifier) {
		Matcher form = FORM.matcher(identifier);
		return (form.matches() && form.group(1).equals(repository())) ? Optional.of(Long.valueOf(form.group(2)))
				: Optional.empty();
	}

}
