package org.dateline.extraction;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Why something in a web archive was not taken in.
 *
 * @param reason why
 * @param offset where it begins in the file
 * @param recordId the id of the record, as given, or null where it has none or has not
 * been read
 * @param arguments the arguments of the sentence that says so
 */
public record WarcProblem(Reason reason, long offset, @Nullable String recordId, List<Object> arguments) {

	public WarcProblem {
		arguments = List.copyOf(arguments);
	}

	/** What can be wrong with a web archive. */
	public enum Reason {

		/** It is no web archive at all. */
		NO_ARCHIVE("no-archive"),

		/** What stands here is not the header of a record. */
		MALFORMED_HEADER("malformed-header"),

		/** The record is shorter than the arguments say: bytes stated, bytes there. */
		TRUNCATED("truncated"),

		/** The record does not end where its length, the argument, says. */
		WRONG_LENGTH("wrong-length"),

		/** The compressed data is damaged. */
		DAMAGED("damaged"),

		/** The compressed data unpacks to far more than a page can be. */
		BOMB("bomb"),

		/** The page is larger than the argument. */
		TOO_LARGE("too-large"),

		/** The record lies in several segments, which are not put together. */
		SEGMENTED("segmented"),

		/** The answer of the server in the record cannot be read. */
		MALFORMED_RESPONSE("malformed-response"),

		/** The page is in a coding that is not known, the argument, or damaged. */
		UNDECODABLE("undecodable"),

		/** The record has no address of the web. */
		NO_ADDRESS("no-address"),

		/** The record does not say when it was captured. */
		NO_DATE("no-date"),

		/**
		 * There were more problems than the argument; the rest of the file is not read.
		 */
		TOO_MANY_PROBLEMS("too-many-problems");

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
