package org.dateline.article;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.dateline.web.BadParameter;
import org.dateline.web.UnknownParameter;
import org.dateline.web.InterfaceLanguage;
import org.dateline.web.Page;
import org.dateline.web.PageNotFound;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The versions of an article, and what was changed in its record, in public. */
@Controller
class VersionsController {

	private final Histories histories;

	private final CorrectionLines lines;

	private final VersionLines versions;

	private final RecordCard card;

	VersionsController(Histories histories, CorrectionLines lines, VersionLines versions, RecordCard card) {
		this.histories = histories;
		this.lines = lines;
		this.versions = versions;
		this.card = card;
	}

	@GetMapping("/{ui}/articles/{id:\\d{1,18}}/versions")
	Page show(@PathVariable InterfaceLanguage ui, @PathVariable long id,
			@RequestParam MultiValueMap<String, String> query) {
		Integer from = number(query, "from");
		Integer to = number(query, "to");
		Histories.History history = this.histories.find(id, from, to)
			.orElseThrow(() -> new PageNotFound("article " + id));
		check("from", from, history.versions());
		check("to", to, history.versions());
		ArticleRecord article = history.article();
		boolean withdrawn = article.withdrawnAt() != null;
		Locale locale = ui.getLocale();
		Page page = Page.ofArticle("article/versions", id, article.revision())
			.described("versions.purpose")
			.with("id", id)
			.with("takenDown", article.text().isEmpty())
			.with("heading",
					withdrawn ? null : Heading.of(article.text(), article.headline(), article.leadingDateline()))
			.with("tongue", article.language())
			.with("received", this.card.moment(history.versions().get(0).since(), locale))
			.with("versions", (history.versions().size() > 1) ? this.versions.lines(history.versions(), locale) : null)
			.with("comparison", this.versions.compare(history, locale))
			.with("lines", history.corrections().isEmpty() ? null
					: this.lines.write(history.corrections(), article.language(), withdrawn, locale));
		return query.isEmpty() ? page : page.canonical("/articles/" + id + "/versions");
	}

	/** The number of a version, where one is asked for; nothing else is taken. */
	private static @Nullable Integer number(MultiValueMap<String, String> query, String name) {
		for (Map.Entry<String, List<String>> given : query.entrySet()) {
			if (!given.getKey().equals("from") && !given.getKey().equals("to")) {
				throw new UnknownParameter(given.getKey(), String.join(", ", given.getValue()), List.of("from", "to"));
			}
		}
		List<String> given = query.getOrDefault(name, List.of());
		if (given.isEmpty()) {
			return null;
		}
		if (given.size() > 1 || !given.get(0).matches("[1-9]\\d{0,8}")) {
			throw new BadParameter(name, String.join(", ", given), "version.bad.number");
		}
		return Integer.valueOf(given.get(0));
	}

	private static void check(String name, @Nullable Integer number, List<Version> versions) {
		if (number != null && number > versions.size()) {
			throw new BadParameter(name, number.toString(), "version.bad.number-of", versions.size());
		}
	}

}
