package org.dateline.mention;

import org.dateline.mention.Quotation.Passage;
import org.jspecify.annotations.Nullable;

/**
 * Finds the words for saying beside a quotation, and the speaker beside them: behind it
 * ("…", Putin said; "…", сказал он; “…”, - deyə o bildirib) or before it (Putin said:
 * "…").
 */
final class Attributions {

	private static final int FARTHEST = 8;

	/** How many words a verb may have behind it: "cited numerous …". */
	private static final int NEAR = 1;

	private static final int LONGEST_SPEAKER = 12;

	private final SpeechTokens tokens;

	Attributions(SpeechTokens tokens) {
		this.tokens = tokens;
	}

	/** Who is said to have said what stands in marks, or null. */
	@Nullable Attribution of(Passage quoted) {
		Attribution behind = behind(this.tokens.from(quoted.end()));
		return (behind != null) ? behind : before(this.tokens.from(quoted.start()) - 1);
	}

	private @Nullable Attribution behind(int first) {
		if (!this.tokens.has(first) || this.tokens.isQuoted(first) || isNewParagraph(first)) {
			return null;
		}
		for (int at = first; at < first + FARTHEST && this.tokens.has(at) && !this.tokens.isQuoted(at); at++) {
			if (this.tokens.isVerb(at)) {
				Passage speaker = (at > first) ? leftOf(at, first) : null;
				if (speaker == null && at > first && !isAllBetween(first, at)) {
					return null;
				}
				return attribution(at, (speaker != null) ? speaker : rightOf(at));
			}
			if (this.tokens.isCut(at)) {
				return null;
			}
		}
		return null;
	}

	private boolean isNewParagraph(int token) {
		return this.tokens.isBehind(token - 1, '\n');
	}

	private @Nullable Attribution before(int last) {
		if (!this.tokens.has(last) || this.tokens.isQuoted(last) || isNewParagraphAfter(last)
				|| this.tokens.isBehind(last, '.')) {
			return null;
		}
		boolean introduced = this.tokens.isBehind(last, ':') || this.tokens.isBehind(last, ',');
		for (int at = last; at > last - FARTHEST && this.tokens.has(at) && !this.tokens.isQuoted(at); at--) {
			if (this.tokens.isVerb(at) && (introduced || at >= last - NEAR || this.tokens.isThat(last))) {
				Passage speaker = leftOf(at, 0);
				return attribution(at, (speaker != null) ? speaker : rightOf(at));
			}
			if (this.tokens.isCut(at - 1)) {
				return null;
			}
		}
		return null;
	}

	private boolean isNewParagraphAfter(int token) {
		return this.tokens.isBehind(token, '\n');
	}

	private boolean isAllBetween(int from, int to) {
		for (int i = from; i < to; i++) {
			if (!this.tokens.isBetween(i)) {
				return false;
			}
		}
		return true;
	}

	private Attribution attribution(int verb, @Nullable Passage speaker) {
		Passage said = new Passage(this.tokens.start(verb), this.tokens.end(verb));
		int end = (speaker != null) ? Math.max(speaker.end(), said.end()) : said.end();
		return new Attribution(speaker, said, this.tokens.sentenceEnd(this.tokens.from(end) - 1));
	}

	/**
	 * The words for a speaker that end before the verb, in its sentence.
	 * @param first the first token that may belong to them
	 */
	@Nullable Passage leftOf(int verb, int first) {
		int last = verb - 1;
		while (last >= first && !this.tokens.isCut(last) && this.tokens.isBetween(last)) {
			last--;
		}
		if (last < first || this.tokens.isCut(last) || (this.tokens.isBehind(last, ',') && verb > first + 1)) {
			return null;
		}
		if (this.tokens.isPronoun(last)) {
			return passage(last, last);
		}
		int begin = last + 1;
		for (int at = last; at >= first && at > last - LONGEST_SPEAKER; at--) {
			if (this.tokens.isNaming(at)) {
				begin = at;
			}
			else if (!this.tokens.isLink(at)) {
				break;
			}
			if (at > first && (this.tokens.isCut(at - 1) || this.tokens.isBehind(at - 1, ','))) {
				break;
			}
		}
		return (begin <= last && hasName(begin, last)) ? passage(begin, last) : null;
	}

	/** The words for a speaker that begin behind the verb. */
	@Nullable Passage rightOf(int verb) {
		int first = verb + 1;
		while (this.tokens.has(first) && !this.tokens.isCut(first - 1) && this.tokens.isBetween(first)) {
			first++;
		}
		if (!this.tokens.has(first) || this.tokens.isAddressing(verb) || this.tokens.isCut(first - 1)) {
			return null;
		}
		if (this.tokens.isPronoun(first)) {
			return passage(first, first);
		}
		int end = first - 1;
		for (int at = first; at < first + LONGEST_SPEAKER && this.tokens.has(at); at++) {
			if (this.tokens.isNaming(at)) {
				end = at;
			}
			else if (!this.tokens.isLink(at)) {
				break;
			}
			if (this.tokens.isCut(at) || this.tokens.isBehind(at, ',')) {
				break;
			}
		}
		return (end >= first && hasName(first, end)) ? passage(first, end) : null;
	}

	/** A single word that begins a sentence is no name, unless it is one of an office. */
	private boolean hasName(int first, int last) {
		for (int i = first; i <= last; i++) {
			if (this.tokens.isCapital(i) && !this.tokens.isLink(i)) {
				return true;
			}
		}
		return this.tokens.isNaming(first);
	}

	private Passage passage(int first, int last) {
		return new Passage(this.tokens.start(first), this.tokens.end(last));
	}

	/**
	 * Who said it.
	 *
	 * @param speaker the words for the speaker, or null
	 * @param verb the words for saying
	 * @param end where the sentence that says so ends
	 */
	record Attribution(@Nullable Passage speaker, Passage verb, int end) {
	}

}
