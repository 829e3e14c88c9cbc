package org.dateline.web;

import java.io.IOException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.dateline.database.ArchiveAdvanced;
import org.dateline.database.ArchiveRevision;
import org.jspecify.annotations.Nullable;

import org.springframework.context.event.EventListener;
import org.springframework.http.HttpHeaders;

/**
 * The pages as rendered, in bounded memory, each served again for as long as the revision
 * that it depends on is the newest.
 */
class Pages {

	private static final int MOST_CHANGES_REMEMBERED = 100_000;

	private static final long PATIENCE = 1000;

	/** Of the memory for pages this part is for lists that are not kept: a sixteenth. */
	private static final int PART_FOR_LISTS = 16;

	private final ArchiveRevision revision;

	private final EntityTags tags;

	private final Templates templates;

	private final StalePages stale;

	private final Cache<String, KeptPage> kept;

	/** What is known of lists also where they are not kept, by their addresses. */
	private final Cache<String, KnownList> lists;

	/** The articles that changed lately, each with its revision since. */
	private final ConcurrentMap<Long, Long> changes = new ConcurrentHashMap<>();

	/** The articles beside which something changed lately, each with how often by now. */
	private final ConcurrentMap<Long, Long> surroundings = new ConcurrentHashMap<>();

	/** Nothing read before this archive revision is trusted. */
	private volatile long floor;

	private final LongAdder hits = new LongAdder();

	private final LongAdder misses = new LongAdder();

	Pages(ArchiveRevision revision, EntityTags tags, Templates templates, StalePages stale, long memory) {
		this.revision = revision;
		this.tags = tags;
		this.templates = templates;
		this.stale = stale;
		this.kept = Caffeine.newBuilder()
			.maximumWeight(memory - memory / PART_FOR_LISTS)
			.weigher((String key, KeptPage page) -> 2 * key.length() + page.weight())
			.build();
		this.lists = Caffeine.newBuilder()
			.maximumWeight(memory / PART_FOR_LISTS)
			.weigher((String key, KnownList list) -> 2 * key.length() + KnownList.WEIGHT)
			.build();
	}

	@EventListener
	void advance(ArchiveAdvanced advanced) {
		if (advanced.all() || this.changes.size() + advanced.articles().size() > MOST_CHANGES_REMEMBERED
				|| this.surroundings.size() + advanced.surroundings().size() > MOST_CHANGES_REMEMBERED) {
			this.floor = advanced.to();
			this.changes.clear();
			this.surroundings.clear();
			this.kept.invalidateAll();
			this.lists.invalidateAll();
		}
		else {
			advanced.articles().forEach((article, revised) -> this.changes.merge(article, revised, Math::max));
			advanced.surroundings().forEach((article, counted) -> this.surroundings.merge(article, counted, Math::max));
		}
	}

	/**
	 * Answers from what is kept.
	 * @return null when it did, and otherwise what {@link #answer} needs to know of the
	 * visit
	 */
	@Nullable Visit answerKept(HttpServletRequest request, HttpServletResponse response) throws IOException {
		String query = request.getQueryString();
		String key = (query != null) ? request.getRequestURI() + '?' + query : request.getRequestURI();
		String condition = request.getHeader(HttpHeaders.IF_NONE_MATCH);
		KeptPage page = this.kept.getIfPresent(key);
		KeptPage outdated = null;
		if (page != null && page.edition().scope() != Edition.Scope.PROGRAM && this.stale.areServed()) {
			this.stale.write(page, request, response);
			this.hits.increment();
			return null;
		}
		if (page != null && !isCurrent(page)) {
			outdated = page.beginRenewal() ? page : null;
			page = (outdated != null) ? null : awaitRenewal(key, page);
		}
		if (page != null) {
			Encoding encoding = Encoding.accepted(request.getHeader(HttpHeaders.ACCEPT_ENCODING));
			boolean compressed = page.has(encoding);
			send(page, encoding, condition, response);
			if (!compressed) {
				this.kept.asMap().replace(key, page, page); // Weighs it anew.
			}
			this.hits.increment();
			return null;
		}
		Visit visit = new Visit(key, this.revision.current(), outdated);
		if (condition != null && sendUnchangedList(key, condition, visit.began(), response)) {
			visit.end();
			this.hits.increment();
			return null;
		}
		this.misses.increment();
		return visit;
	}

