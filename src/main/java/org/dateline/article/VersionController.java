package org.dateline.article;

import java.util.List;
import java.util.Locale;

import org.dateline.web.InterfaceLanguage;
import org.dateline.web.Markup;
import org.dateline.web.Page;
import org.dateline.web.PageNotFound;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The words of one version of a report, for good (a memento, RFC 7089). */
@Controller
class VersionController {

	private final Histories histories;

	private final RecordCard card;

	VersionController(Histories histories, RecordCard card) {
		this.histories = histories;
		this.card = card;
	}

	@GetMapping("/{ui}/articles/{id:\\d{1,18}}/versions/{number:[1-9]\\d{0,8}}")
	Page read(@PathVariable InterfaceLanguage ui, @PathVariable long id, @PathVariable int number) {
		Histories.Told told = this.histories.version(id, number)
			.orElseThrow(() -> new PageNotFound("version %d of article %d".formatted(number, id)));
		Locale locale = ui.getLocale();
		List<Version> versions = told.versions();
		Page page = (told.words() != null)
				? Page.ofArticle("article/version", id, told.article().revision()).with("text", text(told.words()))
				: Page.unkept("article/version", HttpStatus.GONE).with("text", null);
		VersionQueries.Earlier words = told.words();
		String since = this.card.moment(versions.get(number - 1).since(), locale);
		String until = (number < versions.size()) ? this.card.moment(versions.get(number).since(), locale) : null;
		if (until != null) {
			page.described("memento.was", since, until);
		}
		else {
			page.described("memento.is", since);
		}
		page.with("id", id)
			.with("number", number)
			.with("newest", versions.size())
			.with("tongue", (words != null) ? words.record().language() : told.article().language())
			.with("heading", (words != null) ? heading(words) : null)
			.with("since", since)
			.with("until", until);
		if (words != null) {
			Mementos mementos = Mementos.of("/%s/articles/%d".formatted(ui, id), versions);
			page.header("Memento-Datetime", Mementos.httpDate(versions.get(number - 1).since()))
				.header(HttpHeaders.LINK, mementos.linksOf(number));
		}
		return page;
	}

	private static Heading heading(VersionQueries.Earlier words) {
		RecordDraft.Headline headline = words.record().headline();
		return Heading.of(words.text(), (headline != null) ? headline.words() : null, 0);
	}

	private static Markup text(VersionQueries.Earlier words) {
		RecordDraft.Headline headline = words.record().headline();
		TextBlock.Span place = (headline != null && headline.start() != null)
				? TextBlock.Span.ofQuote(words.text(), headline.start(), headline.words()) : null;
		Markup markup = new Markup();
		TextBlock.of(words.text(), place, List.of()).forEach((block) -> block.writeTo(markup));
		return markup;
	}

}
