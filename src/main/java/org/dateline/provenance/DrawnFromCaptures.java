package org.dateline.provenance;

/**
 * Whoever keeps words drawn from captures, and gives them up when the bytes are taken
 * down.
 */
public interface DrawnFromCaptures {

	/**
	 * Removes what was drawn from the bytes, from the database too. Called in the
	 * transaction of the takedown: where this fails, nothing is taken down.
	 */
	void giveUp(Takedown takedown);

}
