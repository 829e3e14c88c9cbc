package org.dateline.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.dateline.article.Catalogue;
import org.dateline.article.CatalogueCounts;
import org.dateline.article.CatalogueEntry;
import org.dateline.article.CataloguePage;
import org.dateline.article.Mementos;
import org.dateline.article.Source;
import org.dateline.article.Sources;
import org.dateline.database.ArchiveRevision;
import org.dateline.story.StoryCatalogue;
import org.dateline.web.ForEverybody;
import org.dateline.web.Page;
import org.dateline.web.PageNotFound;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The archive for programs, in JSON. An answer depends on its address and a revision
 * alone, as a page does, and is kept like one.
 */
@Controller
@ForEverybody
class ApiController {

	private static final String NUMBER = ":\\d{1,18}}";

	private final Catalogue catalogue;

	private final CatalogueCounts counts;

	private final Sources sources;

	private final StoryCatalogue stories;

	private final ArchiveRevision revision;

	private final MessageSource messages;

	private final ApiAnswers answers;

	ApiController(Catalogue catalogue, CatalogueCounts counts, Sources sources, StoryCatalogue stories,
			ArchiveRevision revision, MessageSource messages, ApiAnswers answers) {
		this.catalogue = catalogue;
		this.counts = counts;
		this.sources = sources;
		this.stories = stories;
		this.revision = revision;
		this.messages = messages;
		this.answers = answers;
	}

	@GetMapping(ApiEndpoint.ARTICLES)
	Page articles(@RequestParam MultiValueMap<String, String> given) {
		ApiQuery query = new ApiQuery(ApiEndpoint.ARTICLES, given);
		// Texts make a page of a list heavy, and few want them there.
		Set<String> fields = query.fields(allBut("text"));
		CataloguePage page = this.catalogue.page(query.list(), query.limit(), Locale.ENGLISH);
		String next = page.nextQuery();
		Map<String, Object> answer = new LinkedHashMap<>();
		answer.put("revision", page.revision());
		answer.put("total", page.total());
		answer.put("items",
				page.entries().stream().map((entry) -> this.answers.sparse(ApiArticle.of(entry), fields)).toList());
		answer.put("next", (next != null) ? query.next(ApiEndpoint.ARTICLES, after(next)) : null);
		return page.isCurrent() ? this.answers.ofArchive(answer, page.revision()) : this.answers.unkept(answer);
	}

	@GetMapping(ApiEndpoint.ARTICLES + "/{id" + NUMBER)
	Page article(@PathVariable long id, @RequestParam MultiValueMap<String, String> given, Locale locale) {
		Set<String> fields = new ApiQuery(ApiEndpoint.ARTICLE, given).fields(null);
		return ofArticle(id, locale, (entry) -> this.answers.sparse(ApiArticle.of(entry), fields));
	}

	@GetMapping(ApiEndpoint.ARTICLES + "/{id" + NUMBER + "/original")
	Page original(@PathVariable long id, @RequestParam MultiValueMap<String, String> given, Locale locale) {
		ApiQuery.refuseAny(given);
		return ofArticle(id, locale, ApiOriginal::of);
	}

	@GetMapping(ApiEndpoint.ARTICLES + "/{id" + NUMBER + "/versions")
	Page versions(@PathVariable long id, @RequestParam MultiValueMap<String, String> given, Locale locale) {
		ApiQuery.refuseAny(given);
		return ofArticle(id, locale, (entry) -> {
			Mementos mementos = this.catalogue.mementos(id, "/articles/" + id)
				.orElseThrow(() -> new PageNotFound("article " + id));
			List<Object> items = new ArrayList<>();
			for (Mementos.Memento memento : mementos.all()) {
				items.add(new ApiVersion(memento.number(), mementos.address(memento), memento.since(),
						"/articles/%d/original?version=%d".formatted(id, memento.number()), memento.sha256()));
			}
			return ApiAnswers.list(items, null);
		});
	}

	@GetMapping(ApiEndpoint.COUNTS)
	Page counts(@RequestParam MultiValueMap<String, String> given) {
		CatalogueCounts.Counted counted = this.counts.of(new ApiQuery(ApiEndpoint.COUNTS, given).list());
		ApiCounts answer = ApiCounts.of(counted);
		return counted.isCurrent() ? this.answers.ofArchive(answer, counted.revision()) : this.answers.unkept(answer);
	}

