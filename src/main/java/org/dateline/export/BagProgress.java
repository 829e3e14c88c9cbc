package org.dateline.export;

/** Whoever is told how far the writing or restoring of a bag has come. */
@FunctionalInterface
public interface BagProgress {

	/**
	 * Tells how far it has come.
	 * @param files how many files of the bag are done
	 * @param bytes how many bytes these are
	 */
	void done(long files, long bytes);

}
