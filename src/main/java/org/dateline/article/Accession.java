package org.dateline.article;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What is taken into the archive as an article.
 *
 * @param captureId the capture it is derived from
 * @param text its text, as it was drawn from the capture
 * @param textRule the rule by which it was drawn, such as {@code whole-file}
 * @param headlineBeside a headline that came with the text and does not stand in it, or
 * null
 * @param record everything else that is said of it
 * @param dateline the place it was filed from, or null
 * @param parts where its text is in several languages, in which is which; else empty
 * @param publishedAt where it was published on the web, or null
 */
public record Accession(long captureId, String text, String textRule, @Nullable String headlineBeside,
		RecordDraft record, @Nullable Dateline dateline, List<LanguageStretch> parts,
		@Nullable PublishedAt publishedAt) {

	public Accession {
		parts = List.copyOf(parts);
	}

	/** A text in one language of which nobody knows where it was published. */
	public Accession(long captureId, String text, String textRule, @Nullable String headlineBeside, RecordDraft record,
			@Nullable Dateline dateline) {
		this(captureId, text, textRule, headlineBeside, record, dateline, List.of(), null);
	}

	/**
	 * The place that a report was filed from, as its text says.
	 *
	 * @param place the place as it is written
	 * @param quote the words that say so
	 */
	public record Dateline(String place, RecordDraft.Quote quote) {
	}

}
