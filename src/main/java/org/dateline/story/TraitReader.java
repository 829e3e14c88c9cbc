package org.dateline.story;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.Locale;

import org.dateline.language.Lexicon;
import org.dateline.language.Stems;
import org.dateline.language.Tokens;
import org.dateline.language.Words;
import org.dateline.mention.MentionReader;
import org.dateline.mention.Mentions;
import org.dateline.vocabulary.EdtfDate;

/**
 * Reads from a report what its story can be told by, without knowing the other languages:
 * docs/stories.md says what and why. For any thread; make one and keep it, it remembers
 * words.
 */
public final class TraitReader {

	/** What a text begins with is enough to know its story by. */
	private static final int LONGEST = 40_000;

	private final Lexicon lexicon = Lexicon.load();

	private final MentionReader mentions = MentionReader.load();

	private final SoundKeys sounds = new SoundKeys();

	/** The traits of a report. */
	public Traits read(Told told) {
		String language = primary(told.language());
		Gathering gathering = new Gathering();
		String headline = told.headline();
		String text = begin(told.text());
		Words words = Words.of(text, Stems.of(language));
		Capitals capitals = new Capitals();
		if (headline == null || text.startsWith(headline)) {
			int end = (headline != null) ? headline.length() : 0;
			capitals.learn(text, words, end);
			read(text, words, capitals.names(text, words, end), told, gathering);
		}
		else {
			String heading = begin(headline);
			Words headingWords = Words.of(heading, Stems.of(language));
			capitals.learn(text, words, 0);
			capitals.learn(heading, headingWords, heading.length());
			gathering.inHeadline(true);
			read(heading, headingWords, capitals.names(heading, headingWords, heading.length()), told, gathering);
			gathering.inHeadline(false);
			read(text, words, capitals.names(text, words, 0), told, gathering);
		}
		told.sources().forEach((source) -> readSource(source, language, gathering));
		EdtfDate published = told.published();
		LocalDate earliest = (published != null) ? published.earliest() : null;
		LocalDate latest = (published != null) ? published.latest() : null;
		return new Traits(language, earliest, latest, gathering.entries());
	}

	private void read(String text, Words words, BitSet named, Told told, Gathering gathering) {
		TextTraits traits = new TextTraits(text, words, named, primary(told.language()), gathering);
		traits.readConcepts(this.lexicon);
		Mentions mentions = this.mentions.readFiguresAndDates(text, told.language(), told.published());
		traits.readMentions(mentions);
		traits.readQuotations();
		traits.readWords(this.sounds, mentions);
	}

	/** As much of a text as is read. */
	static String begin(String text) {
		return (text.length() > LONGEST) ? text.substring(0, LONGEST) : text;
	}

	/** Who is credited, by the sound of the longest word of its name. */
	private void readSource(String source, String language, Gathering gathering) {
		Tokens tokens = new Tokens(source);
		String longest = "";
		while (tokens.next()) {
			longest = (tokens.end() - tokens.start() > longest.length()) ? tokens.word() : longest;
		}
		if (!longest.isEmpty()) {
			gathering.inHeadline(true);
			this.sounds.ofName(longest, language).forEach((key) -> gathering.add(Kind.WIRE, key, 0, 0));
			gathering.inHeadline(false);
		}
	}

	private static String primary(String tag) {
		int end = tag.indexOf('-');
		return ((end < 0) ? tag : tag.substring(0, end)).toLowerCase(Locale.ROOT);
	}

}
