package org.dateline.mention;

import java.util.Set;

import org.dateline.language.Words;

/** Capital words that follow one another in a text, of which a name may consist. */
final class NameRun {

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
		String written = this.words.text().substring(this.words.start(this.last), end());
		return size() == 1 && written.length() >= 2 && written.length() <= 6
				&& written.chars().allMatch(Character::isUpperCase);
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
