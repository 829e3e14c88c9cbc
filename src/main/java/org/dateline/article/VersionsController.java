package org.dateline.article;

import org.dateline.web.InterfaceLanguage;
import org.dateline.web.Page;
import org.dateline.web.PageNotFound;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What was changed in the record of an article, in public. */
@Controller
class VersionsController {

	private final Histories histories;

	private final CorrectionLines lines;

	private final RecordCard card;

	VersionsController(Histories histories, CorrectionLines lines, RecordCard card) {
		this.histories = histories;
		this.lines = lines;
		this.card = card;
	}

	@GetMapping("/{ui}/articles/{id:\\d{1,18}}/versions")
	Page show(@PathVariable InterfaceLanguage ui, @PathVariable long id) {
		Histories.History history = this.histories.find(id).orElseThrow(() -> new PageNotFound("article " + id));
		ArticleRecord article = history.article();
		boolean withdrawn = article.withdrawnAt() != null;
		return Page.ofArticle("article/versions", id, article.revision())
			.with("id", id)
			.with("takenDown", article.text().isEmpty())
			.with("heading",
					withdrawn ? null : Heading.of(article.text(), article.headline(), article.leadingDateline()))
			.with("tongue", article.language())
			.with("received", this.card.moment(article.settled().capture().receivedAt(), ui.getLocale()))
			.with("lines", history.corrections().isEmpty() ? null
					: this.lines.write(history.corrections(), article.language(), withdrawn, ui.getLocale()));
	}

}
