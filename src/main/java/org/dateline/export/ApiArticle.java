package org.dateline.export;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.dateline.article.CatalogueEntry;
import org.dateline.article.Dispatch;
import org.dateline.vocabulary.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * A report in the API, with its evidence.
 *
 * @param openingWords what stands in for a headline where there is none, or null
 * @param datelineQuotes the words that the dateline rests on
 * @param publishedAt where it was published on the web, or null
 * @param notStated the roles of sources that were looked for and are not stated in the
 * text
 * @param text its text; in lists only where it is asked for
 */
record ApiArticle(long id, String href, long revision, Instant changedAt, String language, @Nullable String headline,
		@Nullable String openingWords, String lede, @Nullable String dateline, List<Words> datelineQuotes,
		List<String> countries, @Nullable ApiPublishedAt publishedAt, ApiDate published, @Nullable ApiDate modified,
		List<ApiCredit> sources, List<String> notStated, ApiOriginal original, String text) {

	static ApiArticle of(CatalogueEntry entry) {
		CatalogueEntry.Dated modified = entry.modified();
		return new ApiArticle(entry.id(), "/articles/" + entry.id(), entry.revision(), entry.changedAt(),
				entry.language(), entry.headline(), entry.heading().opening() ? entry.heading().words() : null,
				entry.heading().lede(), entry.dateline(), quotes(entry.datelineQuotes()), entry.countries(),
				ApiPublishedAt.of(entry.publishedAt()), ApiDate.of(entry.published()),
				(modified != null) ? ApiDate.of(modified) : null,
				entry.attributions()
					.stream()
					.filter((attribution) -> attribution.source() != null)
					.map(ApiCredit::of)
					.toList(),
				entry.attributions()
					.stream()
					.filter((attribution) -> attribution.source() == null)
					.map(CatalogueEntry.Attribution::role)
					.toList(),
				ApiOriginal.of(entry), entry.text());
	}

	private static List<Words> quotes(List<CatalogueEntry.Quote> quotes) {
		return quotes.stream().map((quote) -> new Words(quote.words(), quote.start())).toList();
	}

	private static Map<String, String> texts(@Nullable LocalizedText reasoning) {
		return (reasoning != null) ? reasoning.texts() : Map.of();
	}

	/**
	 * A date.
	 *
	 * @param edtf as precisely as it is known (EDTF), or null
	 * @param basis {@code stated}, {@code derived} or {@code unknown}
	 * @param reasoning why it is read so, by language tag; empty where its words say all
	 * @param quotes the words that it rests on
	 */
	record ApiDate(@Nullable String edtf, String basis, Map<String, String> reasoning, List<Words> quotes) {

		static ApiDate of(CatalogueEntry.Dated date) {
			return new ApiDate(date.edtf(), date.basis(), texts(date.reasoning()), ApiArticle.quotes(date.quotes()));
		}

	}

	/**
	 * A source in a role.
	 *
	 * @param reasoning why it is read so, by language tag; empty where its words say all
	 * @param quotes the words that it rests on
	 */
	record ApiCredit(String role, String slug, String name, Map<String, String> reasoning, List<Words> quotes) {

		static ApiCredit of(CatalogueEntry.Attribution attribution) {
			Dispatch.Credit source = Objects.requireNonNull(attribution.source());
			return new ApiCredit(attribution.role(), source.slug(), source.name(), texts(attribution.reasoning()),
					ApiArticle.quotes(attribution.quotes()));
		}

	}

	/**
	 * Words of the text.
	 *
	 * @param start where they start in the text, in Unicode code points
	 */
	record Words(String words, int start) {
	}

}
