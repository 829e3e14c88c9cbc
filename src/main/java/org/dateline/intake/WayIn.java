package org.dateline.intake;

import java.util.Locale;

import org.dateline.provenance.Origin;

/** The way something comes in. */
public enum WayIn {

	/** A text that somebody pastes. */
	TEXT(Origin.UPLOAD),

	/** A file that somebody hands in. */
	FILE(Origin.UPLOAD),

	/** A page, fetched by its address. */
	PAGE(Origin.PAGE),

	/** An item of a feed. */
	FEED(Origin.FEED),

	/** A record of a web archive file (ISO 28500). */
	WARC(Origin.WARC),

	/** A line of a bulk file. */
	BULK(Origin.UPLOAD);

	private final Origin origin;

	WayIn(Origin origin) {
		this.origin = origin;
	}

	/** What the capture says of it. */
	Origin origin() {
		return this.origin;
	}

	/** Whether somebody handed it in as one thing, and is there to look. */
	boolean isByHand() {
		return this == TEXT || this == FILE || this == PAGE;
	}

	/** The name it has in the database and in message keys. */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	static WayIn ofCode(String code) {
		return valueOf(code.toUpperCase(Locale.ROOT));
	}

}
