package org.dateline.vocabulary;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** Reads an EDTF text from left to right, once. */
final class EdtfParser {

	private static final String DELIMITERS = "-/,[]{}.:?~%";

	private final String text;

	private int position;

	EdtfParser(String text) {
		this.text = text;
	}

	EdtfValue parse() {
		if (this.text.isEmpty()) {
			throw refuse(0, EdtfRefusal.EMPTY);
		}
		if (this.text.length() > EdtfDate.MAX_LENGTH) {
			throw refuse(EdtfDate.MAX_LENGTH, EdtfRefusal.TOO_LONG, Integer.toString(EdtfDate.MAX_LENGTH));
		}
		EdtfValue value = (at('[') || at('{')) ? set() : pointOrInterval();
		if (!atEnd()) {
			throw refuse(this.position, EdtfRefusal.UNEXPECTED, token(this.position));
		}
		return value;
	}

	private EdtfValue pointOrInterval() {
		EdtfPoint start = null;
		boolean openStart = takeDots();
		if (!openStart && !at('/')) {
			start = point(true);
			if (!at('/')) {
				return start;
			}
			if (start.time() != null) {
				throw refuse(this.text.indexOf('T'), EdtfRefusal.TIME_NOT_ALONE);
			}
		}
		expect('/');
		int endsAt = this.position;
		boolean openEnd = takeDots();
		EdtfPoint end = (openEnd || atEnd()) ? null : point(false);
		if (start == null && end == null && !openStart && !openEnd) {
			throw refuse(endsAt, EdtfRefusal.NO_DATE);
		}
		if (start != null && end != null) {
			checkOrder(start, end, endsAt);
		}
		return new EdtfInterval(start, end, openStart, openEnd);
	}

	private EdtfSet set() {
		char close = at('[') ? ']' : '}';
		this.position++;
		List<EdtfSet.Member> members = new ArrayList<>();
		boolean openStart = takeDots();
		boolean openEnd = false;
		do {
			int startsAt = this.position;
			EdtfPoint start = member();
			EdtfPoint end = null;
			int dotsAt = this.position;
			if (takeDots()) {
				// What is open on both sides, as in "..1984..", says nothing.
				if (openStart && members.isEmpty()) {
					throw refuse(dotsAt, EdtfRefusal.OPEN_INSIDE);
				}
				openEnd = at(close);
				if (at(',')) {
					throw refuse(dotsAt, EdtfRefusal.OPEN_INSIDE);
				}
				if (!openEnd) {
					end = member();
					checkOrder(start, end, startsAt);
				}
			}
			members.add(new EdtfSet.Member(start, end));
		}
		while (take(','));
		if (at('/')) {
			throw refuse(this.position, EdtfRefusal.NESTED);
		}
		expect(close);
		return new EdtfSet(close == ']', List.copyOf(members), openStart, openEnd);
	}

	private EdtfPoint member() {
		if (at('[') || at('{')) {
			throw refuse(this.position, EdtfRefusal.NESTED);
		}
		if (at('.')) {
			throw refuse(this.position, EdtfRefusal.OPEN_INSIDE);
		}
		return point(false);
	}

	private EdtfPoint point(boolean mayHaveTime) {
		int startsAt = this.position;
		EdtfQualifier before = qualifier();
		boolean four = !at('Y');
		EdtfYear year = four ? fourDigitYear() : longYear();
		year = significant(year).qualified(before);
		EdtfQualifier after = qualifier();
		year = year.qualified(after);
		EdtfField month = null;
		EdtfField day = null;
		if (at('-')) {
			if (!four || year.significant() > 0) {
				throw refuse(this.position, EdtfRefusal.YEAR_ONLY);
			}
			this.position++;
			month = month();
			after = qualifier();
			month = month.qualified(after);
			year = year.qualified(after);
			if (at('-')) {
				if (EdtfPoint.isSeason(month)) {
					throw refuse(this.position, EdtfRefusal.DAY_OF_SEASON);
				}
				String monthText = this.text.substring(startsAt, this.position);
				this.position++;
				day = day(year, month, monthText);
				after = qualifier();
				day = day.qualified(after);
				month = month.qualified(after);
				year = year.qualified(after);
			}
		}
		EdtfPoint point = new EdtfPoint(year, month, day, null, null);
		if (!at('T')) {
			return point;
		}
		if (!mayHaveTime) {
			throw refuse(this.position, EdtfRefusal.TIME_NOT_ALONE);
		}
		if (day == null || !point.isWhole() || point.qualifier() != EdtfQualifier.NONE) {
			throw refuse(this.position, EdtfRefusal.TIME_WITHOUT_DAY);
		}
		this.position++;
		return new EdtfPoint(year, month, day, time(), offset());
	}

