package org.dateline.mention;

import java.util.Set;

import org.dateline.language.Words;

/** Capital words that follow one another in a text, of which a name may consist. */
final class NameRun {

	private static final int SHORTEST_INFLECTED = 3;

	private static final Set<String> CASES = Set.of("а", "у", "е", "ом", "ы", "ов", "ам", "ами", "ах");

	private final Words words;

	/** The place of its first word; titles have been left out. */
	final int first;

	final int last;

	/** Whether its first word may be written large for beginning a sentence only. */
	final boolean isWeak;

	NameRun(Words words, int first, int last, boolean isWeak) {
		this.words = words;
		this.first = first;
		this.last = last;
		this.isWeak = isWeak;
	}

	int size() {
		return this.last - this.first + 1;
	}

	String written(int word) {
		return this.words.text().substring(this.words.start(word), this.words.end(word));
	}

	String lastWritten() {
		return written(this.last);
	}

	int lastStart() {
		return this.words.start(this.last);
	}

	/** The keys of its last word, mostly a surname. */
	Set<String> keys(RememberedKeys keys, String language) {
		return keys.ofText(lastWritten(), language);
	}

	/** Whether it is one word in capitals only: МИД, NATO. */
	boolean isAbbreviation() {
		String written = (size() == 1) ? withoutCase(this.words.text().substring(this.words.start(this.last), end()))
				: "";
		return written.length() >= 2 && written.length() <= 6 && written.chars().allMatch(Character::isUpperCase);
	}

	/** Of an abbreviation in a case of Russian, "МИДа", what is written in capitals. */
	static String withoutCase(String written) {
		int capitals = 0;
		while (capitals < written.length() && Character.isUpperCase(written.charAt(capitals))) {
			capitals++;
		}
		return (capitals >= SHORTEST_INFLECTED && CASES.contains(written.substring(capitals)))
				? written.substring(0, capitals) : written;
	}

	boolean beginsWithInitial() {
		return size() > 1 && this.words.end(this.first) - this.words.start(this.first) == 1;
	}

	Name name(Name.Kind kind, String key) {
		return new Name(this.words.start(this.first), end(), kind, key, null);
	}

	/** Without the possessive of English. */
	int end() {
		int end = this.words.end(this.last);
		String text = this.words.text();
		boolean isPossessive = end - this.words.start(this.last) > 3 && text.charAt(end - 1) == 's'
				&& (text.charAt(end - 2) == '\'' || text.charAt(end - 2) == '’' || text.charAt(end - 2) == '‘');
		return isPossessive ? end - 2 : end;
	}

}
