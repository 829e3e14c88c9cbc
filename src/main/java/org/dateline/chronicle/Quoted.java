package org.dateline.chronicle;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * A sentence of a report, and the words in it that a claim rests on.
 *
 * @param text the sentence
 * @param start where it starts in the text of the report, in Unicode code points
 * @param from where the words start in the sentence, in {@code char}s
 * @param to where they end
 */
public record Quoted(String text, int start, int from, int to) {

	/**
	 * A sentence with its words.
	 * @throws IllegalArgumentException if they are not within it
	 */
	public Quoted {
		if (start < 0 || from < 0 || to <= from || to > text.length()) {
			throw new IllegalArgumentException("[%d, %d) of %d".formatted(from, to, text.length()));
		}
	}

	/** A sentence with words whose place is given in code points of the report. */
	static Quoted of(String sentence, int start, int wordsStart, String words) {
		int from = sentence.offsetByCodePoints(0, wordsStart - start);
		return new Quoted(sentence, start, from, from + words.length());
	}

	/** Of a row with the sentence, its words and where both start. */
	static Quoted read(ResultSet row) throws SQLException {
		return of(row.getString("sentence"), row.getInt("sentence_start"), row.getInt("start"), row.getString("quote"));
	}

	/** What stands before the words. */
	public String before() {
		return this.text.substring(0, this.from);
	}

	/** The words themselves. */
	public String words() {
		return this.text.substring(this.from, this.to);
	}

	/** What stands behind them. */
	public String after() {
		return this.text.substring(this.to);
	}

}