	/** Takes a qualifier; two in a row are the old draft's way of writing {@code %}. */
	private EdtfQualifier qualifier() {
		if (!atQualifier()) {
			return EdtfQualifier.NONE;
		}
		EdtfQualifier qualifier = EdtfQualifier.of(this.text.charAt(this.position++));
		if (atQualifier()) {
			throw refuse(this.position, EdtfRefusal.QUALIFIED_TWICE);
		}
		return qualifier;
	}

	private boolean atQualifier() {
		return at('?') || at('~') || at('%');
	}

	private EdtfYear fourDigitYear() {
		int startsAt = this.position;
		boolean negative = take('-');
		String digits = digits(4, true);
		if (digits == null) {
			throw refuseToken(startsAt, EdtfRefusal.YEAR);
		}
		if (isDigit(this.position, true)) {
			throw refuse(this.position, EdtfRefusal.FIVE_DIGITS);
		}
		if (negative && digits.equals("0000")) {
			throw refuse(startsAt, EdtfRefusal.MINUS_ZERO);
		}
		return new EdtfYear(negative, digits, 0, 0, EdtfQualifier.NONE);
	}

	private EdtfYear longYear() {
		int startsAt = this.position++;
		boolean negative = take('-');
		String digits = number();
		if (digits.isEmpty() || digits.charAt(0) == '0' || (digits.length() <= 4 && !at('E'))) {
			throw refuseToken(startsAt, EdtfRefusal.LONG_YEAR);
		}
		int exponent = take('E') ? positive(EdtfRefusal.EXPONENT, Integer.MAX_VALUE) : 0;
		return new EdtfYear(negative, digits, exponent, 0, EdtfQualifier.NONE);
	}

	private EdtfYear significant(EdtfYear year) {
		if (!year.isWhole() || !take('S')) {
			return year;
		}
		int most = (int) Math.min(Integer.MAX_VALUE, (long) year.digits().length() + year.exponent());
		int significant = positive(EdtfRefusal.SIGNIFICANT, most);
		return new EdtfYear(year.negative(), year.digits(), year.exponent(), significant, year.qualifier());
	}

	private int positive(EdtfRefusal refusal, int most) {
		int startsAt = this.position;
		String number = number();
		if (number.isEmpty() && atEnd()) {
			throw refuse(startsAt, EdtfRefusal.ENDS_EARLY);
		}
		if (number.isEmpty() || number.length() > 9 || number.charAt(0) == '0' || Integer.parseInt(number) > most) {
			throw refuse(startsAt, refusal, token(startsAt), Integer.toString(most));
		}
		return Integer.parseInt(number);
	}

	private EdtfField month() {
		EdtfQualifier before = qualifier();
		int startsAt = this.position;
		String digits = digits(2, true);
		if (digits != null && !isDigit(this.position, true)) {
			EdtfField month = new EdtfField(digits, before);
			if (EdtfPoint.isSeason(month) || fitsAny(month, 12)) {
				return month;
			}
		}
		throw refuseToken(startsAt, EdtfRefusal.MONTH);
	}

	private EdtfField day(EdtfYear year, EdtfField month, String monthText) {
		EdtfQualifier before = qualifier();
		int startsAt = this.position;
		String digits = digits(2, true);
		if (digits == null || isDigit(this.position, true) || !fitsAny(new EdtfField(digits, before), 31)) {
			throw refuseToken(startsAt, EdtfRefusal.DAY);
		}
		EdtfField day = new EdtfField(digits, before);
		if (!new EdtfPoint(year, month, day, null, null).exists()) {
			throw refuse(startsAt, EdtfRefusal.NO_SUCH_DAY, digits, monthText);
		}
		return day;
	}

	private static boolean fitsAny(EdtfField field, int last) {
		for (int value = 1; value <= last; value++) {
			if (field.fits(value)) {
				return true;
			}
		}
		return false;
	}

