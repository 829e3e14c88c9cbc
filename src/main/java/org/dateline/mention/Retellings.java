package org.dateline.mention;

import java.util.ArrayList;
import java.util.List;

import org.dateline.mention.Quotation.Passage;
import org.jspecify.annotations.Nullable;

/**
 * Finds what is retold without quotation marks: "said that …", «заявил, что …», "bildirib
 * ki, …", and with the verb behind it "…, kata Putin" or "…, Putin said".
 */
final class Retellings {

	/** Between the verb and "that": "said in a meeting with Aliyev on Tuesday that". */
	private static final int FARTHEST = 8;

	private static final int SHORTEST = 4;

	private final SpeechTokens tokens;

	private final Attributions attributions;

	Retellings(SpeechTokens tokens, Attributions attributions) {
		this.tokens = tokens;
		this.attributions = attributions;
	}

	List<Quotation> find() {
		List<Quotation> found = new ArrayList<>();
		int free = 0;
		for (int at = 0; at < this.tokens.size(); at++) {
			if (this.tokens.isVerb(at) && !this.tokens.isQuoted(at)) {
				Quotation retold = that(at);
				retold = (retold != null) ? retold : trailing(at);
				if (retold != null && retold.start() >= free) {
					found.add(retold);
					free = retold.end();
				}
			}
		}
		return found;
	}

	private @Nullable Quotation that(int verb) {
		for (int at = verb + 1; at <= verb + FARTHEST && this.tokens.has(at); at++) {
			if (this.tokens.isCut(at - 1) || (at > verb + 1 && this.tokens.isVerb(at))) {
				return null;
			}
			if (this.tokens.isThat(at)) {
				if (this.tokens.isCut(at)) {
					return null;
				}
				Passage speaker = this.attributions.leftOf(verb, 0);
				speaker = (speaker != null || at == verb + 1) ? speaker : this.attributions.rightOf(verb);
				return retold(this.tokens.start(at + 1), this.tokens.sentenceEnd(at + 1), speaker, verb);
			}
		}
		return null;
	}

	private @Nullable Quotation trailing(int verb) {
		if (!this.tokens.isTrailing(verb)) {
			return null;
		}
		Passage left = this.attributions.leftOf(verb, 0);
		Passage speaker = (left != null) ? left : this.attributions.rightOf(verb);
		if (speaker == null) {
			return null;
		}
		int behind = this.tokens.from(Math.min(speaker.start(), this.tokens.start(verb)));
		int first = this.tokens.sentenceStart(behind);
		boolean clause = behind - first >= SHORTEST && this.tokens.isBehind(behind - 1, ',');
		return clause ? retold(this.tokens.start(first), this.tokens.end(behind - 1), speaker, verb) : null;
	}

	private Quotation retold(int start, int end, @Nullable Passage speaker, int verb) {
		return new Quotation(start, end, false, speaker, new Passage(this.tokens.start(verb), this.tokens.end(verb)));
	}

}
