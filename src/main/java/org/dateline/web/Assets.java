package org.dateline.web;

import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/**
 * Where the style sheets, fonts and drawings are, each under a name with its content's
 * hash; {@code assets} in templates.
 */
public final class Assets {

	/** In this order: the first names the layers that the others fill. */
	private static final List<String> SHEETS = List.of("tokens", "fonts", "base", "article", "search", "story",
			"relation", "desk", "print");

	private static final List<String> SCRIPTS = List.of("search", "chart");

	private final ObjectProvider<ResourceUrlProvider> urls;

	private volatile @Nullable String links;

	private final ConcurrentMap<String, String> resolved = new ConcurrentHashMap<>();

	Assets(ObjectProvider<ResourceUrlProvider> urls) {
		this.urls = urls;
	}

	/**
	 * The address to link to.
	 * @param path the plain path, such as {@code /css/base.css}
	 * @throws IllegalArgumentException if there is no such file
	 */
	public String url(String path) {
		String url = this.resolved.get(path);
		return (url != null) ? url : this.resolved.computeIfAbsent(path, this::resolve);
	}

	/**
	 * The links to the icon, the style sheets and the script, for the head of the page.
	 */
	public String links() {
		String known = this.links;
		if (known == null) {
			Markup markup = new Markup().tags("<link rel=\"icon\" type=\"image/svg+xml\" href=\"")
				.text(url("/favicon.svg"))
				.tags("\">\n");
			for (String sheet : SHEETS) {
				markup.tags("<link rel=\"stylesheet\" href=\"").text(url("/css/" + sheet + ".css")).tags("\">\n");
			}
			for (String script : SCRIPTS) {
				markup.tags("<script defer src=\"").text(url("/js/" + script + ".js")).tags("\"></script>\n");
			}
			known = markup.toString();
			this.links = known;
		}
		return known;
	}

	private String resolve(String path) {
		String url = this.urls.getObject().getForLookupPath(path);
		if (url == null) {
			throw new IllegalArgumentException("There is no static file " + path);
		}
		return url;
	}

}