	private LocalTime time() {
		int hour = twoDigits(EdtfRefusal.HOUR, 23);
		expect(':');
		int minute = twoDigits(EdtfRefusal.MINUTE, 59);
		expect(':');
		return LocalTime.of(hour, minute, twoDigits(EdtfRefusal.SECOND, 59));
	}

	private @Nullable ZoneOffset offset() {
		if (take('Z')) {
			return ZoneOffset.UTC;
		}
		if (!at('+') && !at('-')) {
			return null;
		}
		int startsAt = this.position;
		boolean negative = at('-');
		this.position++;
		int minutes = twoDigits(EdtfRefusal.OFFSET, 18) * 60;
		if (take(':')) {
			minutes += twoDigits(EdtfRefusal.OFFSET, 59);
		}
		if (minutes > 18 * 60 || (negative && minutes == 0)) {
			throw refuse(startsAt, EdtfRefusal.OFFSET, this.text.substring(startsAt, this.position));
		}
		return ZoneOffset.ofTotalSeconds((negative ? -minutes : minutes) * 60);
	}

	private int twoDigits(EdtfRefusal refusal, int most) {
		int startsAt = this.position;
		String digits = digits(2, false);
		if (digits == null || isDigit(this.position, false) || Integer.parseInt(digits) > most) {
			throw refuseToken(startsAt, refusal);
		}
		return Integer.parseInt(digits);
	}

	private void checkOrder(EdtfPoint start, EdtfPoint end, int endsAt) {
		LocalDate earliest = start.earliest();
		LocalDate latest = end.latest();
		// The years are compared as well, since days beyond LocalDate are all alike; a
		// winter may end in the year after its own.
		if (earliest != null && latest != null
				&& (earliest.isAfter(latest) || start.year().first() > end.year().last() + 1)) {
			throw refuse(endsAt, EdtfRefusal.BACKWARDS);
		}
	}

	private @Nullable String digits(int count, boolean mayBeUnspecified) {
		int startsAt = this.position;
		while (this.position < startsAt + count && isDigit(this.position, mayBeUnspecified)) {
			this.position++;
		}
		return (this.position == startsAt + count) ? this.text.substring(startsAt, this.position) : null;
	}

	private String number() {
		int startsAt = this.position;
		while (isDigit(this.position, false)) {
			this.position++;
		}
		return this.text.substring(startsAt, this.position);
	}

	private boolean isDigit(int index, boolean orUnspecified) {
		if (index >= this.text.length()) {
			return false;
		}
		char character = this.text.charAt(index);
		return (character >= '0' && character <= '9') || (orUnspecified && character == 'X');
	}

	private boolean atEnd() {
		return this.position == this.text.length();
	}

	private boolean at(char character) {
		return !atEnd() && this.text.charAt(this.position) == character;
	}

	private boolean take(char character) {
		boolean taken = at(character);
		this.position += taken ? 1 : 0;
		return taken;
	}

	private boolean takeDots() {
		boolean taken = this.text.startsWith("..", this.position);
		this.position += taken ? 2 : 0;
		return taken;
	}

	private void expect(char character) {
		if (atEnd()) {
			throw refuse(this.position, EdtfRefusal.ENDS_EARLY);
		}
		if (!take(character)) {
			throw refuse(this.position, EdtfRefusal.EXPECTED, String.valueOf(character), token(this.position));
		}
	}

	/** What a reader would point at: up to the next delimiter. */
	private String token(int startsAt) {
		int end = Math.min(startsAt + 1, this.text.length());
		while (end < this.text.length() && end < startsAt + 12 && DELIMITERS.indexOf(this.text.charAt(end)) < 0) {
			end++;
		}
		return this.text.substring(startsAt, end);
	}

	private EdtfSyntaxException refuseToken(int startsAt, EdtfRefusal refusal) {
		return (startsAt == this.text.length()) ? refuse(startsAt, EdtfRefusal.ENDS_EARLY)
				: refuse(startsAt, refusal, token(startsAt));
	}

	private EdtfSyntaxException refuse(int at, EdtfRefusal refusal, String... arguments) {
		return new EdtfSyntaxException(this.text, at, refusal, List.of(arguments));
	}

}
