package org.dateline.intake;

import java.net.URI;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Whose pages those are that lie below a home page. A home page with a path has only what
 * lies below that path, since many sources share the host of a platform.
 */
final class HomePages {

	private static final Set<String> LANGUAGES = Set.copyOf(Arrays.asList(Locale.getISOLanguages()));

	/** At this beginning of addresses several sources are at home. */
	private static final String SEVERAL = "";

	/** The slug by host and path, such as {@code t.me/mid_russia}. */
	private final Map<String, String> slugs = new HashMap<>();

	/** Adds the home page of a source. */
	void add(String address, String slug) {
		URI home = URI.create(address);
		String host = host(home);
		if (host == null) {
			return;
		}
		String path = path(home).replaceFirst("/[^/]*\\.(html?|php|aspx?|jsp)$", "");
		add(host, path, slug);
		// one of the languages of a site that has others too
		if (path.length() > 1 && LANGUAGES.contains(path.substring(1))) {
			add(host, "", slug);
		}
	}

	private void add(String host, String path, String slug) {
		this.slugs.merge(host + path, slug, (one, other) -> one.equals(other) ? one : SEVERAL);
	}

	/**
	 * The slug of the source at home at the longest beginning of an address, or null
	 * where there is none, or more than one.
	 */
	@Nullable String at(URI address) {
		String host = host(address);
		if (host == null) {
			return null;
		}
		String path = path(address);
		String slug = this.slugs.get(host + path);
		while (slug == null && !path.isEmpty()) {
			path = path.substring(0, path.lastIndexOf('/'));
			slug = this.slugs.get(host + path);
		}
		return SEVERAL.equals(slug) ? null : slug;
	}

	/** The host of an address without its {@code www}, or null. */
	static @Nullable String host(URI address) {
		String host = address.getHost();
		return (host != null) ? host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "") : null;
	}

	/** The path without slashes at its end; platforms care for no capital letters. */
	private static String path(URI address) {
		String path = address.getRawPath();
		return (path != null) ? path.toLowerCase(Locale.ROOT).replaceFirst("/+$", "") : "";
	}

}
