package org.dateline.extraction;

import java.util.List;
import java.util.stream.Stream;

/** Says why no text is read from a file. */
public class FileRefused extends Exception {

	private final Reason reason;

	private final transient List<String> arguments;

	FileRefused(Reason reason, Object... arguments) {
		super(reason.code() + " " + List.of(arguments));
		this.reason = reason;
		this.arguments = Stream.of(arguments).map(String::valueOf).toList();
	}

	/** Why. */
	public Reason reason() {
		return this.reason;
	}

	/** The arguments of the sentence that says so, short and safe to print. */
	public List<String> arguments() {
		return this.arguments;
	}

	/** Why no text is read from a file. */
	public enum Reason {

		/** It takes a password to read it, or it must not be copied from. */
		PROTECTED("file-protected"),

		/** It is not what it says it is, or damaged beyond reading. */
		DAMAGED("file-damaged"),

		/** It is a Word file of before 2007, or one with a password. */
		OLD_WORD("file-old-word"),

		/** It has pictures of a text, but no letters. */
		PICTURES("file-pictures"),

		/** It has more pages than the argument. */
		TOO_MANY_PAGES("file-too-many-pages"),

		/** It unpacks to far more than a report can be. */
		BOMB("file-bomb"),

		/** It took longer than the argument, in seconds. */
		TOO_SLOW("file-too-slow");

		private final String code;

		Reason(String code) {
			this.code = code;
		}

		/** The name it has in the database and in message keys. */
		public String code() {
			return this.code;
		}

	}

}
