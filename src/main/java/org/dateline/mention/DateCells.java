package org.dateline.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.dateline.mention.DateLanguage.Leaf;

/**
 * A text cut into words, numbers and signs, each with all that it may be in a language.
 * Endings behind a hyphen or an apostrophe ("22-də", "Mart'ta") belong to their word.
 */
final class DateCells {

	private static final String BREAK = "\n";

	private static final String SIGNS = ".,-/:()'@|";

	private final DateLanguage language;

	private final DateTokens tokens;

	private final List<Cell> cells = new ArrayList<>();

	private final Set<String> endings;

	private final Set<String> ordinals;

	DateCells(CharSequence text, int longest, DateLanguage language) {
		this.language = language;
		this.tokens = new DateTokens(text, longest);
		this.endings = language.set("endings");
		this.ordinals = language.set("ordinal-endings");
		for (int i = 0; i < this.tokens.size(); i++) {
			i = add(i);
			addGap(i);
		}
	}

	private int add(int token) {
		int zone = addZone(token);
		if (zone > token) {
			return zone;
		}
		int last = token;
		String behind = "";
		if (this.tokens.isWord(token + 1)) {
			String gap = this.tokens.gap(token);
			String ending = DateMonths.fold(this.tokens.word(token + 1));
			boolean joined = gap.equals("'") || gap.equals("’") || gap.equals("-") || gap.equals("‑");
			if (this.tokens.isNumber(token) && (joined || gap.isEmpty()) && this.ordinals.contains(ending)) {
				behind = ending;
				last = token + 1;
			}
			else if (joined && this.endings.contains(ending)) {
				last = token + 1;
			}
		}
		int start = this.tokens.start(token);
		String word = this.tokens.isNumber(token) ? "" : DateMonths.fold(this.tokens.word(token));
		if (word.isEmpty() && !this.tokens.isNumber(token)) {
			word = BREAK;
		}
		boolean capital = word.isEmpty() || Character.isUpperCase(this.tokens.at(start));
		this.cells.add(new Cell(start, this.tokens.end(last), word, this.tokens.isNumber(token) ? token : -1, behind,
				capital));
		return last;
	}

	/**
	 * "GMT+4" and "UTC-03:30" are one word, unless the time of another zone follows:
	 * "from 10 GMT-12 GMT".
	 * @return its last token, or the same where it is none
	 */
	private int addZone(int token) {
		if (!this.tokens.isWord(token) || !this.tokens.isNumber(token + 1, 1, 2)) {
			return token;
		}
		String base = DateMonths.fold(this.tokens.word(token));
		String sign = this.tokens.gap(token).strip();
		if (sign.length() != 1 || !DateZones.isBase(base)) {
			return token;
		}
		String hours = base + plain(sign.charAt(0)) + this.tokens.word(token + 1);
		for (int last = token + 2; last > token; last--) {
			boolean minutes = last == token + 2;
			if (minutes && !(this.tokens.isNumber(last, 2, 2) && this.tokens.gap(last - 1).equals(":"))) {
				continue;
			}
			String zone = minutes ? hours + ":" + this.tokens.word(last) : hours;
			boolean another = this.tokens.isWord(last + 1)
					&& DateZones.isZone(DateMonths.fold(this.tokens.word(last + 1)));
			if (DateZones.isZone(zone) && !another) {
				boolean capital = Character.isUpperCase(this.tokens.at(this.tokens.start(token)));
				this.cells.add(new Cell(this.tokens.start(token), this.tokens.end(last), zone, -1, "", capital));
				return last;
			}
		}
		return token;
	}

