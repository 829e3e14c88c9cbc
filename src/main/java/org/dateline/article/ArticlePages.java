package org.dateline.article;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

import org.dateline.vocabulary.DateWords;
import org.dateline.vocabulary.EdtfDate;
import org.dateline.vocabulary.LocalizedText;
import org.dateline.web.Words;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Puts the record of an article into the words of a language.
 */
@Component
class ArticlePages {

	private final DateWords dates;

	private final MessageSource messages;

	ArticlePages(DateWords dates, MessageSource messages) {
		this.dates = dates;
		this.messages = messages;
	}

	ArticlePage page(ArticleRecord article, Locale locale) {
		Evidence evidence = new Evidence(article);
		TextBlock.Span headline = (article.headline() != null && article.headlineStart() != null)
				? TextBlock.Span.ofQuote(article.text(), article.headlineStart(), article.headline()) : null;
		return new ArticlePage(article.id(), language(article.language(), locale),
				Heading.of(article.text(), article.headline(), article.leadingDateline()),
				TextBlock.of(article.text(), headline, evidence.places()),
				article.countries()
					.stream()
					.map((code) -> new ArticlePage.Choice(code, Words.in(locale).country(code)))
					.toList(),
				article.attributions().stream().map((line) -> attribution(line, evidence, locale)).toList(),
				Objects.requireNonNull(dated(article, "published", evidence, locale),
						"The database gives every article a publication date"),
				dated(article, "modified", evidence, locale), dateline(article, evidence, locale), article.textRule(),
				holding(article.capture(), locale));
	}

	static ArticlePage.Language language(String tag, Locale locale) {
		Words words = Words.in(locale);
		return new ArticlePage.Language(tag, words.languageInList(tag), words.languageInItself(tag));
	}

	/** An instant in words, in UTC and to the minute. */
	String instant(Instant instant, Locale locale) {
		return this.dates.inFull(EdtfDate.parse(instant.truncatedTo(ChronoUnit.MINUTES).toString()), locale);
	}

	private ArticlePage.Attribution attribution(ArticleRecord.AttributionLine line, Evidence evidence, Locale locale) {
		ArticlePage.Choice source = null;
		if (line.slug() != null && line.name() != null) {
			SourceName name = new SourceName("", line.slug(), line.name(), texts(line.names()));
			source = new ArticlePage.Choice(line.slug(), name.in(locale));
		}
		return new ArticlePage.Attribution(line.role(), source, evidence.ofAttribution(line.position()),
				spoken(line.reasoning(), locale));
	}

	private ArticlePage.@Nullable Dated dated(ArticleRecord article, String kind, Evidence evidence, Locale locale) {
		return article.dates()
			.stream()
			.filter((date) -> date.kind().equals(kind))
			.findFirst()
			.map((date) -> dated(date, evidence.of(kind), locale))
			.orElse(null);
	}

	private ArticlePage.Dated dated(ArticleRecord.DateLine date, List<ArticlePage.Quote> quotes, Locale locale) {
		String words = (date.edtf() != null) ? this.dates.inFull(EdtfDate.parse(date.edtf()), locale) : null;
		return new ArticlePage.Dated(words, date.edtf(), datetime(date.edtf()), date.basis(), quotes,
				spoken(date.reasoning(), locale));
	}

	/**
	 * What the datetime attribute of HTML takes: a day, with or without a time. Anything
	 * less certain has none.
	 */
	static @Nullable String datetime(@Nullable String edtf) {
		return (edtf != null && edtf.length() >= 10 && edtf.matches("\\d{4}-\\d{2}-\\d{2}(T\\d{2}:\\d{2}:\\d{2}Z?)?"))
				? edtf : null;
	}

	private ArticlePage.@Nullable Place dateline(ArticleRecord article, Evidence evidence, Locale locale) {
		if (article.dateline() == null) {
			return null;
		}
		String name = article.dateline();
		if (article.datelineLocode() != null) {
			name = this.messages.getMessage("place." + article.datelineLocode(), null, name, locale);
		}
		return new ArticlePage.Place(Objects.requireNonNull(name), evidence.of("dateline"));
	}

	private ArticlePage.Holding holding(ArticleRecord.CaptureLine capture, Locale locale) {
		return new ArticlePage.Holding(capture.length(), capture.sha256(), capture.origin(), capture.originName(),
				instant(capture.receivedAt(), locale), capture.intact(), instant(capture.checkedAt(), locale),
				(capture.lastHeldAt() != null) ? instant(capture.lastHeldAt(), locale) : null);
	}

	private static LocalizedText.@Nullable Spoken spoken(@Nullable Map<String, String> texts, Locale locale) {
		LocalizedText text = texts(texts);
		return (text != null) ? text.in(locale) : null;
	}

	private static @Nullable LocalizedText texts(@Nullable Map<String, String> texts) {
		return (texts != null && !texts.isEmpty()) ? new LocalizedText(texts) : null;
	}

	/** The quotes of an article and where they stand. */
	private static final class Evidence {

		private final List<ArticleRecord.EvidenceLine> lines;

		private final List<TextBlock.Span> places = new ArrayList<>();

		Evidence(ArticleRecord article) {
			this.lines = article.evidence();
			for (ArticleRecord.EvidenceLine line : this.lines) {
				this.places.add(TextBlock.Span.ofQuote(article.text(), line.start(), line.quote()));
			}
		}

		List<TextBlock.Span> places() {
			return this.places;
		}

		List<ArticlePage.Quote> of(String claim) {
			return quotes((line) -> line.claim().equals(claim));
		}

		List<ArticlePage.Quote> ofAttribution(int position) {
			return quotes((line) -> line.attribution() != null && line.attribution() == position);
		}

		private List<ArticlePage.Quote> quotes(Predicate<ArticleRecord.EvidenceLine> wanted) {
			List<ArticlePage.Quote> quotes = new ArrayList<>();
			for (int i = 0; i < this.lines.size(); i++) {
				if (wanted.test(this.lines.get(i))) {
					quotes.add(new ArticlePage.Quote(this.lines.get(i).quote(), TextBlock.anchor(this.places, i)));
				}
			}
			return quotes;
		}

	}

}