	/**
	 * Renders a page, answers it and keeps it.
	 * @param visit what {@link #answerKept} knew, or null where it was not asked
	 */
	void answer(Page page, @Nullable Visit visit, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		byte[] body = (page.view() != null) ? this.templates.render(page.view(), page.model(), request, response)
				: page.body();
		if (!page.isKept() || response.containsHeader(HttpHeaders.SET_COOKIE)) {
			sendUnkept(page, body, response);
			return;
		}
		KeptPage made = new KeptPage(page, body, this.tags.of(page.edition()), (visit != null) ? visit.began() : -1);
		// The first visitor does not wait for the best compression, only for the fast
		// one.
		Encoding encoding = Encoding.soonest(request.getHeader(HttpHeaders.ACCEPT_ENCODING));
		send(made, encoding, request.getHeader(HttpHeaders.IF_NONE_MATCH), response);
		if (visit != null && page.isShared() && isCurrent(made)) {
			this.kept.put(visit.key(), made);
		}
		if (visit != null && page.edition().scope() == Edition.Scope.ARCHIVE) {
			this.lists.put(visit.key(), new KnownList(page.edition().revision(), page.cacheControl()));
		}
	}

	private boolean isCurrent(KeptPage page) {
		Edition edition = page.edition();
		return switch (edition.scope()) {
			case PROGRAM -> true;
			case ARCHIVE -> edition.revision() == this.revision.current();
			// Asked at every visit, so that no order of rendering, keeping and changing
			// can leave an old page in use.
			case ARTICLE -> {
				Long changed = this.changes.get(edition.article());
				Long beside = edition.showsSurroundings() ? this.surroundings.get(edition.article()) : null;
				yield page.began() >= this.floor && (changed == null || changed <= edition.revision())
						&& (beside == null || beside <= edition.surroundings());
			}
			case NONE -> false;
		};
	}

	private @Nullable KeptPage awaitRenewal(String key, KeptPage outdated) {
		try {
			outdated.renewed().await(PATIENCE, TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		KeptPage renewed = this.kept.getIfPresent(key);
		return (renewed != null && isCurrent(renewed)) ? renewed : null;
	}

	private void send(KeptPage page, Encoding encoding, @Nullable String condition, HttpServletResponse response)
			throws IOException {
		if (condition != null) {
			String known = "*".equals(condition) ? page.in(encoding).tag() : EntityTags.match(condition, page.tag());
			if (known != null) {
				response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
				page.writeValidators(response, known);
				return;
			}
		}
		page.write(response, encoding);
	}

	/**
	 * A list whose revision is the newest need not be kept here to be known as unchanged:
	 * it is enough that it was there at this revision.
	 */
	private boolean sendUnchangedList(String key, String condition, long current, HttpServletResponse response) {
		KnownList list = this.lists.getIfPresent(key);
		if (list == null || list.revision() != current) {
			return false;
		}
		String known = EntityTags.match(condition, this.tags.of(Edition.ofArchive(current)));
		if (known == null) {
			return false;
		}
		response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
		response.addHeader(HttpHeaders.ETAG, known);
		response.addHeader(HttpHeaders.CACHE_CONTROL, list.cacheControl());
		response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
		return true;
	}

	private static void sendUnkept(Page page, byte[] body, HttpServletResponse response) throws IOException {
		response.setStatus(page.status().value());
		boolean hasCookie = response.containsHeader(HttpHeaders.SET_COOKIE);
		response.setHeader(HttpHeaders.CACHE_CONTROL, hasCookie ? "private, no-store" : page.cacheControl());
		for (Page.Header header : page.headers()) {
			response.addHeader(header.name(), header.value());
		}
		response.setContentType(page.type().toString());
		response.setContentLength(body.length);
		response.getOutputStream().write(body);
	}

	long hits() {
		return this.hits.sum();
	}

	long misses() {
		return this.misses.sum();
	}

	/** How many bytes the kept pages take, about. */
	long weight() {
		this.kept.cleanUp();
		return this.kept.policy().eviction().orElseThrow().weightedSize().orElse(0);
	}

	/**
	 * One visit to a page that was not at hand.
	 *
	 * @param key the address
	 * @param began the archive revision known before anything was read
	 * @param outdated the page that this visit renews for everyone waiting, or null
	 */
	record Visit(String key, long began, @Nullable KeptPage outdated) {

		void end() {
			if (this.outdated != null) {
				this.outdated.endRenewal();
			}
		}

	}

	/**
	 * A list that was answered.
	 *
	 * @param revision the archive revision at which it was there
	 * @param cacheControl what was said of keeping it
	 */
	private record KnownList(long revision, String cacheControl) {

		/** How much memory it takes, about, without its address. */
		static final int WEIGHT = 120;

	}

}
