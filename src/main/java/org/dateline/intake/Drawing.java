package org.dateline.intake;

import java.util.List;
import java.util.Set;

import org.dateline.article.Accession;
import org.dateline.article.RecordDraft;
import org.dateline.extraction.AttributionFinder;
import org.dateline.extraction.CountryCount;
import org.dateline.extraction.CountryFinder;
import org.dateline.extraction.DateCandidate;
import org.dateline.extraction.FoundAttribution;
import org.dateline.extraction.FoundDateline;
import org.dateline.extraction.LanguageDetector;
import org.dateline.language.Lexicon;
import org.dateline.vocabulary.LanguageTag;
import org.dateline.web.Preparation;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Draws a record from what came: what its text states is quoted, what stands outside of
 * the text is derived and says from where, what nothing says is unknown.
 */
@Component
class Drawing implements Preparation {

	private static final int LONGEST_HEADLINE = 500;

	/** These take a second to make, which a start need not wait for. */
	private final SingletonSupplier<LanguageDetector> languages = SingletonSupplier.of(LanguageDetector::new);

	private final SingletonSupplier<AttributionFinder> attributions = SingletonSupplier.of(AttributionFinder::new);

	private final SingletonSupplier<CountryFinder> countries = SingletonSupplier
		.of(() -> new CountryFinder(Lexicon.load()));

	private final KnownSources sources;

	private final Reasonings reasonings;

	Drawing(KnownSources sources, Reasonings reasonings) {
		this.sources = sources;
		this.reasonings = reasonings;
	}

	@Override
	public void prepare() {
		this.languages.obtain().detect("Moscow and Baku signed an agreement on Tuesday.", Set.of());
		this.attributions.obtain();
		this.countries.obtain();
	}

	DrawnRecord draw(Transcript transcript, Arrival arrival) {
		String text = transcript.text();
		String language = language(text, arrival);
		RecordDraft.Headline headline = headline(transcript, arrival);
		DraftDates dates = DraftDates.of(transcript, arrival, language, this.reasonings);
		List<FoundAttribution> found = this.attributions.obtain().find(text, language.isEmpty() ? null : language);
		DraftSources sources = new DraftSources(this.sources, this.reasonings, this.attributions.obtain());
		List<RecordDraft.Attribution> attributions = sources.attributions(found, transcript, arrival);
		List<CountryCount> countries = this.countries.obtain()
			.find(text, (headline != null) ? headline.words() : null, language);
		RecordDraft record = new RecordDraft(language, headline, dates.published(), dates.modified(), attributions,
				countries.stream().map(CountryCount::code).sorted().toList());
		return new DrawnRecord(text, transcript.rule(), transcript.charset(), transcript.charsetRule(), record,
				dateline(text), sources.added(), dates.candidates(), found, countries,
				MixedText.parts(text, this.languages.obtain()), transcript.obstacle());
	}

	/** The language, or empty where it cannot be told. */
	private String language(String text, Arrival arrival) {
		String given = arrival.given().language();
		if (given != null && arrival.by() != null && LanguageTag.isWellFormed(given)) {
			return given;
		}
		Set<String> hint = (given != null) ? Set.of(given) : Set.of();
		return this.languages.obtain().detect(text, hint).orElse("");
	}

	private static RecordDraft.@Nullable Headline headline(Transcript transcript, Arrival arrival) {
		String words = (transcript.headline() != null) ? transcript.headline() : arrival.given().headline();
		if (words == null || words.isBlank()) {
			return null;
		}
		String headline = Transcript.line(words);
		if (headline.length() > LONGEST_HEADLINE) {
			return null;
		}
		int at = transcript.text().indexOf(headline);
		return new RecordDraft.Headline(headline, (at >= 0) ? transcript.text().codePointCount(0, at) : null);
	}

	private Accession.@Nullable Dateline dateline(String text) {
		FoundDateline dateline = this.attributions.obtain().dateline(text).orElse(null);
		return (dateline != null)
				? new Accession.Dateline(dateline.place(), new RecordDraft.Quote(dateline.quote(), dateline.start()))
				: null;
	}

}
