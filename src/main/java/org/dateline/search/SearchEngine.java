package org.dateline.search;

import java.io.Closeable;

/** Where the index is: beside the application, or on machines of its own. */
interface SearchEngine extends Closeable {

	/**
	 * Opens the index, and makes an empty one where there is none.
	 * @throws RuntimeException if it is not to be had at the moment
	 */
	SearchIndex open();

	/**
	 * Whether it is for this node to write the index. Of several nodes one does, and
	 * another when that one is gone: to be asked before each piece of work.
	 */
	boolean isWriter();

	/** Makes this node the one that writes. */
	void becomeWriter();

}
