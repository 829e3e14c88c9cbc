package org.dateline.web;

import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.http.server.PathContainer;

/**
 * What of a path pattern can be compared at a glance: how many segments it has and which
 * of them are plain words. A path that does not fit is not matched by the pattern.
 *
 * @param segments the words, null for what varies; or null where their number varies too
 */
record PathOutline(@Nullable List<@Nullable String> segments) {

	static PathOutline of(String pattern) {
		if (pattern.contains("**") || pattern.contains("{*")) {
			return new PathOutline(null);
		}
		@Nullable String[] segments = (pattern.startsWith("/") ? pattern.substring(1) : pattern).split("/", -1);
		for (int i = 0; i < segments.length; i++) {
			if (segments[i].matches(".*[{*?].*")) {
				segments[i] = null;
			}
		}
		return new PathOutline(Arrays.asList(segments));
	}

	/** Whether the pattern may match a path. */
	boolean fits(PathContainer path) {
		if (this.segments == null) {
			return true;
		}
		List<PathContainer.Element> elements = path.elements();
		// A separator before each, and maybe one more at the end: an empty segment.
		int size = this.segments.size();
		if (elements.size() / 2 != size && (elements.size() + 1) / 2 != size) {
			return elements.size() < 2;
		}
		for (int i = 0; i < size && 2 * i + 1 < elements.size(); i++) {
			String word = this.segments.get(i);
			if (word != null && elements.get(2 * i + 1) instanceof PathContainer.PathSegment segment
					&& !word.equals(segment.valueToMatch())) {
				return false;
			}
		}
		return true;
	}

}
