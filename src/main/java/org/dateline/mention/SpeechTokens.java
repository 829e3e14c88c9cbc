package org.dateline.mention;

import java.util.List;

import org.dateline.mention.Quotation.Passage;

/** The words of a text with what they are in sentences about who said what. */
final class SpeechTokens {

	private static final int LONGEST = 200_000;

	private static final String SIGNS = "\n,.:";

	private final String text;

	private final SpeechWords words;

	private final DateTokens tokens;

	private final String[] folded;

	private final boolean[] quoted;

	/** Which of {@link #SIGNS} stand between each and the next, as bits. */
	private final int[] signs;

	private final boolean[] cut;

	/** The first token of the sentence of each. */
	private final int[] first;

	/** The last one. */
	private final int[] last;

	SpeechTokens(String text, SpeechWords words, List<Passage> marked) {
		this.text = text;
		this.words = words;
		this.tokens = new DateTokens(text, LONGEST);
		this.folded = new String[this.tokens.size()];
		this.quoted = new boolean[this.tokens.size()];
		int passage = 0;
		for (int i = 0; i < this.folded.length; i++) {
			this.folded[i] = this.tokens.isWord(i) ? DateMonths.fold(this.tokens.word(i)) : "";
			while (passage < marked.size() && marked.get(passage).end() <= this.tokens.start(i)) {
				passage++;
			}
			this.quoted[i] = passage < marked.size() && marked.get(passage).start() <= this.tokens.start(i);
		}
		this.signs = new int[size()];
		this.cut = new boolean[size()];
		for (int i = 0; i < size(); i++) {
			this.signs[i] = signsBehind(i);
			this.cut[i] = isEnd(i);
		}
		this.first = new int[size()];
		this.last = new int[size()];
		for (int i = 1; i < size(); i++) {
			this.first[i] = isCut(i - 1) ? i : this.first[i - 1];
		}
		for (int i = size() - 1; i >= 0; i--) {
			this.last[i] = isCut(i) ? i : this.last[i + 1];
		}
	}

	int size() {
		return this.folded.length;
	}

	int start(int token) {
		return this.tokens.start(token);
	}

	int end(int token) {
		return this.tokens.end(token);
	}

	/** The first token that starts at a place or behind it. */
	int from(int place) {
		int low = 0;
		int high = size();
		while (low < high) {
			int middle = (low + high) >>> 1;
			if (start(middle) < place) {
				low = middle + 1;
			}
			else {
				high = middle;
			}
		}
		return low;
	}

	boolean has(int token) {
		return token >= 0 && token < size();
	}

	boolean isQuoted(int token) {
		return this.quoted[token];
	}

	boolean isVerb(int token) {
		return this.words.isVerb(this.folded[token]);
	}

	boolean isAddressing(int token) {
		return this.words.isAddressing(this.folded[token]);
	}

	boolean isThat(int token) {
		return this.words.isThat(this.folded[token]);
	}

	boolean isBetween(int token) {
		return this.words.isBetween(this.folded[token]);
	}

	boolean isLink(int token) {
		return this.words.isLink(this.folded[token]);
	}

	boolean isPronoun(int token) {
		return this.words.isPronoun(this.folded[token]);
	}

	boolean isTrailing(int token) {
		return this.words.isTrailing(this.folded[token]);
	}

	/** A name, or a word for an office. */
	boolean isNaming(int token) {
		return isCapital(token) || this.words.isTitle(this.folded[token]);
	}

	boolean isCapital(int token) {
		return this.tokens.isWord(token) && Character.isUpperCase(this.text.codePointAt(start(token)));
	}

	/** Whether a sentence, or a passage in marks, ends between a token and the next. */
	boolean isCut(int token) {
		return !has(token) || this.cut[token];
	}

	private boolean isEnd(int token) {
		if (!has(token + 1) || this.quoted[token] != this.quoted[token + 1]) {
			return true;
		}
		for (int i = end(token); i < start(token + 1); i++) {
			char sign = this.text.charAt(i);
			if (sign == '\n' || sign == '!' || sign == '?' || sign == '…' || sign == ';'
					|| (sign == '.' && i + 1 < start(token + 1) && !isInitial(token))) {
				return true;
			}
		}
		return false;
	}

	private int signsBehind(int token) {
		int to = has(token + 1) ? start(token + 1) : this.text.length();
		int found = 0;
		for (int i = end(token); i < to; i++) {
			int sign = SIGNS.indexOf(this.text.charAt(i));
			found |= (sign >= 0) ? 1 << sign : 0;
		}
		return found;
	}

	/** The dot behind an initial ends no sentence. */
	private boolean isInitial(int token) {
		return end(token) - start(token) == 1 && isCapital(token);
	}

	/** Whether a sign, of the few that matter, stands between a token and the next. */
	boolean isBehind(int token, char sign) {
		return has(token) && (this.signs[token] & 1 << SIGNS.indexOf(sign)) != 0;
	}

	/** The place where the sentence of a token ends, before its sign. */
	int sentenceEnd(int token) {
		return end(this.last[token]);
	}

	/** The first token of the sentence. */
	int sentenceStart(int token) {
		return this.first[token];
	}

}
