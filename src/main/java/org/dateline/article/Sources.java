package org.dateline.article;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.dateline.web.PageNotFound;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The sources, as those who keep the archive describe and merge them. What a reader sees
 * of them comes from the {@link Shelflist}.
 */
@Service
public class Sources {

	private final SourceQueries queries;

	private final Clock clock;

	Sources(SourceQueries queries, Clock clock) {
		this.queries = queries;
		this.clock = clock;
	}

	/** All sources, by address in alphabetical order. */
	@Transactional(readOnly = true)
	public List<Source> all() {
		return this.queries.all();
	}

	/** All sources, by name. */
	@Transactional(readOnly = true)
	public List<Source> all(Comparator<String> order) {
		return this.queries.all().stream().sorted(Comparator.comparing(Source::name, order)).toList();
	}

	/** Another one after every change of any source, and only then. */
	@Transactional(readOnly = true)
	public String edition() {
		return this.queries.edition();
	}

	/**
	 * How many articles are attributed to the source at an address, withdrawn ones as
	 * well: as many as a merge would attribute to another; 0 where there is no source.
	 */
	@Transactional(readOnly = true)
	public int articlesOf(String slug) {
		return this.queries.id(slug).map(this.queries::articles).orElse(0);
	}

	/** The source at an address; where that was merged, the one it was merged into. */
	@Transactional(readOnly = true)
	public Optional<Source> find(String slug) {
		return this.queries.id(slug).map(this.queries::source);
	}

	/**
	 * Adds a source.
	 * @param slug its part of an address, for good
	 * @throws SourceRefused if the slug is in use, or leads to another source, or
	 * anything does not fit
	 */
	@Transactional
	public Source create(String slug, SourceDraft draft) {
		SourceDraft checked = SourceRules.check(slug, draft);
		if (this.queries.id(slug).isPresent() || !this.queries.add(slug, checked)) {
			throw taken(slug);
		}
		return this.queries.source(this.queries.id(slug).orElseThrow());
	}

	/**
	 * Adds a source that nobody added before or does at the same time.
	 * @param slug its part of an address, for good
	 * @throws SourceRefused if anything does not fit
	 */
	@Transactional
	public void createIfMissing(String slug, SourceDraft draft) {
		if (this.queries.id(slug).isEmpty()) {
			this.queries.add(slug, SourceRules.check(slug, draft));
		}
	}

	/**
	 * Describes a source anew.
	 * @param version the version that was seen when it was described
	 * @throws SourceEditConflict if it was changed or merged after that
	 * @throws SourceRefused if anything does not fit
	 * @throws PageNotFound if there is and was no such source
	 */
	@Transactional
	public Source describe(String slug, long version, SourceDraft draft) {
		SourceDraft checked = SourceRules.check(draft);
		long id = this.queries.id(slug).orElseThrow(() -> new PageNotFound("source " + slug));
		Source source = this.queries.source(id);
		if (!source.slug().equals(slug)) {
			throw new SourceEditConflict(source, version);
		}
		if (!this.queries.update(id, version, checked)) {
			throw new SourceEditConflict(find(slug).orElseThrow(() -> new PageNotFound("source " + slug)), version);
		}
		return this.queries.source(id);
	}

	/**
	 * Merges one source into another: whatever was attributed to the one is attributed to
	 * the other, and its address leads there.
	 * @param from the slug of the source that is to be no more
	 * @param into the slug of the one that stays, or one that leads to it
	 * @throws SourceRefused if there is no such source, if one was merged before, or if
	 * both are the same
	 */
	@Transactional
	public SourceMerge merge(String from, String into) {
		long gone = id("from", from);
		long kept = id("into", into);
		Source before = this.queries.source(gone);
		if (gone == kept) {
			throw refused(Problem.of("into", "source.bad.itself", into, before.slug()));
		}
		if (!before.slug().equals(from)) {
			throw refused(Problem.of("from", "source.bad.unknown", from));
		}
		this.queries.lockArticles(gone);
		lock(gone, kept, from, into);
		before = this.queries.source(gone);
		List<Long> articles = this.queries.attribute(gone, kept);
		this.queries.unite(articles, kept);
		this.queries.redirect(gone, kept, before, this.clock.instant());
		return new SourceMerge(before, this.queries.source(kept), articles.size());
	}

	/** In the order of their ids, so that two merges never wait for each other. */
	private void lock(long gone, long kept, String from, String into) {
		boolean isThere = gone > kept || this.queries.lockToMerge(gone);
		boolean staysThere = this.queries.lockToKeep(kept);
		isThere = isThere && (gone < kept || this.queries.lockToMerge(gone));
		if (!isThere) {
			throw refused(Problem.of("from", "source.bad.unknown", from));
		}
		if (!staysThere) {
			throw refused(Problem.of("into", "source.bad.unknown", into));
		}
	}

	private long id(String field, String slug) {
		return this.queries.id(slug).orElseThrow(() -> refused(Problem.of(field, "source.bad.unknown", slug)));
	}

	private static SourceRefused taken(String slug) {
		return refused(Problem.of("slug", "source.bad.taken", slug));
	}

	private static SourceRefused refused(Problem problem) {
		return new SourceRefused(List.of(problem));
	}

}
