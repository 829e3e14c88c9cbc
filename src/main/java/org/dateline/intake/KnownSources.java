package org.dateline.intake;

import java.net.URI;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import com.ibm.icu.text.Transliterator;
import org.dateline.article.Source;
import org.dateline.article.Sources;
import org.dateline.database.ArchiveRevision;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Finds the source that a name or an address means, of those the archive has. */
@Component
class KnownSources {

	private static final int LONGEST_SLUG = 80;

	private static final Transliterator LATIN = Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower");

	private final Sources sources;

	private final ArchiveRevision revision;

	private volatile @Nullable Names names;

	KnownSources(Sources sources, ArchiveRevision revision) {
		this.sources = sources;
		this.revision = revision;
	}

	/** The slug of the source that is called so in any of its languages, or null. */
	@Nullable String named(String name) {
		return names().byName().get(key(name));
	}

	/** The slug of the source whose home page is on the same host, or null. */
	@Nullable String at(URI address) {
		String host = host(address);
		return (host != null) ? names().byHost().get(host) : null;
	}

	/** The slug of the source at this slug, or of the one it was merged into, or null. */
	@Nullable String of(String slug) {
		return names().bySlug().get(slug);
	}

	/** The host of an address without its {@code www}, or null. */
	static @Nullable String host(URI address) {
		String host = address.getHost();
		return (host != null) ? host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "") : null;
	}

	/** What a source of this name has in its address; empty where nothing is left. */
	static String slug(String name) {
		String latin;
		synchronized (LATIN) {
			latin = LATIN.transliterate(name.replace('ə', 'e').replace('Ə', 'E'));
		}
		String slug = latin.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
		return (slug.length() > LONGEST_SLUG) ? slug.substring(0, LONGEST_SLUG).replaceAll("-$", "") : slug;
	}

	private Names names() {
		long now = this.revision.current();
		Names known = this.names;
		if (known != null && known.revision() == now) {
			return known;
		}
		// The archive changes with every report, its sources hardly ever.
		String edition = this.sources.edition();
		known = (known != null && known.edition().equals(edition)) ? known.at(now) : read(now, edition);
		this.names = known;
		return known;
	}

	private Names read(long now, String edition) {
		Map<String, String> byName = new HashMap<>();
		Map<String, String> byHost = new HashMap<>();
		Map<String, String> bySlug = new HashMap<>();
		for (Source source : this.sources.all()) {
			bySlug.put(source.slug(), source.slug());
			byName.putIfAbsent(key(source.name()), source.slug());
			source.names().values().forEach((name) -> byName.putIfAbsent(key(name), source.slug()));
			source.former().forEach((former) -> {
				byName.putIfAbsent(key(former.name()), source.slug());
				bySlug.put(former.slug(), source.slug());
			});
			String home = source.homePage();
			String host = (home != null) ? host(URI.create(home)) : null;
			if (host != null) {
				byHost.putIfAbsent(host, source.slug());
			}
		}
		return new Names(now, edition, Map.copyOf(byName), Map.copyOf(byHost), Map.copyOf(bySlug));
	}

	/** As names are compared: in small letters, without quotation marks. */
	private static String key(String name) {
		return name.strip().toLowerCase(Locale.ROOT).replaceAll("[\"“”„«»]", "");
	}

	/**
	 * What the sources are called.
	 *
	 * @param revision of which revision of the archive this is
	 * @param edition of which edition of the sources
	 */
	private record Names(long revision, String edition, Map<String, String> byName, Map<String, String> byHost,
			Map<String, String> bySlug) {

		/** The same, which is right at a later revision too. */
		Names at(long revision) {
			return new Names(revision, this.edition, this.byName, this.byHost, this.bySlug);
		}

	}

}
