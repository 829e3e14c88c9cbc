package org.dateline.intake;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import com.ibm.icu.text.Transliterator;
import org.dateline.article.Source;
import org.dateline.article.Sources;
import org.dateline.database.ArchiveRevision;
import org.dateline.provenance.Sha256;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Finds the source that a name or an address means, of those the archive has. */
@Component
class KnownSources {

	private static final int LONGEST_SLUG = 80;

	/** So many hexadecimal digits of it. */
	private static final int DIGEST = 8;

	private static final Pattern MARKS = Pattern.compile("[\"“”„«»]");

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

	/** The slug of the one source below whose home page the address is, or null. */
	@Nullable String at(URI address) {
		return names().homes().at(address);
	}

	/** The slug of the source at this slug, or of the one it was merged into, or null. */
	@Nullable String of(String slug) {
		return names().bySlug().get(slug);
	}

	/**
	 * What a source of this name has in its address; empty where nothing is left. Where
	 * it has to be cut, a few letters of its digest stand for the rest: names that begin
	 * alike are not the same.
	 */
	static String slug(String name) {
		String plain = name.replace('ə', 'e').replace('Ə', 'E').replace("+", " plus ");
		String slug = Latin.LETTERS.transliterate(plain).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
		if (slug.length() <= LONGEST_SLUG) {
			return slug;
		}
		String rest = "-" + Sha256.of(slug.getBytes(StandardCharsets.US_ASCII)).hex().substring(0, DIGEST);
		return slug.substring(0, LONGEST_SLUG - rest.length()).replaceAll("-$", "") + rest;
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
		HomePages homes = new HomePages();
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
			if (home != null) {
				homes.add(home, source.slug());
			}
		}
		return new Names(now, edition, Map.copyOf(byName), homes, Map.copyOf(bySlug));
	}

	/** As names are compared: in small letters, without quotation marks. */
	private static String key(String name) {
		return MARKS.matcher(name.strip().toLowerCase(Locale.ROOT)).replaceAll("");
	}

	/** Takes a moment to make, which a start need not wait for. */
	private static final class Latin {

		static final Transliterator LETTERS = Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower");

	}

	/**
	 * What the sources are called.
	 *
	 * @param revision of which revision of the archive this is
	 * @param edition of which edition of the sources
	 */
	private record Names(long revision, String edition, Map<String, String> byName, HomePages homes,
			Map<String, String> bySlug) {

		/** The same, which is right at a later revision too. */
		Names at(long revision) {
			return new Names(revision, this.edition, this.byName, this.homes, this.bySlug);
		}

	}

}
