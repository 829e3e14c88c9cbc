package org.dateline.intake;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.dateline.article.RecordDraft;
import org.dateline.article.SourceDraft;
import org.dateline.extraction.AttributionFinder;
import org.dateline.extraction.BulkReport;
import org.dateline.extraction.FoundAttribution;
import org.jspecify.annotations.Nullable;

/**
 * The sources of one draft: those that the text names, and the publisher, by what says
 * best who that is. What the archive does not have yet is gathered beside them.
 */
class DraftSources {

	private static final int LONGEST_NAME = 200;

	/** What a source is that is named in a role. */
	private static final Map<String, String> KINDS = Map.of("publisher", "outlet", "agency", "agency");

	private final KnownSources sources;

	private final Reasonings reasonings;

	private final AttributionFinder finder;

	private final Map<String, SourceDraft> added = new LinkedHashMap<>();

	DraftSources(KnownSources sources, Reasonings reasonings, AttributionFinder finder) {
		this.sources = sources;
		this.reasonings = reasonings;
		this.finder = finder;
	}

	/** The sources that the archive may not have, by slug. */
	Map<String, SourceDraft> added() {
		return this.added;
	}

	List<RecordDraft.Attribution> attributions(List<FoundAttribution> found, Transcript transcript, Arrival arrival) {
		Map<String, RecordDraft.Attribution> attributions = new LinkedHashMap<>();
		for (FoundAttribution one : found) {
			String slug = slug(one.name(), one.known(), one.role().equals("agency") ? "agency" : null);
			if (slug != null) {
				attributions.putIfAbsent(one.role() + " " + slug, new RecordDraft.Attribution(one.role(), slug,
						Map.of(), List.of(new RecordDraft.Quote(one.quote(), one.start()))));
			}
		}
		for (BulkReport.Named one : transcript.named()) {
			String slug = slug(one.name(), null, KINDS.get(one.role()));
			if (slug != null && isNew(one.role(), attributions.values())) {
				attributions.put(one.role() + " " + slug, new RecordDraft.Attribution(one.role(), slug,
						this.reasonings.because("intake.publisher.given"), List.of()));
			}
		}
		boolean hasPublisher = attributions.values()
			.stream()
			.anyMatch((attribution) -> attribution.role().equals("publisher"));
		List<RecordDraft.Attribution> all = new ArrayList<>();
		if (!hasPublisher) {
			all.add(publisher(transcript, arrival));
		}
		all.addAll(attributions.values());
		return all;
	}

	/** Whether the text names nobody in this role, in which it counts for more. */
	private static boolean isNew(String role, Collection<RecordDraft.Attribution> stated) {
		return stated.stream()
			.noneMatch((attribution) -> attribution.role().equals(role) && !attribution.quotes().isEmpty());
	}

	/** The publisher, where the text does not name it. */
	private RecordDraft.Attribution publisher(Transcript transcript, Arrival arrival) {
		String given = arrival.given().source();
		String slug = (given != null) ? this.sources.of(given) : null;
		if (slug != null) {
			return publisher(slug, this.reasonings
				.because((arrival.way() == WayIn.FEED) ? "intake.publisher.feed" : "intake.publisher.given"));
		}
		URI address = arrival.address();
		slug = (address != null) ? this.sources.at(address) : null;
		if (slug != null) {
			return publisher(slug, this.reasonings.because("intake.publisher.address", String.valueOf(address)));
		}
		String site = transcript.site();
		if (site != null && !site.isBlank()) {
			slug = slug(site, null, "outlet");
			if (slug != null) {
				return publisher(slug, this.reasonings.because("intake.publisher.site", site));
			}
		}
		String host = (address != null) ? HomePages.host(address) : null;
		slug = (host != null) ? slug(host, null, "outlet") : null;
		if (slug != null) {
			return publisher(slug, this.reasonings.because("intake.publisher.address", String.valueOf(address)));
		}
		return new RecordDraft.Attribution("publisher", null, Map.of(), List.of());
	}

	private static RecordDraft.Attribution publisher(String slug, Map<String, String> because) {
		return new RecordDraft.Attribution("publisher", slug, because, List.of());
	}

	/**
	 * The slug of a source: of one that there is, or of one that is new.
	 * @param found the slug of the well-known one that it was found as in a text, or null
	 * @param kind what it is, or null
	 * @return the slug, or null where nothing can be made of the name
	 */
	private @Nullable String slug(String name, @Nullable String found, @Nullable String kind) {
		// one name is one source, whoever names it
		String known = (found != null) ? found : this.finder.wellKnown(name);
		String there = this.sources.named(name);
		if (there == null && known != null) {
			there = this.sources.of(known);
		}
		if (there != null) {
			return there;
		}
		String written = Transcript.line(name);
		String slug = (known != null) ? known : KnownSources.slug(written);
		if (slug.isEmpty() || written.length() > LONGEST_NAME) {
			return null;
		}
		there = this.sources.of(slug);
		if (there != null) {
			return there;
		}
		this.added.putIfAbsent(slug, new SourceDraft(written, Map.of(), kind, null, null));
		return slug;
	}

}
