package org.dateline.article;

import java.util.List;

/** Parts of the sitemap that a module above this one writes. */
public interface SitemapParts {

	/** Their addresses without the host, in order. */
	List<String> addresses();

}
