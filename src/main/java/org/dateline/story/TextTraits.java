package org.dateline.story;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

import org.dateline.language.Concept;
import org.dateline.language.Lexicon;
import org.dateline.language.Stems;
import org.dateline.language.Words;
import org.dateline.mention.Figure;
import org.dateline.mention.MentionedDate;
import org.dateline.mention.Mentions;
import org.dateline.mention.Quotation;
import org.dateline.mention.QuotationReader;
import org.dateline.vocabulary.EdtfDate;
import org.jspecify.annotations.Nullable;

/** One text, or a headline, on its way to its traits. */
final class TextTraits {

	/** So many words in quotation marks are nobody else's. */
	private static final int QUOTED = 6;

	/** As news writes the years it speaks of. */
	private static final Pattern YEAR = Pattern.compile("19[0-9]{2}|20[0-9]{2}");

	private final String text;

	private final Words words;

	private final String language;

	private final Gathering gathering;

	/** The words that name a country or a place, and are no other name. */
	private final BitSet placed = new BitSet();

	/** The words whose capital says that they are a name. */
	private final BitSet named;

	/**
	 * @param named the words whose capital says that they are a name
	 */
	TextTraits(String text, Words words, BitSet named, String language, Gathering gathering) {
		this.text = text;
		this.words = words;
		this.named = named;
		this.language = language;
		this.gathering = gathering;
	}

	/** Countries and their capitals, the terms of the field, languages, currencies. */
	void readConcepts(Lexicon lexicon) {
		lexicon.find(this.words, this.language, false, (concept, first, last) -> {
			Kind kind = kind(concept);
			this.gathering.add(kind, concept.id(), this.words.start(first), this.words.end(last));
			this.placed.set(first, last + 1, kind != Kind.CONCEPT);
		});
	}

	private static Kind kind(Concept concept) {
		return switch (concept.scheme()) {
			case "country" -> Kind.COUNTRY;
			case "capital" -> Kind.PLACE;
			default -> Kind.CONCEPT;
		};
	}

	/** Figures by value and unit, days by the calendar. */
	void readMentions(Mentions mentions) {
		for (Figure figure : mentions.figures()) {
			add(Kind.FIGURE, figure.normalised(), figure.start(), figure.end());
		}
		for (MentionedDate date : mentions.dates()) {
			String days = days(date.date());
			if (!days.isEmpty()) {
				add(Kind.DATE, days, date.start(), date.end());
			}
		}
	}

	/** The digits inside are a trait of the same words. */
	private void add(Kind kind, String name, int start, int end) {
		int digit = start;
		while (digit < end && !Character.isDigit(this.text.charAt(digit))) {
			digit++;
		}
		this.gathering.add(kind, name, (digit < end) ? digit : start, start, end);
	}

	/** The first and the last day, however sure they are; empty for an open period. */
	private static String days(@Nullable EdtfDate date) {
		LocalDate first = (date != null) ? date.earliest() : null;
		LocalDate last = (date != null) ? date.latest() : null;
		if (first == null || last == null) {
			return "";
		}
		return first.equals(last) ? first.toString() : first + "/" + last;
	}

	/** What is in quotation marks and long enough, by the stems it begins with. */
	void readQuotations() {
		int first = 0;
		for (Quotation.Passage passage : QuotationReader.marked(this.text)) {
			while (first < this.words.size() && this.words.start(first) < passage.start()) {
				first++;
			}
			int end = first + QUOTED;
			if (end <= this.words.size() && this.words.end(end - 1) <= passage.end()) {
				addQuotation(first, end);
			}
		}
	}

	/** Its words are traits for themselves, too. */
	private void addQuotation(int first, int end) {
		StringBuilder stems = new StringBuilder();
		for (int i = first; i < end; i++) {
			stems.append(this.words.word(i).stem()).append(' ');
		}
		int start = this.words.start(first);
		this.gathering.add(Kind.QUOTATION,
				this.language + ":" + Long.toString(Traits.hash(stems.toString()), Character.MAX_RADIX), -1 - start,
				start, this.words.end(end - 1));
	}

	/**
	 * Numbers by their digits; words by their stem, and by how they sound. What a date or
	 * a time of day is written with is no number: the day is a trait of its own.
	 */
	void readWords(SoundKeys sounds, Mentions mentions) {
		for (int i = 0; i < this.words.size(); i++) {
			Stems.Word word = this.words.word(i);
			int start = this.words.start(i);
			int end = this.words.end(i);
			if (Character.isDigit(word.folded().charAt(0))) {
				readNumber(word.folded(), start, end, mentions);
			}
			else if (!word.isStopword()) {
				if (!this.placed.get(i) && end - start > 1) {
					readSounds(sounds, i);
				}
				this.gathering.add(Kind.WORD, this.language + ":" + word.stem(), start, end);
			}
		}
	}

	/** Four digits by themselves that count nothing are a year. */
	private void readNumber(String number, int start, int end, Mentions mentions) {
		if (mentions.isOfDate(start)) {
			return;
		}
		boolean counts = mentions.figures()
			.stream()
			.anyMatch((figure) -> figure.start() <= start && start < figure.end());
		if (!counts && YEAR.matcher(number).matches()) {
			this.gathering.add(Kind.DATE, days(EdtfDate.parse(number)), start, end);
		}
		else {
			this.gathering.add(Kind.FIGURE, digits(number), start, end);
		}
	}

	/** A name says that it is one by its capital, where the script has capitals. */
	private void readSounds(SoundKeys sounds, int i) {
		int start = this.words.start(i);
		int end = this.words.end(i);
		if (Character.isLowerCase(this.text.codePointAt(start))) {
			sounds.ofWord(this.words.word(i).stem(), this.language)
				.forEach((key) -> this.gathering.addFaint(key, start, end));
			return;
		}
		for (String key : sounds.ofName(this.text.substring(start, end), this.language)) {
			if (this.named.get(i)) {
				this.gathering.add(Kind.NAME, key, start, end);
			}
			else {
				this.gathering.addFaint(key, start, end);
			}
		}
	}

	/** The digits that tell a number from others: 4.3, 4,3 and 4300 are alike. */
	private static String digits(String number) {
		StringBuilder digits = new StringBuilder(number.length());
		number.chars().filter(Character::isDigit).forEach((digit) -> digits.append((char) digit));
		int end = digits.length();
		while (end > 1 && digits.charAt(end - 1) == '0') {
			end--;
		}
		return digits.substring(0, end);
	}

}
