package org.dateline.web;

/** There is no such page: answered 404. */
public class PageNotFound extends RuntimeException {

	/**
	 * Says what was looked for.
	 * @param what for the log and for developers, not shown to readers
	 */
	public PageNotFound(String what) {
		super(what);
	}

}
