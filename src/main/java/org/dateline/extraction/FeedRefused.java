package org.dateline.extraction;

import java.util.List;

/** Says why something that was received is not read as a feed. */
public class FeedRefused extends Exception {

	private final Reason reason;

	private final transient List<Object> arguments;

	FeedRefused(Reason reason, Object... arguments) {
		super(reason.code() + " " + List.of(arguments));
		this.reason = reason;
		this.arguments = List.of(arguments);
	}

	/** Why. */
	public Reason reason() {
		return this.reason;
	}

	/** The key of a sentence for whoever subscribes. */
	public String messageKey() {
		return "feed.refused." + this.reason.code();
	}

	/** The arguments of the sentence, short and safe to print. */
	public List<Object> arguments() {
		return this.arguments;
	}

	/** Why something is not read as a feed. */
	public enum Reason {

		/** There is nothing in it. */
		EMPTY("empty"),

		/** It has more bytes than the argument. */
		TOO_LARGE("too-large"),

		/** It has more elements or values than the argument. */
		TOO_MANY_PARTS("too-many-parts"),

		/** It is nested deeper than the argument. */
		TOO_DEEP("too-deep"),

		/** It is a page, not a feed. */
		PAGE("page"),

		/** It is XML that begins with the element of the argument, which no feed does. */
		UNKNOWN_ROOT("unknown-root"),

		/** It is JSON, but no JSON Feed. */
		UNKNOWN_JSON("unknown-json"),

		/** It begins like JSON and is broken at the line and column of the arguments. */
		BROKEN_JSON("broken-json"),

		/** It is no list of subscriptions. */
		NO_LIST("no-list"),

		/** It is neither XML nor JSON. */
		NO_FEED("no-feed");

		private final String code;

		Reason(String code) {
			this.code = code;
		}

		/** The name it has in message keys. */
		public String code() {
			return this.code;
		}

	}

}
