package org.dateline.mention;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Set;
import java.util.stream.Collectors;

import org.dateline.mention.NumberReader.Number;
import org.dateline.mention.Phrases.Match;
import org.dateline.mention.Unit.Kind;
import org.jspecify.annotations.Nullable;

/** Reads what stands beside a number: its currency, a percent sign, what it counts. */
final class UnitReader {

	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

	private static final int LONGEST_SYMBOL = 4;

	private static final int LONGEST_GAP = 2;

	private static final Set<String> CODES = Currency.getAvailableCurrencies()
		.stream()
		.map(Currency::getCurrencyCode)
		.collect(Collectors.toUnmodifiableSet());

	private static final Set<Character> PERCENT_SIGNS = Set.of('%', '٪', '﹪', '％');

	private final TextPieces text;

	private final FigureRules rules;

	private final CountedWords counted;

	UnitReader(TextPieces text, FigureRules rules, CountedWords counted) {
		this.text = text;
		this.rules = rules;
		this.counted = counted;
	}

	/**
	 * A number with its unit.
	 * @param from where the text before it is no longer free
	 */
	Measured read(Number number, int from) {
		int start = startOf(number);
		if (number.isOrdinal() && !isCollective(number)) {
			return measured(number, start, number.end(), Unit.ORDINAL, number.value());
		}
		Sign sign = signBefore(start, from);
		if (sign != null) {
			return measured(number, sign.start, number.end(), Unit.currency(sign.code), number.value());
		}
		return withSuffix(number, start);
	}

	/** "kedua negara", but not "babak kedua". */
	private boolean isCollective(Number number) {
		int first = number.first();
		boolean isAlone = number.end() == first + 1 && this.rules.collectives.contains(this.text.folded(first));
		boolean begins = first == 0 || !this.text.isSpaced(first) || this.text.piece(first - 1).isStopword();
		return isAlone && this.text.isSpaced(number.end()) && !this.text.piece(number.end()).isStopword()
				&& (begins || this.rules.collectiveNouns.contains(this.text.folded(number.end())));
	}

	private int startOf(Number number) {
		int start = this.text.start(number.first());
		int before = (number.isPointed() ? 1 : 0)
				+ ((number.isNegative() && this.text.isNumber(number.first())) ? 1 : 0);
		return start - before;
	}

	private Measured measured(Number number, int start, int end, Unit unit, BigDecimal value) {
		return new Measured(start, this.text.end(end - 1), number.first(), end, value, null, number.scale(), unit,
				Approximation.EXACT, number.isDigits(), number.isBare());
	}

	private Measured withSuffix(Number number, int start) {
		int end = number.end();
		if (number.isDigits() && this.text.has(end) && (this.text.isHyphened(end) || this.text.isGlued(end))
				&& !this.text.isNumber(end)) {
			String suffix = this.text.folded(end);
			if (this.rules.ordinalSuffixes.contains(suffix) && number.isBare()) {
				return measured(number, start, end + 1, Unit.ORDINAL, number.value());
			}
			if (this.text.isHyphened(end) && this.rules.suffixes.contains(suffix)) {
				end++;
			}
		}
		if (this.rules.hasOrdinalDot && number.isBare() && this.text.at(this.text.end(end - 1)) == '.'
				&& this.text.isSpacedAfterDot(end) && !this.text.isCapital(end)) {
			return marked(number, start, this.text.end(end - 1) + 1, end, Unit.ORDINAL);
		}
		if (isOrdinalPrefix(number)) {
			return measured(number, this.text.start(number.first() - 1), end, Unit.ORDINAL, number.value());
		}
		return withUnit(number, start, end);
	}

	/** "ke-20". */
	private boolean isOrdinalPrefix(Number number) {
		int first = number.first();
		return number.isBare() && first > 0 && this.text.isHyphened(first)
				&& this.rules.ordinalPrefixes.contains(this.text.folded(first - 1));
	}

