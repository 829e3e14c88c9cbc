package org.dateline.story;

import java.util.Locale;
import java.util.Optional;

import org.dateline.article.Tombstones;
import org.dateline.database.Snapshot;
import org.dateline.web.BadParameter;
import org.dateline.web.InterfaceLanguage;
import org.dateline.web.Page;
import org.dateline.web.PageNotFound;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Stories, and two reports side by side. */
@Controller
class StoryController {

	private final StoryRows stories;

	private final StoryListQueries queries;

	private final StoryLists lists;

	private final StoryPages pages;

	private final BesidePages besides;

	private final Tombstones tombstones;

	private final Snapshot snapshot;

	StoryController(StoryRows stories, StoryListQueries queries, StoryLists lists, StoryPages pages,
			BesidePages besides, Tombstones tombstones, Snapshot snapshot) {
		this.stories = stories;
		this.queries = queries;
		this.lists = lists;
		this.pages = pages;
		this.besides = besides;
		this.tombstones = tombstones;
		this.snapshot = snapshot;
	}

	/** Leads to the address without the empty parameters that forms send. */
	@GetMapping("/{ui}/stories")
	Page browse(@PathVariable InterfaceLanguage ui, @RequestParam MultiValueMap<String, String> query) {
		StoryFilter filter = StoryFilter.parse(query);
		if (StoryFilter.hasEmptyParameters(query)) {
			return Page.redirect("/" + ui + "/stories" + filter.query());
		}
		return this.snapshot.read(() -> Page.ofArchive("story/stories", this.stories.revision())
			.described("story.list.what")
			.with("list", this.lists.page(filter, ui.getLocale())));
	}

	/**
	 * Leads to the story that this one became part of, for good.
	 * @param after the report whose predecessors are shown, as the link to them says; the
	 * newest without it
	 */
	@GetMapping("/{ui}/stories/{id:\\d{1,18}}")
	Page read(@PathVariable InterfaceLanguage ui, @PathVariable long id, @RequestParam @Nullable String after) {
		long before = before(after);
		return this.snapshot.read(() -> {
			StoryRows.Standing standing = this.stories.find(id).orElseThrow(() -> new PageNotFound("story " + id));
			if (standing.mergedInto() != null) {
				return Page.moved("/" + ui + "/stories/" + standing.mergedInto());
			}
			StoryListQueries.Row story = this.queries.find(id);
			if (story == null) {
				throw new PageNotFound("story " + id);
			}
			StoryPage page = this.pages.page(story, before, ui.getLocale())
				.orElseThrow(() -> new PageNotFound("story " + id + " after " + after));
			return Page.ofArchive("story/story", this.stories.revision())
				.describedAs(page.head().heading().lede())
				.with("story", page);
		});
	}

	private static long before(@Nullable String after) {
		if (after == null || after.isBlank()) {
			return Long.MAX_VALUE;
		}
		if (!after.matches("[1-9]\\d{0,17}")) {
			throw new BadParameter("after", after, "list.bad.after");
		}
		return Long.parseLong(after);
	}

	/**
	 * Leads from a report beside itself to the report. Where one of two was withdrawn its
	 * tombstone stands.
	 */
	@GetMapping("/{ui}/articles/{id:\\d{1,18}}/beside/{other:\\d{1,18}}")
	Page compare(@PathVariable InterfaceLanguage ui, @PathVariable long id, @PathVariable long other) {
		if (id == other) {
			return Page.moved("/" + ui + "/articles/" + id);
		}
		Locale locale = ui.getLocale();
		return this.snapshot.read(() -> this.besides.page(id, other, locale)
			.map((beside) -> Page.ofArchive("story/beside", this.stories.revision())
				.described("story.beside.what")
				.with("beside", beside))
			.or(() -> tombstone(id, other, locale))
			.or(() -> tombstone(other, id, locale))
			.orElseThrow(() -> new PageNotFound("article " + id + " beside " + other)));
	}

	/** Nothing where there never was another report: then there was no such page. */
	private Optional<Page> tombstone(long withdrawn, long beside, Locale locale) {
		return this.tombstones.find(withdrawn, locale)
			.filter((tombstone) -> this.besides.isHeld(beside) || this.tombstones.find(beside, locale).isPresent())
			.map((tombstone) -> tombstone.with("beside", beside));
	}

}
