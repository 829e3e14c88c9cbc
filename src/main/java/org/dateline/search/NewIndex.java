package org.dateline.search;

import java.io.Closeable;
import java.util.Collection;

/** An index that is being filled. Any thread may do so. */
interface NewIndex extends Closeable {

	/** Adds reports that are surely not in it yet. */
	void add(Collection<IndexedReport> reports);

	/** Lets queries see what was changed. */
	void refresh();

}