	private Measured withUnit(Number number, int start, int end) {
		int place = this.text.end(end - 1);
		int sign = isSpace(this.text.at(place)) ? place + 1 : place;
		if (PERCENT_SIGNS.contains(this.text.at(sign))) {
			return marked(number, start, sign + 1, end, Unit.PERCENT);
		}
		if (number.isBare() && this.text.before(this.text.start(number.first())) == '%') {
			return marked(number, start - 1, place, end, Unit.PERCENT);
		}
		if (this.rules.cents.contains(String.valueOf(this.text.at(sign)))) {
			return new Measured(start, sign + 1, number.first(), end, number.value().divide(HUNDRED), null,
					number.scale(), Unit.currency("USD"), Approximation.EXACT, true, false);
		}
		for (int length = LONGEST_SYMBOL; length > 0; length--) {
			if (sign + length <= this.text.text().length()) {
				String symbol = this.text.text().substring(sign, sign + length);
				String code = this.rules.symbols.get(symbol);
				if (code != null && !Character.isLetter(symbol.charAt(0)) && !isNextAmount(sign, length)) {
					return marked(number, start, sign + length, end, Unit.currency(code));
				}
			}
		}
		return withUnitInWords(number, start, end);
	}

	/** In "5 $10" the sign is of the second number. */
	private boolean isNextAmount(int sign, int length) {
		return isSpace(this.text.before(sign)) && Character.isDigit(this.text.at(sign + length));
	}

	private Measured marked(Number number, int start, int stop, int end, Unit unit) {
		return new Measured(start, stop, number.first(), end, number.value(), null, number.scale(), unit,
				Approximation.EXACT, number.isDigits(), false);
	}

	private Measured withUnitInWords(Number number, int start, int end) {
		if (this.text.isNear(end)) {
			Match<Boolean> percent = this.rules.percents.beginningAt(this.text, end);
			if (percent != null) {
				return measured(number, start, percent.end(), Unit.PERCENT, number.value());
			}
			Match<String> currency = currencyAt(end);
			if (currency != null && !isWeight(number, currency)) {
				return withMinor(number, start, currency);
			}
			Match<String> minor = this.rules.minors.beginningAt(this.text, end);
			if (minor != null && number.scale().compareTo(BigDecimal.ONE) == 0) {
				return measured(number, start, minor.end(), Unit.currency(minor.meaning()),
						number.value().divide(HUNDRED));
			}
		}
		Match<Boolean> before = this.text.isSpaced(number.first())
				? this.rules.percentsBefore.endingBefore(this.text, number.first()) : null;
		if (before != null) {
			return measured(number, this.text.start(before.first()), end, Unit.PERCENT, number.value());
		}
		return measured(number, start, end, Unit.PLAIN, number.value());
	}

	/** "1,102 pounds (500 kg)", "a 425-pound man". */
	private boolean isWeight(Number number, Match<String> unit) {
		int next = unit.end();
		boolean isPound = unit.meaning().equals("GBP") && this.text.folded(unit.first()).startsWith("pound");
		if (!isPound || this.rules.weights.isEmpty() || number.scale().compareTo(BigDecimal.ONE) != 0) {
			return false;
		}
		return this.text.isNumber(next) && this.text.has(next + 1) && this.text.at(this.text.start(next) - 1) == '('
				&& this.rules.weights.contains(this.text.folded(next + 1))
				|| this.text.isHyphened(unit.first()) && this.text.isSpaced(next) && this.text.isCapital(next);
	}

