package org.dateline.intake;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

import org.dateline.article.PublishedAt;
import org.jspecify.annotations.Nullable;

/**
 * One thing that came, and what became of it.
 *
 * @param id its number
 * @param capture the capture of its bytes
 * @param at when it came
 * @param way the way it came
 * @param name the file name or address it came under, or null
 * @param title its headline or what it begins with, or null where that is not known
 * @param address where it was published, or null
 * @param given what was said of it
 * @param by who brought it, or null
 * @param state what became of it
 * @param reasons why a person has to look
 * @param article the article that it is, became a version of, or repeats; or null
 * @param settlement how it ended, or null
 */
public record Arrival(long id, long capture, Instant at, WayIn way, @Nullable String name, @Nullable String title,
		@Nullable URI address, Given given, @Nullable Bringer by, State state, List<Reason> reasons,
		@Nullable Long article, @Nullable Settlement settlement) {

	public Arrival {
		reasons = List.copyOf(reasons);
	}

	/** The site it was published on, or null. */
	public @Nullable String site() {
		return (this.address != null) ? this.address.getHost() : null;
	}

	/**
	 * Where it was published on the web, or null: an address with a user and a password
	 * is not one to be shown.
	 */
	@Nullable PublishedAt publishedAt() {
		if (this.address == null || this.address.getRawAuthority() == null
				|| this.address.getRawAuthority().contains("@")) {
			return null;
		}
		return switch (this.way) {
			case TEXT, FILE, BULK -> new PublishedAt(this.address.toString(), "given", null);
			case FEED -> new PublishedAt(this.address.toString(), "feed", null);
			case PAGE -> new PublishedAt(this.address.toString(), "page", this.at);
			case WARC -> new PublishedAt(this.address.toString(), "warc", this.given.captured());
		};
	}

	/** Whether it is still to be decided. */
	public boolean isOpen() {
		return this.settlement == null;
	}

	/** What can become of it. */
	public enum State {

		/** Nothing is drawn from it yet. */
		WAITING,

		/** A person has to look. */
		QUARANTINED,

		/** It is an article. */
		ADMITTED,

		/** It is the next version of an article. */
		VERSION,

		/** It was here already. */
		DUPLICATE,

		/** Somebody said no. */
		DISCARDED;

		/** The name it has in the database, in addresses and in message keys. */
		public String code() {
			return name().toLowerCase(Locale.ROOT);
		}

		static State ofCode(String code) {
			return valueOf(code.toUpperCase(Locale.ROOT));
		}

	}

	/** Whether one of the reasons why a person has to look is of this code. */
	boolean isLookedAtFor(String code) {
		return this.reasons.stream().anyMatch((reason) -> reason.code().equals(code));
	}

	/**
	 * Why a person has to look.
	 *
	 * @param code the end of a message key
	 * @param article the article it is about, or null
	 * @param arguments the arguments of the sentence
	 */
	public record Reason(String code, @Nullable Long article, List<String> arguments) {

		/** Its bytes or its words are those of a report that was taken down. */
		static final String TAKEN_DOWN = "taken-down";

		/** It is likely to be near a report that was taken down. */
		static final String NEAR_TAKEN_DOWN = "near-taken-down";

		static Reason of(String code, String... arguments) {
			return new Reason(code, null, List.of(arguments));
		}

		static Reason about(String code, long article, String... arguments) {
			return new Reason(code, article, List.of(arguments));
		}

	}

	/**
	 * How it ended.
	 *
	 * @param at when
	 * @param by who decided, or null where it was the archive itself
	 * @param answer why, where somebody said no
	 */
	public record Settlement(Instant at, @Nullable String by, @Nullable String answer) {
	}

}
