package org.dateline.search;

import java.util.Collection;
import java.util.Optional;

/** An index that reports are put into as terms. Any thread may use it. */
interface SearchIndex extends NewIndex {

	/** Puts reports in the place of what it has of them, and takes others out. */
	void change(Collection<IndexedReport> reports, Collection<Long> gone);

	/** Makes everything up to here survive a crash, and says how far it has come. */
	void commit(IndexState state);

	/** How far it had come when that was last committed, or nothing for a new one. */
	Optional<IndexState> state();

	/** Whether it can be asked while another is made in its place. */
	boolean staysWhileMadeAnew();

	/** An empty index to be filled; where only one can be, this one, emptied. */
	NewIndex anew();

	/** Lets an index that was made anew, and is filled and refreshed, take its place. */
	void giveWay(NewIndex filled);

	/** What it has as of the last refresh, to be closed by the caller. */
	IndexReading reading();

}
