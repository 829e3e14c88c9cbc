package org.dateline.mention;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.dateline.language.Lexicon;
import org.dateline.language.NameKeys;
import org.dateline.language.Stems;
import org.dateline.language.Words;
import org.dateline.vocabulary.EdtfDate;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a text names: figures, dates, people, organisations, places, countries and
 * quotations. Pure, linear in the length of the text, immutable for any thread; load it
 * once. How it reads, and how well, is in docs/mentions.md.
 *
 * <pre>{@code
 * Mentions mentions = MentionReader.load().read(text, "ru", published);
 * }</pre>
 */
public final class MentionReader {

	/** What is further behind in a text is not read, in UTF-16 units. */
	public static final int LONGEST_TEXT = 200_000;

	private static final Set<String> LANGUAGES = Set.of("en", "ru", "az", "id", "tr", "uk", "hy", "ka", "de", "fr",
			"kk", "fa", "ar");

	private final Lexicon lexicon;

	private final NameFinder names;

	private final DateReader dates = new DateReader();

	private final QuotationReader quotations = new QuotationReader();

	private final Map<String, FigureRules> figures = new ConcurrentHashMap<>();

	private MentionReader(Lexicon lexicon) {
		this.lexicon = lexicon;
		this.names = new NameFinder(NameKeys.ofOneName());
		LANGUAGES.forEach((language) -> this.figures.put(language, new FigureRules(language, lexicon)));
	}

	/** The reader, which is made when it is first asked for. */
	public static MentionReader load() {
		return Loaded.READER;
	}

	/**
	 * What a text names. Of a text in a language without rules the names that the lexicon
	 * knows there are found, and no figures.
	 * @param languageTag BCP 47
	 * @param published when the text was published, for dates that say so little as "on
	 * Tuesday"
	 */
	public Mentions read(String text, String languageTag, @Nullable EdtfDate published) {
		String read = (text.length() <= LONGEST_TEXT) ? text : text.substring(0, LONGEST_TEXT);
		String language = CountryWords.primary(languageTag);
		Words words = Words.of(read, Stems.of(language));
		LexiconNames concepts = new LexiconNames(this.lexicon, words, language);
		WebAddresses addresses = new WebAddresses(read);
		List<Name> names = this.names.find(words, language, concepts)
			.stream()
			.filter((name) -> addresses.endAt(name.start()) < 0)
			.toList();
		List<MentionedDate> dates = this.dates.read(read, languageTag, published);
		return new Mentions(figures(words, language, concepts, dates, addresses), ofDays(dates, addresses), names,
				this.quotations.read(read, languageTag));
	}

	/**
	 * As {@link #read}, without names and quotations, in less than half of the time.
	 */
	public Mentions readFiguresAndDates(String text, String languageTag, @Nullable EdtfDate published) {
		String read = (text.length() <= LONGEST_TEXT) ? text : text.substring(0, LONGEST_TEXT);
		String language = CountryWords.primary(languageTag);
		Words words = Words.of(read, Stems.of(language));
		List<MentionedDate> dates = this.dates.read(read, languageTag, published);
		LexiconNames concepts = new LexiconNames(this.lexicon, words, language);
		WebAddresses addresses = new WebAddresses(read);
		return new Mentions(figures(words, language, concepts, dates, addresses), ofDays(dates, addresses), List.of(),
				List.of());
	}

	/** A time of day alone is no figure, and no date either. */
	private static List<MentionedDate> ofDays(List<MentionedDate> dates, WebAddresses addresses) {
		return dates.stream()
			.filter((date) -> date.reasoning().unresolved() != Reasoning.Unresolved.NO_DAY
					&& addresses.endAt(date.start()) < 0)
			.toList();
	}

	private List<Figure> figures(Words words, String language, LexiconNames concepts, List<MentionedDate> dates,
			WebAddresses addresses) {
		FigureRules rules = this.figures.get(language);
		return (rules == null) ? List.of()
				: new FigureFinder(new TextPieces(words, Stems.of(language), rules), rules, concepts.counted(),
						(place) -> Math.max(addresses.endAt(place), Mentions.endOfDate(dates, place)))
					.find();
	}

	/** Whoever asks first makes the others wait. */
	private static final class Loaded {

		private static final MentionReader READER = new MentionReader(Lexicon.load());

	}

}