	@GetMapping(ApiEndpoint.SOURCES)
	Page sources(@RequestParam MultiValueMap<String, String> given) {
		ApiQuery query = new ApiQuery(ApiEndpoint.SOURCES, given);
		String after = query.afterWord();
		Set<String> fields = query.fields(null);
		int limit = query.limit();
		return this.answers.ofArchive((revision) -> {
			List<ApiSource> found = this.sources.all()
				.stream()
				.filter((source) -> source.slug().compareTo(after) > 0)
				.sorted((one, other) -> one.slug().compareTo(other.slug()))
				.limit(limit + 1L)
				.map(ApiSource::of)
				.toList();
			return this.answers.page(found, limit, fields, (last) -> query.next(ApiEndpoint.SOURCES, last.slug()));
		});
	}

	/** A source that was merged into another is found there, for good. */
	@GetMapping(ApiEndpoint.SOURCE)
	Page source(@PathVariable String slug, @RequestParam MultiValueMap<String, String> given) {
		Set<String> fields = new ApiQuery(ApiEndpoint.SOURCE, given).fields(null);
		long revision = this.revision.current();
		Source source = this.sources.find(slug).orElseThrow(() -> new PageNotFound("source " + slug));
		return source.slug().equals(slug)
				? this.answers.ofArchive(this.answers.sparse(ApiSource.of(source), fields), revision)
				: Page.moved(ApiEndpoint.SOURCES + "/" + source.slug());
	}

	@GetMapping(ApiEndpoint.STORIES)
	Page stories(@RequestParam MultiValueMap<String, String> given) {
		ApiQuery query = new ApiQuery(ApiEndpoint.STORIES, given);
		long after = query.afterNumber();
		Set<String> fields = query.fields(null);
		int limit = query.limit();
		return this.answers.ofArchive((revision) -> {
			List<ApiStory> found = this.stories.after(after, limit + 1).stream().map(ApiStory::of).toList();
			return this.answers.page(found, limit, fields,
					(last) -> query.next(ApiEndpoint.STORIES, Long.toString(last.id())));
		});
	}

	/** A story that became part of another is found there, for good. */
	@GetMapping(ApiEndpoint.STORIES + "/{id" + NUMBER)
	Page story(@PathVariable long id, @RequestParam MultiValueMap<String, String> given) {
		Set<String> fields = new ApiQuery(ApiEndpoint.STORY, given).fields(null);
		long revision = this.revision.current();
		StoryCatalogue.Entry story = this.stories.find(id).orElseThrow(() -> new PageNotFound("story " + id));
		if (story.mergedInto() != null) {
			return Page.moved(ApiEndpoint.STORIES + "/" + story.mergedInto());
		}
		if (story.reports().isEmpty()) {
			throw new PageNotFound("story " + id);
		}
		return this.answers.ofArchive(this.answers.sparse(ApiStory.of(story), fields), revision);
	}

	private Page ofArticle(long id, Locale locale, Function<CatalogueEntry, Object> answer) {
		CatalogueEntry entry = this.catalogue.find(id).orElseThrow(() -> new PageNotFound("article " + id));
		if (entry.withdrawal() != null) {
			return gone(entry, locale);
		}
		return this.answers.ofArticle(answer.apply(entry), id, entry.revision());
	}

	/** Of a report that was withdrawn nothing is told but when and why. */
	private Page gone(CatalogueEntry entry, Locale locale) {
		Map<String, Object> problem = new LinkedHashMap<>();
		problem.put("type", "about:blank");
		problem.put("title", this.messages.getMessage("failure.410.title", null, locale));
		problem.put("status", HttpStatus.GONE.value());
		problem.put("detail", this.messages.getMessage("api.withdrawn", null, locale));
		problem.put("instance", "/articles/" + entry.id());
		problem.put("withdrawal", entry.withdrawal());
		return this.answers.problem(problem, HttpStatus.GONE);
	}

	private static Set<String> allBut(String field) {
		return ApiQuery.fieldsOf(ApiArticle.class)
			.stream()
			.filter((name) -> !name.equals(field))
			.collect(Collectors.toSet());
	}

	/** The cursor in a query of a list. */
	private static String after(String query) {
		return query.replaceFirst("^.*[?&]after=([^&]*).*$", "$1");
	}

}
