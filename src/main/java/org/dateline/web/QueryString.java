package org.dateline.web;

import java.nio.charset.StandardCharsets;
import java.util.Collection;

import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriUtils;

/** Writes the query of an address; what is absent is left out. */
public final class QueryString {

	private final StringBuilder query = new StringBuilder();

	/** Adds a parameter, if it has a value. */
	public QueryString add(String name, @Nullable String value) {
		if (value != null) {
			this.query.append(this.query.isEmpty() ? '?' : '&')
				.append(name)
				.append('=')
				.append(UriUtils.encode(value, StandardCharsets.UTF_8));
		}
		return this;
	}

	/** Adds a parameter once for each of its values. */
	public QueryString add(String name, Collection<String> values) {
		values.forEach((value) -> add(name, value));
		return this;
	}

	/** The query with its question mark, or nothing where it is empty. */
	@Override
	public String toString() {
		return this.query.toString();
	}

}