	/** The signs between two tokens; what no date has in it is a break. */
	private void addGap(int token) {
		String gap = this.tokens.gap(token);
		int from = this.tokens.end(token);
		for (int i = 0; i < gap.length(); i++) {
			char sign = plain(gap.charAt(i));
			if (sign == '\n' || (sign > ' ' && SIGNS.indexOf(sign) < 0) || sign == '\0') {
				this.cells.add(new Cell(from + i, from + i + 1, BREAK, -1, "", false));
				if (sign != '\n' || gap.indexOf('\n', i + 1) < 0) {
					continue;
				}
				return;
			}
			if (sign > ' ') {
				this.cells.add(new Cell(from + i, from + i + 1, String.valueOf(sign), -1, "", false));
			}
		}
	}

	private static char plain(char sign) {
		return switch (sign) {
			case '–', '—', '‑', '−', '‒' -> '-';
			case '’', '‘', 'ʼ' -> '\'';
			case '،' -> ',';
			case '|' -> ',';
			case '\r', '\u2028', '\u2029' -> '\n';
			default -> (Character.isWhitespace(sign) && sign != '\n') || Character.isSpaceChar(sign) ? ' ' : sign;
		};
	}

	int size() {
		return this.cells.size();
	}

	int start(int cell) {
		return this.cells.get(cell).start();
	}

	int end(int cell) {
		return this.cells.get(cell).end();
	}

	/** The folded word or the sign; empty for a number. */
	String word(int cell) {
		return (cell >= 0 && cell < this.cells.size()) ? this.cells.get(cell).word() : BREAK;
	}

	boolean isCapital(int cell) {
		return this.cells.get(cell).capital();
	}

	boolean isNumber(int cell) {
		return cell >= 0 && cell < this.cells.size() && this.cells.get(cell).number() >= 0;
	}

	boolean isWord(int cell) {
		String word = word(cell);
		return !word.isEmpty() && Character.isLetter(word.codePointAt(0));
	}

	boolean isOrdinal(int cell) {
		return !this.cells.get(cell).ending().isEmpty();
	}

	/** The ending of an ordinal number, or nothing. */
	String ending(int cell) {
		return this.cells.get(cell).ending();
	}

	int value(int cell) {
		return this.tokens.value(this.cells.get(cell).number());
	}

	int digits(int cell) {
		return this.tokens.length(this.cells.get(cell).number());
	}

	boolean isBreak(int cell) {
		return word(cell).equals(BREAK);
	}

	/** Whether the line ends there. */
	boolean endsLine(int cell) {
		return isBreak(cell) && this.tokens.at(start(cell)) == '\n';
	}

	/**
	 * Whether a sentence or a part of one ends there, rather than that a sign says what
	 * the number before it counts ("5 %", "5 €").
	 */
	boolean isEdge(int cell) {
		if (cell >= size()) {
			return true;
		}
		char sign = this.tokens.at(start(cell));
		int type = Character.getType(sign);
		boolean counts = type == Character.CURRENCY_SYMBOL || type == Character.MATH_SYMBOL
				|| type == Character.OTHER_SYMBOL || "%‰&#*".indexOf(sign) >= 0;
		return isBreak(cell) ? !counts : sign == ')' || (sign == '.' && !(isNumber(cell + 1) && touch(cell)));
	}

	/** What a word may be, alone or with those behind it. */
	List<Leaf> leaves(int cell) {
		return isNumber(cell) ? List.of() : this.language.leaves(word(cell));
	}

	/** The cell behind a leaf, or -1 where its other words do not follow. */
	int behind(int cell, Leaf leaf) {
		int next = cell + 1;
		for (String word : leaf.rest()) {
			if (!word(next).equals(word)) {
				return -1;
			}
			next++;
		}
		return next;
	}

	/** Whether two cells touch. */
	boolean touch(int cell) {
		return cell + 1 < size() && end(cell) == start(cell + 1);
	}

	/**
	 * A word, a number or a sign.
	 *
	 * @param number its token where it is a number, or -1
	 * @param ending that of an ordinal number, or nothing
	 * @param capital whether it begins with a capital letter
	 */
	private record Cell(int start, int end, String word, int number, String ending, boolean capital) {
	}

}
