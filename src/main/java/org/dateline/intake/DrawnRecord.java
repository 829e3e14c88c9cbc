package org.dateline.intake;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.dateline.article.Accession;
import org.dateline.article.LanguageStretch;
import org.dateline.article.RecordDraft;
import org.dateline.article.SourceDraft;
import org.dateline.extraction.CountryCount;
import org.dateline.extraction.DateCandidate;
import org.dateline.extraction.FoundAttribution;
import org.dateline.extraction.PublicationDates;
import org.jspecify.annotations.Nullable;

/**
 * All that is drawn from what came.
 *
 * @param text the text of the article; empty where there is none
 * @param textRule the rule by which it was found
 * @param charset the charset in which the bytes were read
 * @param charsetRule how that is known
 * @param record what the findings say, as a record
 * @param dateline the place it was filed from, or null
 * @param newSources the sources that the record names and that the archive may not have,
 * by slug
 * @param dates every date it may have been published or changed on
 * @param attributions the sources that the text names
 * @param countries the countries that the text is about
 * @param parts where the text is in several languages, in which is which; else empty
 * @param obstacle why nothing could be read, or null
 */
public record DrawnRecord(String text, String textRule, String charset, String charsetRule, RecordDraft record,
		Accession.@Nullable Dateline dateline, Map<String, SourceDraft> newSources, List<DateCandidate> dates,
		List<FoundAttribution> attributions, List<CountryCount> countries, List<LanguageStretch> parts,
		Arrival.@Nullable Reason obstacle) {

	private static final int LONGEST_TITLE = 120;

	private static final Pattern SPACE = Pattern.compile("\\s+");

	/** What is kept of it: everything but the text, which can be drawn again. */
	Findings findings() {
		return new Findings(title(), this.textRule, this.charset, this.charsetRule, this.dates, this.attributions,
				this.countries);
	}

	/**
	 * The day of publication that somebody gave, in EDTF, if it is later than what came
	 * at this moment can have been published.
	 */
	Optional<String> publishedAfter(Instant received) {
		return Optional.ofNullable(this.record.published().edtf())
			.filter((edtf) -> !PublicationDates.isPublishedBy(edtf, received));
	}

	/** What is drawn, with a record that somebody may have changed. */
	Accession accession(Arrival arrival, RecordDraft of) {
		return new Accession(arrival.capture(), this.text, this.textRule, headlineBeside(), of, this.dateline,
				this.parts, arrival.publishedAt());
	}

	/** The headline, where it does not stand in the text; or null. */
	@Nullable String headlineBeside() {
		RecordDraft.Headline headline = this.record.headline();
		return (headline != null && headline.start() == null) ? headline.words() : null;
	}

	/** Its headline, or what it begins with. */
	private String title() {
		RecordDraft.Headline headline = this.record.headline();
		String words = ((headline != null) ? headline.words() : this.text).strip();
		if (words.codePointCount(0, words.length()) <= LONGEST_TITLE) {
			return SPACE.matcher(words).replaceAll(" ");
		}
		String beginning = SPACE.matcher(words.substring(0, words.offsetByCodePoints(0, LONGEST_TITLE)))
			.replaceAll(" ");
		int space = beginning.lastIndexOf(' ');
		return ((space > 0) ? beginning.substring(0, space) : beginning) + "…";
	}

	/** What was found, each with the words it rests on. */
	record Findings(String title, String textRule, String charset, String charsetRule, List<DateCandidate> dates,
			List<FoundAttribution> attributions, List<CountryCount> countries) {
	}

}