	/** "20 dollars 43 cents". */
	private Measured withMinor(Number number, int start, Match<String> currency) {
		Unit unit = Unit.currency(currency.meaning());
		Measured whole = measured(number, start, currency.end(), unit, number.value());
		int next = currency.end();
		if (this.text.isSpaced(next) && this.rules.minorAnd.contains(this.text.folded(next))) {
			next++;
		}
		boolean isNext = this.text.isSpaced(next) || this.text.has(next) && this.text.at(this.text.end(next - 1)) == ','
				&& this.text.start(next) == this.text.end(next - 1) + 2;
		if (number.scale().compareTo(BigDecimal.ONE) > 0 || number.value().scale() > 0 || !isNext) {
			return whole;
		}
		Number cents = NumberReader.read(this.text, this.rules, next);
		Match<String> minor = (cents != null && this.text.isNear(cents.end()))
				? this.rules.minors.beginningAt(this.text, cents.end()) : null;
		if (cents == null || minor == null || cents.value().compareTo(HUNDRED) >= 0) {
			return whole;
		}
		return measured(number, start, minor.end(), unit,
				number.isNegative() ? number.value().subtract(cents.value().divide(HUNDRED))
						: number.value().add(cents.value().divide(HUNDRED)));
	}

	/** The currency in words or by its code that begins at a piece, or null. */
	private @Nullable Match<String> currencyAt(int piece) {
		String written = this.text.text().substring(this.text.start(piece), this.text.end(piece));
		return isCode(written) ? new Match<>(written, piece, piece + 1)
				: this.rules.currencies.beginningAt(this.text, piece);
	}

	/** The sign or the code of a currency that stands before a place. */
	private @Nullable Sign signBefore(int start, int from) {
		int end = (start > 0 && isSpace(this.text.before(start))) ? start - 1 : start;
		for (int length = LONGEST_SYMBOL; length > 0; length--) {
			int begin = end - length;
			if (begin >= from) {
				String symbol = this.text.text().substring(begin, end);
				String code = this.rules.symbols.get(symbol);
				if (code == null && length == 3 && CODES.contains(symbol)) {
					code = symbol;
				}
				if (code != null && !(Character.isLetter(symbol.charAt(0))
						&& Character.isLetterOrDigit(this.text.before(begin)))) {
					return new Sign(code, begin);
				}
			}
		}
		return null;
	}

	/** The piece after the sign of a currency: in "$5-$7" the second number. */
	int skipSymbol(int piece) {
		if (this.text.has(piece) && !this.text.isNumber(piece) && this.text.isNumber(piece + 1)
				&& this.text.isSpaced(piece + 1) && this.rules.symbols
					.containsKey(this.text.text().substring(this.text.start(piece), this.text.end(piece)))) {
			return piece + 1;
		}
		return piece;
	}

	static boolean isCode(String written) {
		return CODES.contains(written);
	}

	/** With what it counts, and how exactly it is meant. */
	Measured withCount(Measured measured) {
		Unit unit = measured.unit();
		Match<Approximation> after = this.text.isSpaced(measured.end())
				? this.rules.after.beginningAt(this.text, measured.end()) : null;
		int next = (after != null) ? after.end() : measured.end();
		if (unit.kind() == Kind.PLAIN) {
			unit = this.counted.unit(this.text, next, this.rules);
		}
		Approximation approximation = (after != null) ? after.meaning() : Approximation.EXACT;
		Approximation before = before(measured);
		return measured.with(unit, (before != null) ? before : approximation);
	}

	private @Nullable Approximation before(Measured measured) {
		int previous = (measured.unit().kind() == Kind.ORDINAL) ? -1 : pieceBefore(measured);
		Match<Approximation> phrase = (previous >= 0) ? this.rules.before.endingBefore(this.text, previous + 1) : null;
		return (phrase != null) ? phrase.meaning() : null;
	}

	/**
	 * The piece before a figure and the sign of its currency, with spaces between, or -1.
	 */
	int pieceBefore(Measured measured) {
		int previous = measured.firstPiece() - 1;
		while (previous >= 0 && this.text.start(previous) >= measured.start()) {
			previous--;
		}
		if (previous < 0 || measured.start() - this.text.end(previous) > LONGEST_GAP) {
			return -1;
		}
		for (int i = this.text.end(previous); i < measured.start(); i++) {
			if (!isSpace(this.text.at(i))) {
				return -1;
			}
		}
		return previous;
	}

	private static boolean isSpace(char c) {
		return TextPieces.isSpace(c);
	}

	private record Sign(String code, int start) {
	}

}
