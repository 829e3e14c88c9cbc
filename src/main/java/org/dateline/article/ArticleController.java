package org.dateline.article;

import java.time.Instant;
import java.util.List;

import org.dateline.web.BadParameter;
import org.dateline.web.InterfaceLanguage;
import org.dateline.web.Markup;
import org.dateline.web.Page;
import org.dateline.web.PageNotFound;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The reading page. */
@Controller
class ArticleController {

	private final ArticleQueries articles;

	private final ArticlePages pages;

	private final Tombstones tombstones;

	private final Trails trails;

	private final ObjectProvider<Companions> companions;

	private final ReprintLines reprints;

	private final Shelflists shelflists;

	private final ObjectProvider<ReadingHead> heads;

	ArticleController(ArticleQueries articles, ArticlePages pages, Tombstones tombstones, Trails trails,
			ObjectProvider<Companions> companions, ReprintLines reprints, Shelflists shelflists,
			ObjectProvider<ReadingHead> heads) {
		this.articles = articles;
		this.pages = pages;
		this.tombstones = tombstones;
		this.trails = trails;
		this.companions = companions;
		this.reprints = reprints;
		this.shelflists = shelflists;
		this.heads = heads;
	}

	@GetMapping("/{ui}/articles/{id:\\d{1,18}}")
	Page read(@PathVariable InterfaceLanguage ui, @PathVariable long id,
			@RequestParam MultiValueMap<String, String> query) {
		ArticleRecord article = this.articles.find(id).orElseThrow(() -> new PageNotFound("article " + id));
		Instant withdrawnAt = article.withdrawnAt();
		if (withdrawnAt != null) {
			return this.tombstones.page(article, withdrawnAt, ui.getLocale());
		}
		ReadingView view = ReadingView.parse(query, article.text());
		ArticlePage page = this.pages.page(article, view, ui.getLocale());
		MultiValueMap<String, String> along = ReadingView.withoutView(query);
		if (along.isEmpty()) {
			return alone(article, ui).head(head(article, ui))
				.with("citing", citing(id, ui))
				.header(HttpHeaders.LINK,
						new Mementos("/%s/articles/%d".formatted(ui, id), List.of()).linksOfOriginal())
				.canonical("/articles/" + id)
				.with("article", page)
				.with("beside", beside(id, ui))
				.with("view", view)
				.with("switched", view.switched(query))
				.with("trail", null);
		}
		ListFilter list = ListFilter.parse(along);
		if (list.place() != null) {
			throw new BadParameter("after", String.join(", ", query.getOrDefault("after", List.of())),
					"list.bad.unknown",
					"q, match, language, from, to, undated, source, country, pair, sort, marks, quote");
		}
		ListPages.Revised<Trail> trail = this.trails.through(list, id, ui.getLocale());
		return Page.ofArchive("article/read", trail.revision())
			.canonical("/articles/" + id)
			.head(head(article, ui))
			.with("citing", citing(id, ui))
			.with("article", page)
			.with("beside", beside(id, ui))
			.with("view", view)
			.with("switched", view.switched(query))
			.with("reprints", article.settled().isRelated() ? told(article, ui).markup() : null)
			.with("trail", trail.of());
	}

	/**
	 * Read after the record, which says how often it had changed: a page may be newer
	 * than its tag says, never older.
	 */
	private Companions.Beside beside(long id, InterfaceLanguage ui) {
		Companions known = this.companions.getIfAvailable();
		return (known != null) ? known.of(id, ui.getLocale()) : Companions.Beside.NOTHING;
	}

	private @Nullable Markup head(ArticleRecord article, InterfaceLanguage ui) {
		ReadingHead head = this.heads.getIfAvailable();
		return (head != null) ? head.write(CatalogueEntry.of(article, this.shelflists.sources()), ui) : null;
	}

	private @Nullable Markup citing(long id, InterfaceLanguage ui) {
		ReadingHead head = this.heads.getIfAvailable();
		return (head != null) ? head.citing(id, ui) : null;
	}

	private ReprintLines.Told told(ArticleRecord article, InterfaceLanguage ui) {
		return this.reprints.write(article, this.shelflists.sources(), ui.getLocale());
	}

	/** A page that names reprints changes with any of them. */
	private Page alone(ArticleRecord article, InterfaceLanguage ui) {
		if (!article.settled().isRelated()) {
			return Page
				.ofArticleAndSurroundings("article/read", article.id(), article.revision(), article.surroundings())
				.with("reprints", null);
		}
		ReprintLines.Told told = told(article, ui);
		return Page.ofArchive("article/read", told.revision()).with("reprints", told.markup());
	}

}
