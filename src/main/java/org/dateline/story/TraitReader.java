package org.dateline.story;

import java.time.LocalDate;
import java.util.Locale;

import org.dateline.language.Concept;
import org.dateline.language.Lexicon;
import org.dateline.language.Stems;
import org.dateline.language.Words;
import org.dateline.vocabulary.EdtfDate;

/**
 * Reads from a report what its story can be told by, without knowing the other languages:
 * docs/stories.md says what and why. For any thread.
 */
public final class TraitReader {

	/** What a text begins with is enough to know its story by. */
	private static final int LONGEST = 40_000;

	private final Lexicon lexicon = Lexicon.load();

	private final SoundKeys sounds = new SoundKeys();

	/** The traits of a report. */
	public Traits read(Told told) {
		String language = primary(told.language());
		Gathering gathering = new Gathering();
		String text = told.text();
		String headline = told.headline();
		if (headline != null && !text.startsWith(headline)) {
			gathering.inHeadline(true);
			read(headline, language, gathering);
			gathering.inHeadline(false);
		}
		read(text, language, gathering);
		EdtfDate published = told.published();
		LocalDate earliest = (published != null) ? published.earliest() : null;
		LocalDate latest = (published != null) ? published.latest() : null;
		return new Traits(language, earliest, latest, gathering.entries());
	}

	private void read(String text, String language, Gathering gathering) {
		String begin = (text.length() > LONGEST) ? text.substring(0, LONGEST) : text;
		Words words = Words.of(begin, Stems.of(language));
		this.lexicon.find(words, language, false, (concept, first, last) -> gathering.add(kind(concept), concept.id(),
				words.start(first), words.end(last)));
		for (int i = 0; i < words.size(); i++) {
			Stems.Word word = words.word(i);
			int start = words.start(i);
			int end = words.end(i);
			if (Character.isDigit(word.folded().charAt(0))) {
				gathering.add(Kind.FIGURE, digits(word.folded()), start, end);
			}
			else if (!word.isStopword()) {
				if (Character.isUpperCase(begin.codePointAt(start))) {
					for (String key : this.sounds.ofName(begin.substring(start, end), language)) {
						gathering.add(Kind.NAME, key, start, end);
					}
				}
				else {
					boolean caseless = !Character.isLowerCase(begin.codePointAt(start));
					for (String key : caseless ? this.sounds.ofName(begin.substring(start, end), language)
							: this.sounds.ofWord(word.stem(), language)) {
						gathering.addFaint(key, start, end);
					}
				}
				gathering.add(Kind.WORD, language + ":" + word.stem(), start, end);
			}
		}
	}

	private static Kind kind(Concept concept) {
		return switch (concept.scheme()) {
			case "country" -> Kind.COUNTRY;
			case "capital" -> Kind.PLACE;
			default -> Kind.CONCEPT;
		};
	}

	/** The digits that tell a number from others: 4.3, 4,3 and 4300 are alike. */
	private static String digits(String number) {
		String digits = number.replaceAll("\\D", "");
		int end = digits.length();
		while (end > 1 && digits.charAt(end - 1) == '0') {
			end--;
		}
		return digits.substring(0, end);
	}

	private static String primary(String tag) {
		int end = tag.indexOf('-');
		return ((end < 0) ? tag : tag.substring(0, end)).toLowerCase(Locale.ROOT);
	}

}
