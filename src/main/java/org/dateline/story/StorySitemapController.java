package org.dateline.story;

import java.util.List;
import java.util.stream.LongStream;

import jakarta.servlet.http.HttpServletRequest;
import org.dateline.article.SitemapParts;
import org.dateline.database.ArchiveRevision;
import org.dateline.web.Page;
import org.dateline.web.PageNotFound;
import org.dateline.web.PublicAddress;
import org.dateline.web.Sitemap;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The addresses of stories that several reports tell, for crawlers: a part for each
 * stretch of their ids.
 */
@Controller
class StorySitemapController implements SitemapParts {

	private static final int IN_A_PART = Sitemap.PAGES_IN_A_PART;

	private final StoryListQueries stories;

	private final ArchiveRevision revision;

	private final PublicAddress address;

	StorySitemapController(StoryListQueries stories, ArchiveRevision revision, PublicAddress address) {
		this.stories = stories;
		this.revision = revision;
		this.address = address;
	}

	@GetMapping("/sitemap/stories-{part:\\d{1,9}}.xml")
	Page stories(@PathVariable long part, HttpServletRequest request) {
		if (part >= parts()) {
			throw new PageNotFound("sitemap part " + part);
		}
		long revision = this.revision.current();
		Sitemap sitemap = Sitemap.ofPages(this.address.base(request));
		this.stories.toldBySeveral(part * IN_A_PART, (part + 1) * IN_A_PART)
			.forEach((id) -> sitemap.page("/stories/" + id, null));
		return sitemap.answer(revision);
	}

	@Override
	public List<String> addresses() {
		return LongStream.range(0, parts()).mapToObj((part) -> "/sitemap/stories-" + part + ".xml").toList();
	}

	private long parts() {
		return this.stories.lastToldBySeveral() / IN_A_PART + 1;
	}

}
