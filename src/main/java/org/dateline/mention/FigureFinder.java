package org.dateline.mention;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;

import org.dateline.mention.NumberReader.Number;
import org.dateline.mention.Phrases.Match;
import org.jspecify.annotations.Nullable;

/**
 * Finds the figures of one text: numbers with what belongs to them. Used for one text.
 */
final class FigureFinder {

	private final TextPieces text;

	private final FigureRules rules;

	private final FigureGuard guard;

	private final NumbersOfNames names;

	private final UnitReader units;

	private final List<Figure> found = new ArrayList<>();

	/**
	 * A finder for one text.
	 * @param taken the end of what is something else at a place of the text, or -1
	 */
	FigureFinder(TextPieces text, FigureRules rules, CountedWords counted, IntUnaryOperator taken) {
		this.text = text;
		this.rules = rules;
		this.guard = new FigureGuard(text, rules, taken);
		this.names = new NumbersOfNames(text, rules);
		this.units = new UnitReader(text, rules, counted);
	}

	List<Figure> find() {
		int at = 0;
		while (at < this.text.size()) {
			at = findAt(at);
		}
		return this.found;
	}

	/** Where to go on after a piece. */
	private int findAt(int at) {
		int past = this.guard.past(at);
		if (past > at) {
			return past;
		}
		Number number = NumberReader.read(this.text, this.rules, at);
		if (number == null) {
			return at + 1;
		}
		Measured first = this.units.read(number, this.found.isEmpty() ? 0 : last().end());
		Measured second = secondOf(first);
		Measured whole = (second != null) ? first.upTo(second) : first;
		if (second != null && second.end() <= first.end()) {
			return Math.max(first.end(), at + 1);
		}
		if (second != null && this.guard.isScore(first, second)) {
			return second.end();
		}
		if (this.guard.isDate(whole) || isNothing(whole) || this.guard.isWrittenLarge(whole)
				|| this.names.isIdiom(whole) || this.names.isBesideName(whole) || this.names.isTitled(whole)) {
			return whole.end();
		}
		Measured named = this.units.withCount(whole);
		if (this.guard.isLostScore(named) || this.guard.isYear(named) || this.names.isOfName(named)
				|| this.names.isNumbering(named) || this.names.isAge(named)) {
			return whole.end();
		}
		this.found.add(named.figure(this.text));
		return Math.max(whole.end(), named.end());
	}

	private Figure last() {
		return this.found.get(this.found.size() - 1);
	}

	/** "one" and "a half" of nothing are hardly figures. */
	private boolean isNothing(Measured measured) {
		boolean isSmall = !measured.isDigits() && measured.value().compareTo(BigDecimal.ONE) == 0;
		return isSmall && measured.unit().kind() == Unit.Kind.PLAIN && measured.upTo() == null;
	}

	/** The second number of a range, or null. */
	private @Nullable Measured secondOf(Measured first) {
		int next = first.end();
		if (!this.text.has(next) || first.unit().kind() == Unit.Kind.ORDINAL) {
			return null;
		}
		int start = -1;
		if (this.text.isDashed(next)) {
			start = next;
		}
		else if (this.text.isSpaced(next)) {
			start = afterConnector(first, next);
		}
		else if (first.unit().kind() == Unit.Kind.PERCENT) {
			start = afterPercent(first, next);
		}
		start = (start >= 0) ? this.units.skipSymbol(start) : start;
		if (start < 0 || !this.text.has(start)) {
			return null;
		}
		Number number = NumberReader.read(this.text, this.rules, start);
		if (number == null || number.isOrdinal()) {
			return null;
		}
		Measured second = this.units.read(number, this.text.end(first.end() - 1));
		return first.mayGoUpTo(second) ? second : null;
	}

	/**
	 * The second number of "4%-5%" and "4% to 5%"; what grew from 4% to 5% was both, one
	 * after the other.
	 */
	private int afterPercent(Measured first, int next) {
		char behind = this.text.at(first.stop());
		if (this.text.start(next) != first.stop() + 1 || first.stop() == this.text.end(first.end() - 1)) {
			return -1;
		}
		if (this.text.isNumber(next)) {
			return (TextPieces.isHyphen(behind) || behind == '–') ? next : -1;
		}
		int previous = this.units.pieceBefore(first);
		boolean isFrom = previous >= 0 && this.rules.ranges.containsKey(this.text.folded(previous));
		Phrases<Boolean> tos = this.rules.ranges.get("");
		Match<Boolean> to = (isFrom || tos == null || !TextPieces.isSpace(behind)) ? null
				: tos.beginningAt(this.text, next);
		return (to != null) ? to.end() : -1;
	}

	private int afterConnector(Measured first, int next) {
		int previous = this.units.pieceBefore(first);
		String before = (previous >= 0) ? this.text.folded(previous) : "";
		for (String from : before.isEmpty() ? List.of("") : List.of(before, "")) {
			Phrases<Boolean> tos = this.rules.ranges.get(from);
			Match<Boolean> to = (tos != null) ? tos.beginningAt(this.text, next) : null;
			if (to != null) {
				return to.end();
			}
		}
		return -1;
	}

}
