package org.dateline.extraction;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * What a line begins with that says where and by whom a report was filed: "BAKU, Oct. 8
 * (Reuters) -", "МОСКВА, 8 окт — РИА Новости.", "Bakı, 8 oktyabr, AZƏRTAC". It is read
 * piece by piece, a piece being a place, a date or a source, up to the first that is none
 * of these.
 *
 * @param start where it begins in the text
 * @param end where it ends
 * @param place the place, or null
 * @param name the source as it is written, or null
 * @param source the source if it is a known one
 */
record AttributionHead(int start, int end, @Nullable String place, @Nullable String name,
		AttributionSources.@Nullable Source source) {

	/** In UTF-16 units. */
	private static final int LONGEST = 140;

	private static final int LONGEST_PLACE = 40;

	private static final int LONGEST_DATE = 18;

	/** Shorter words in capitals are abbreviations. */
	private static final int SHORTEST_PLACE_ALONE = 5;

	private static final Pattern SPACES = Pattern.compile("[ \u00A0]+");

	/** Reads the head of a line, or null where it has none. */
	static @Nullable AttributionHead read(String text, int start, int lineEnd, AttributionSources sources) {
		Reader reader = new Reader(text, start, Math.min(lineEnd, start + LONGEST), lineEnd, sources);
		return reader.read();
	}

	/** Goes over the pieces of a line. */
	private static final class Reader {

		private final String text;

		private final int start;

		private final int limit;

		private final int lineEnd;

		private final AttributionSources sources;

		private @Nullable String place;

		private @Nullable String name;

		private AttributionSources.@Nullable Source source;

		private boolean hasDate;

		private boolean inBrackets;

		Reader(String text, int start, int limit, int lineEnd, AttributionSources sources) {
			this.text = text;
			this.start = start;
			this.limit = limit;
			this.lineEnd = lineEnd;
			this.sources = sources;
		}

		@Nullable AttributionHead read() {
			int at = this.start;
			while (at < this.limit) {
				int end = pieceEnd(at);
				String piece = this.text.substring(at, end).strip();
				if (!piece.isEmpty() && !take(piece)) {
					return null;
				}
				int next = delimiterEnd(end);
				if (this.name != null) {
					return finish(end, next);
				}
				if (isDash(end)) {
					return afterDash(end, next);
				}
				if (end >= this.lineEnd || next == end) {
					return null;
				}
				this.inBrackets = this.text.charAt(next - 1) == '(' || this.text.charAt(next - 1) == '/'
						|| this.text.substring(end, next).strip().startsWith("(");
				at = next;
			}
			return null;
		}

		/** Whether the piece is one of a head. */
		private boolean take(String piece) {
			AttributionSources.Source found = this.sources.find(piece);
			if (found != null && (this.place != null || this.inBrackets || !isOneWord(piece) || isShout(piece)
					|| piece.indexOf('.') > 0)) {
				this.source = found;
				this.name = piece;
				return true;
			}
			if (hasDigit(piece)) {
				this.hasDate = true;
				return this.place != null && isDate(piece);
			}
			if (this.inBrackets && this.place != null && isName(piece) && piece.length() <= LONGEST_PLACE) {
				this.name = piece;
				return true;
			}
			if (isPlace(piece) && !AttributionCredits.isLabel(piece)) {
				this.place = (this.place == null) ? piece : this.place;
				return true;
			}
			return this.place != null && isMonth(piece);
		}

		/** A source has been read; what follows has to end it. */
		private @Nullable AttributionHead finish(int end, int next) {
			int dash = next;
			while (dash < this.lineEnd && isSpace(this.text.charAt(dash))) {
				dash++;
			}
			boolean ends = isDash(end) || end >= this.lineEnd
					|| (next > end && ").:/,".indexOf(this.text.charAt(end)) >= 0);
			if (this.place == null && end < this.lineEnd && this.text.charAt(end) == ',') {
				return placeAfter(next);
			}
			boolean isBracketed = this.inBrackets && end < this.lineEnd && this.text.charAt(end) == ')';
			boolean dashFollows = containsDash(end, Math.min(this.lineEnd, dash + 1));
			if (this.source == null && !(isBracketed && dashFollows)) {
				return null;
			}
			// "Baku, Trend" may be anything, "Baku, 8 October, Trend" is not.
			boolean isSure = this.hasDate || dashFollows || this.inBrackets || end >= this.lineEnd;
			if (!ends || !isSure || (this.place == null && !dashFollows)) {
				return null;
			}
			return new AttributionHead(this.start, trimEnd(Math.max(end, next)), this.place, this.name, this.source);
		}

		/** "TEMPO.CO, Jakarta - ": the place comes after the source. */
		private @Nullable AttributionHead placeAfter(int from) {
			int end = pieceEnd(from);
			String piece = this.text.substring(from, end).strip();
			if (!isDash(end) || !isPlace(piece)) {
				return null;
			}
			return new AttributionHead(this.start, trimEnd(delimiterEnd(end)), piece, this.name, this.source);
		}

		/** A dash comes before any source: perhaps one follows it. */
		private @Nullable AttributionHead afterDash(int end, int next) {
			if (this.place == null) {
				return null;
			}
			int words = next;
			for (int count = 0; count < AttributionSources.LONGEST_NAME && words < this.limit; count++) {
				words = wordEnd(words + ((count > 0) ? 1 : 0));
				boolean ends = words >= this.lineEnd || ".,:".indexOf(this.text.charAt(words)) >= 0;
				String name = this.text.substring(next, Math.min(words, this.text.length()));
				AttributionSources.Source found = ends ? this.sources.find(name) : null;
				if (found != null) {
					return new AttributionHead(this.start, Math.min(words + 1, this.lineEnd), this.place, name, found);
				}
				if (ends) {
					break;
				}
			}
			return (this.hasDate || isPlaceAlone(this.place, end, next))
					? new AttributionHead(this.start, trimEnd(next), this.place, null, null) : null;
		}

		/**
		 * "TORONTO —", but neither "NATO —" nor what is a sentence in Russian, where a
		 * dash stands for "is".
		 */
		private boolean isPlaceAlone(String place, int end, int next) {
			String dash = this.text.substring(end, next).strip();
			boolean isLongDash = dash.length() > 1 || !dash.isEmpty() && dash.charAt(0) > 0x7F;
			return isShout(place) && place.length() >= SHORTEST_PLACE_ALONE && (isLongDash || place.indexOf(' ') > 0)
					&& place.codePointAt(0) < 0x250;
		}

		private int wordEnd(int from) {
			int at = from;
			while (at < this.limit && !Character.isWhitespace(this.text.charAt(at))
					&& ",:".indexOf(this.text.charAt(at)) < 0 && !isFullStop(at)) {
				at++;
			}
			return at;
		}

		private boolean isFullStop(int at) {
			return this.text.charAt(at) == '.'
					&& (at + 1 >= this.lineEnd || Character.isWhitespace(this.text.charAt(at + 1)));
		}

		private int pieceEnd(int from) {
			int at = from;
			while (at < this.limit) {
				char c = this.text.charAt(at);
				if (c == ',' || c == '(' || c == ')' || c == '/' || c == '|' || isDash(at)
						|| c == ':' && isBoundary(at + 1) || isFullStop(at)) {
					return at;
				}
				at++;
			}
			return at;
		}

		private int delimiterEnd(int from) {
			int at = from;
			while (at < this.limit
					&& (isSpace(this.text.charAt(at)) || ",()/|.:–—-―".indexOf(this.text.charAt(at)) >= 0)) {
				at++;
			}
			return at;
		}

		/**
		 * Whatever {@link #isDash} takes for a space, and the one that does not break.
		 */
		private static boolean isSpace(char c) {
			return Character.isWhitespace(c) || c == '\u00A0';
		}

		private boolean isBoundary(int at) {
			return at >= this.lineEnd || Character.isWhitespace(this.text.charAt(at));
		}

		/** A dash between spaces, or a long one, or two. */
		private boolean isDash(int at) {
			if (at >= this.limit) {
				return false;
			}
			char c = this.text.charAt(at);
			if (Character.isWhitespace(c) && at + 1 < this.limit) {
				return isDash(at + 1) && this.text.charAt(at + 1) != c;
			}
			return c == '–' || c == '—' || c == '―' || c == '-' && at > this.start && at + 1 < this.limit
					&& (Character.isWhitespace(this.text.charAt(at - 1)) || ")".indexOf(this.text.charAt(at - 1)) >= 0)
					&& (Character.isWhitespace(this.text.charAt(at + 1)) || this.text.charAt(at + 1) == '-');
		}

		private boolean containsDash(int from, int to) {
			for (int i = from; i < to; i++) {
				if ("–—―-".indexOf(this.text.charAt(i)) >= 0) {
					return true;
				}
			}
			return false;
		}

		private int trimEnd(int end) {
			int at = Math.min(end, this.lineEnd);
			while (at > this.start && Character.isWhitespace(this.text.charAt(at - 1))) {
				at--;
			}
			return at;
		}

	}

	/** Numbers, and a word for the month. */
	private static boolean isDate(String piece) {
		int words = 0;
		for (int i = 0; i < piece.length(); i++) {
			if (Character.isLetter(piece.charAt(i)) && (i == 0 || !Character.isLetter(piece.charAt(i - 1)))) {
				words++;
			}
		}
		return words < 2 && piece.length() <= LONGEST_DATE;
	}

	private static boolean isOneWord(String piece) {
		return piece.indexOf(' ') < 0;
	}

	private static boolean hasDigit(String piece) {
		return piece.chars().anyMatch(Character::isDigit);
	}

	private static boolean isShout(String piece) {
		return piece.length() > 2 && piece.chars().noneMatch(Character::isLowerCase)
				&& piece.chars().anyMatch(Character::isUpperCase);
	}

	/** Up to three words with capitals. */
	private static boolean isPlace(String piece) {
		if (piece.length() > LONGEST_PLACE || piece.length() < 3) {
			return false;
		}
		String[] words = SPACES.split(piece, 6);
		if (words.length > 3) {
			return false;
		}
		for (String word : words) {
			if (word.isEmpty() || !Character.isUpperCase(word.codePointAt(0))
					|| !word.chars().allMatch((c) -> Character.isLetter(c) || c == '-' || c == '.' || c == '’')) {
				return false;
			}
		}
		return true;
	}

	private static boolean isName(String piece) {
		return Character.isUpperCase(piece.codePointAt(0)) && SPACES.split(piece, 6).length <= 4;
	}

	/** "Oct" of "Oct. 8": a short word before a number. */
	private static boolean isMonth(String piece) {
		return piece.length() <= 10 && piece.chars().allMatch(Character::isLetter);
	}

}
