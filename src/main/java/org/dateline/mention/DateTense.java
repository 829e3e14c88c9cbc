package org.dateline.mention;

import java.util.Set;

import org.dateline.mention.Reasoning.Direction;
import org.jspecify.annotations.Nullable;

/**
 * What the verbs near a date say about its direction. The nearest word of the same
 * sentence counts: "said on Tuesday that he will come in May".
 */
final class DateTense {

	private static final int FARTHEST = 12;

	private static final int SHORTEST_STEM = 2;

	/** "in 2020." ends a sentence, "am 5. Mai" does not. */
	private static final int YEAR_DIGITS = 4;

	private final DateCells cells;

	private final Words ahead;

	private final Words back;

	/** Before these a participle is still to come: "to be announced". */
	private final Set<String> infinitives;

	DateTense(DateLanguage language, DateCells cells) {
		this.cells = cells;
		this.ahead = new Words(language.set("ahead"), language.set("ahead-endings"));
		this.infinitives = language.set("infinitives");
		this.back = new Words(language.set("back"), language.set("back-endings"));
	}

	/** The nearest word that tells, or null. */
	@Nullable Cue beside(int first, int behind) {
		Cue before = null;
		int left = first - 1;
		int distance = 1;
		for (; distance <= FARTHEST && before == null && !isEnd(left); distance++, left--) {
			before = cue(left);
		}
		int found = (before != null) ? distance - 1 : FARTHEST;
		int right = behind;
		for (distance = 1; distance < found && !isEnd(right); distance++, right++) {
			Cue after = cue(right);
			if (after != null) {
				return after;
			}
		}
		return before;
	}

	private boolean isEnd(int cell) {
		if (cell < 0 || cell >= this.cells.size() || this.cells.endsLine(cell)) {
			return true;
		}
		boolean isOrdinal = this.cells.isNumber(cell - 1) && this.cells.digits(cell - 1) < YEAR_DIGITS;
		// "P.E." ends none either
		boolean isLetter = cell > 0 && this.cells.isCapital(cell - 1) && this.cells.word(cell - 1).length() == 1;
		return this.cells.word(cell).equals(".") && !isOrdinal && !isLetter
				&& (!this.cells.touch(cell) || this.cells.isBreak(cell + 1));
	}

	private @Nullable Cue cue(int cell) {
		String word = this.cells.word(cell);
		if (word.isEmpty() || !Character.isLetter(word.charAt(0))) {
			return null;
		}
		if (this.ahead.contain(word) || this.ahead.words().contains(word + "_" + this.cells.word(cell + 1))) {
			return new Cue(Direction.AHEAD, word);
		}
		if (!this.back.contain(word)) {
			return null;
		}
		boolean isToBe = this.infinitives.contains(this.cells.word(cell - 1));
		return new Cue(isToBe ? Direction.AHEAD : Direction.BACK, word);
	}

	/** Words and endings of words. */
	private record Words(Set<String> words, Set<String> endings) {

		boolean contain(String word) {
			if (this.words.contains(word)) {
				return true;
			}
			for (int cut = SHORTEST_STEM; cut < word.length(); cut++) {
				if (this.endings.contains(word.substring(cut))) {
					return true;
				}
			}
			return false;
		}

	}

	/** A word that tells. */
	record Cue(Direction direction, String words) {
	}

}
