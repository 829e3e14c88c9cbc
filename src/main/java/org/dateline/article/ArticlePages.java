package org.dateline.article;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.dateline.mention.MentionReader;
import org.dateline.mention.Name;
import org.dateline.vocabulary.CountryCode;
import org.dateline.vocabulary.CountryPair;
import org.dateline.vocabulary.EdtfDate;
import org.dateline.web.InterfaceWords;
import org.dateline.web.Markup;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Puts the record of an article into the words of a language.
 */
@Component
class ArticlePages {

	/** This many days before and after a report are its days. */
	private static final int AROUND = 3;

	/** A date that is known no better than this has no days to look around in. */
	private static final int WIDEST = 31;

	/** At most this many countries of a report are offered in pairs. */
	private static final int MOST_PAIRED = 4;

	private final RecordCard card;

	private final Shelflists shelflists;

	private final TextReadings readings;

	ArticlePages(RecordCard card, Shelflists shelflists, TextReadings readings) {
		this.card = card;
		this.shelflists = shelflists;
		this.readings = readings;
	}

	ArticlePage page(ArticleRecord article, ReadingView view, Locale locale) {
		Evidence evidence = new Evidence(article);
		InterfaceWords words = InterfaceWords.in(locale);
		Map<String, SourceName> sources = this.shelflists.sourcesFor(article);
		return new ArticlePage(article.id(), language(article.language(), locale),
				Heading.of(article.text(), article.headline(), article.leadingDateline()),
				text(article, marks(article, evidence, view, locale)),
				article.countries().stream().map((code) -> new ArticlePage.Choice(code, words.country(code))).toList(),
				this.card.inShort(article, sources, locale), this.card.write(article, evidence, sources, locale),
				days(article), article.fixity().intact(), pairs(article, words));
	}

	/**
	 * The pairs among those that its text names most: of many there would be hundreds.
	 */
	private static List<ArticlePage.Choice> pairs(ArticleRecord article, InterfaceWords words) {
		List<String> countries = mostNamed(article);
		return countries.stream()
			.flatMap((one) -> countries.stream()
				.filter((other) -> one.compareTo(other) < 0 && CountryCode.isKnown(one) && CountryCode.isKnown(other))
				.map((other) -> CountryPair.of(one, other)))
			.sorted()
			.map((pair) -> new ArticlePage.Choice(pair.toString(), words.pair(pair)))
			.toList();
	}

	private static List<String> mostNamed(ArticleRecord article) {
		if (article.countries().size() <= MOST_PAIRED) {
			return article.countries();
		}
		Map<String, Integer> named = new HashMap<>();
		MentionReader.load()
			.read(article.text(), article.language(), null)
			.names()
			.stream()
			.filter((name) -> name.kind() == Name.Kind.COUNTRY)
			.forEach((name) -> named.merge(name.key(), 1, Integer::sum));
		return article.countries()
			.stream()
			.sorted(Comparator.comparingInt((code) -> -named.getOrDefault(code, 0)))
			.limit(MOST_PAIRED)
			.toList();
	}

	private TextMarks marks(ArticleRecord article, Evidence evidence, ReadingView view, Locale locale) {
		TextMarks marks = TextMarks.of(evidence.places());
		ReadingView.Cited cited = view.cited();
		if (cited != null) {
			marks = marks.citing(cited.in(article.text()));
		}
		return view.readings() ? marks.reading(this.readings.of(article, locale)) : marks;
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
		return new ArticlePage.Language(tag, InterfaceWords.in(locale).languageInList(tag));
	}

	private static Markup text(ArticleRecord article, TextMarks marks) {
		Markup markup = new Markup();
		TextBlock.of(article.text(), headline(article), marks, TextBlock.Foreign.of(article))
			.forEach((block) -> block.writeTo(markup));
		return markup;
	}

	private static TextBlock.@Nullable Span headline(ArticleRecord article) {
		return (article.headline() != null && article.headlineStart() != null)
				? TextBlock.Span.ofQuote(article.text(), article.headlineStart(), article.headline()) : null;
	}

}
