package org.dateline.article;

import org.jspecify.annotations.Nullable;

/** Finds where words stand in a text, in code points. */
final class QuotePlaces {

	private final String text;

	private QuotePlaces(String text) {
		this.text = text;
	}

	static QuotePlaces in(String text) {
		return new QuotePlaces(text);
	}

	/**
	 * Looks words up at a place and, where they do not stand there, everywhere. A form
	 * sends line ends of its own, and who selects words takes a space too many with them:
	 * both are forgiven.
	 * @param start the place, or null where it is not known
	 */
	Found find(String words, @Nullable Integer start) {
		Found found = findExactly(words, start);
		if (found.first() == null) {
			found = findExactly(words.replace("\r\n", "\n"), start);
		}
		if (found.first() == null) {
			found = findExactly(words.replace("\r\n", "\n").strip(), null);
		}
		return found;
	}

	private Found findExactly(String words, @Nullable Integer start) {
		if (words.isEmpty() || Character.isLowSurrogate(words.charAt(0))
				|| Character.isHighSurrogate(words.charAt(words.length() - 1))) {
			return new Found(null, 0);
		}
		if (start != null && standAt(words, start)) {
			return new Found(new RecordDraft.Quote(words, start), 1);
		}
		int first = this.text.indexOf(words);
		if (first < 0) {
			return new Found(null, 0);
		}
		int count = 0;
		for (int at = first; at >= 0; at = this.text.indexOf(words, at + 1)) {
			count++;
		}
		return new Found(new RecordDraft.Quote(words, this.text.codePointCount(0, first)), count);
	}

	private boolean standAt(String words, int start) {
		return start >= 0 && start <= this.text.codePointCount(0, this.text.length())
				&& this.text.startsWith(words, this.text.offsetByCodePoints(0, start));
	}

	/**
	 * Where words stand.
	 *
	 * @param first the words at the place asked for, else at the first where they stand,
	 * or null where they stand nowhere
	 * @param count at how many places they stand; one where they stand at the place asked
	 * for
	 */
	record Found(RecordDraft.@Nullable Quote first, int count) {
	}

}
