package org.dateline.article;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import org.dateline.database.ArchiveRevision;
import org.dateline.web.InterfaceLanguage;
import org.dateline.web.Markup;
import org.dateline.web.Page;
import org.dateline.web.PageNotFound;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The reading page. */
@Controller
class ArticleController {

	private static final String VIEW = "article/read";

	private final ArticleQueries articles;

	private final ArticlePages pages;

	private final Tombstones tombstones;

	private final ReadingTrails trails;

	private final ObjectProvider<Companions> companions;

	private final ReprintLines reprints;

	private final Shelflists shelflists;

	private final ObjectProvider<ReadingHead> heads;

	private final ArchiveRevision archive;

	ArticleController(ArticleQueries articles, ArticlePages pages, Tombstones tombstones, ReadingTrails trails,
			ObjectProvider<Companions> companions, ReprintLines reprints, Shelflists shelflists,
			ObjectProvider<ReadingHead> heads, ArchiveRevision archive) {
		this.articles = articles;
		this.pages = pages;
		this.tombstones = tombstones;
		this.trails = trails;
		this.companions = companions;
		this.reprints = reprints;
		this.shelflists = shelflists;
		this.heads = heads;
		this.archive = archive;
	}

	@GetMapping("/{ui}/articles/{id:\\d{1,18}}")
	Page read(@PathVariable InterfaceLanguage ui, @PathVariable long id,
			@RequestParam MultiValueMap<String, String> query) {
		// Before the record: a page must not be tagged with a change it does not show.
		long revision = this.archive.current();
		ArticleRecord article = this.articles.find(id).orElseThrow(() -> new PageNotFound("article " + id));
		Instant withdrawnAt = article.withdrawnAt();
		if (withdrawnAt != null) {
			return this.tombstones.page(article, withdrawnAt, ui.getLocale());
		}
		ReadingView view = ReadingView.parse(query, article.text());
		ListPages.Revised<ReadingTrail> trail = trail(id, ReadingView.withoutView(query), ui.getLocale());
		ReprintLines.Told reprints = article.settled().isRelated() ? told(article, ui) : null;
		return page(article, revision, trail, reprints).head(head(article, ui))
			.header(HttpHeaders.LINK, new Mementos("/" + ui + "/articles/" + id, List.of()).linksOfOriginal())
			.canonical("/articles/" + id)
			.with("article", this.pages.page(article, view, ui.getLocale()))
			.with("citing", citing(id, ui))
			.with("beside", beside(article, ui))
			.with("view", view)
			.with("switched", view.switched(query))
			.with("reprints", (reprints != null) ? reprints.markup() : null)
			.with("trail", (trail != null) ? trail.of() : null);
	}

	/**
	 * A page that says what stands before and after the report in a list, or names its
	 * reprints, changes with any of them.
	 */
	private static Page page(ArticleRecord article, long revision, ListPages.@Nullable Revised<ReadingTrail> trail,
			ReprintLines.@Nullable Told reprints) {
		if (trail != null) {
			return trail.isCurrent() ? Page.ofArchive(VIEW, Math.min(revision, trail.revision()))
					: Page.unkept(VIEW, HttpStatus.OK);
		}
		if (reprints != null) {
			return Page.ofArchive(VIEW, Math.min(revision, reprints.revision()));
		}
		return Page.ofArticleAndSurroundings(VIEW, article.id(), article.revision(), article.surroundings());
	}

	private ListPages.@Nullable Revised<ReadingTrail> trail(long id, MultiValueMap<String, String> query,
			Locale locale) {
		if (query.isEmpty()) {
			return null;
		}
		return this.trails.through(ListFilter.parseUncut(query, ReadingView.MARKS, ReadingView.QUOTE), id, locale);
	}

	/**
	 * Read after the record, which says how often it had changed: a page may be newer
	 * than its tag says, never older. Where nothing ever stood there is nothing.
	 */
	private Companions.Beside beside(ArticleRecord article, InterfaceLanguage ui) {
		Companions known = article.beside() ? this.companions.getIfAvailable() : null;
		return (known != null) ? known.of(article.id(), article.language(), ui.getLocale()) : Companions.Beside.NOTHING;
	}

	private @Nullable Markup head(ArticleRecord article, InterfaceLanguage ui) {
		ReadingHead head = this.heads.getIfAvailable();
		return (head != null) ? head.write(CatalogueEntry.of(article, this.shelflists.sourcesFor(article)), ui) : null;
	}

	private @Nullable Markup citing(long id, InterfaceLanguage ui) {
		ReadingHead head = this.heads.getIfAvailable();
		return (head != null) ? head.citing(id, ui) : null;
	}

	private ReprintLines.Told told(ArticleRecord article, InterfaceLanguage ui) {
		return this.reprints.write(article, this.shelflists.sourcesFor(article), ui.getLocale());
	}

}
