package org.dateline.article;

import java.time.LocalDate;
import java.util.Locale;

import org.dateline.vocabulary.EdtfDate;
import org.dateline.web.Markup;
import org.dateline.web.Words;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Puts the record of an article into the words of a language.
 */
@Component
class ArticlePages {

	/** So many days before and after a report are its days. */
	private static final int AROUND = 3;

	/** A date that is known no better than this has no days to look around in. */
	private static final int WIDEST = 31;

	private final RecordCard card;

	private final Shelflists shelflists;

	ArticlePages(RecordCard card, Shelflists shelflists) {
		this.card = card;
		this.shelflists = shelflists;
	}

	ArticlePage page(ArticleRecord article, Locale locale) {
		Evidence evidence = new Evidence(article);
		Words words = Words.in(locale);
		return new ArticlePage(article.id(), language(article.language(), locale),
				Heading.of(article.text(), article.headline(), article.leadingDateline()), text(article, evidence),
				article.countries().stream().map((code) -> new ArticlePage.Choice(code, words.country(code))).toList(),
				this.card.write(article, evidence, this.shelflists.sources(), locale), days(article),
				article.settled().capture().intact());
	}

	/**
	 * The list of reports of the days around it on its countries, where both are known.
	 */
	private static @Nullable String days(ArticleRecord article) {
		String edtf = article.settled().published().edtf();
		if (edtf == null || article.countries().isEmpty()) {
			return null;
		}
		EdtfDate published = EdtfDate.parse(edtf);
		LocalDate earliest = published.earliest();
		LocalDate latest = published.latest();
		if (earliest == null || latest == null || earliest.getYear() < 1 || latest.getYear() > 9998
				|| earliest.plusDays(WIDEST).isBefore(latest)) {
			return null;
		}
		return ListFilter.ALL.within(earliest.minusDays(AROUND), latest.plusDays(AROUND))
			.withCountries(article.countries())
			.query();
	}

	static ArticlePage.Language language(String tag, Locale locale) {
		return new ArticlePage.Language(tag, Words.in(locale).languageInList(tag));
	}

	private static Markup text(ArticleRecord article, Evidence evidence) {
		Markup markup = new Markup();
		TextBlock.of(article.text(), headline(article), evidence.places(), TextBlock.Foreign.of(article))
			.forEach((block) -> block.writeTo(markup));
		return markup;
	}

	private static TextBlock.@Nullable Span headline(ArticleRecord article) {
		return (article.headline() != null && article.headlineStart() != null)
				? TextBlock.Span.ofQuote(article.text(), article.headlineStart(), article.headline()) : null;
	}

}
