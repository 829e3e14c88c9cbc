package org.dateline.web;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/**
 * Where the style sheets, fonts and drawings are, each under a name with its content's
 * hash; {@code assets} in templates.
 */
public final class Assets {

	private final ObjectProvider<ResourceUrlProvider> urls;

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

	private String resolve(String path) {
		String url = this.urls.getObject().getForLookupPath(path);
		if (url == null) {
			throw new IllegalArgumentException("There is no static file " + path);
		}
		return url;
	}

}
