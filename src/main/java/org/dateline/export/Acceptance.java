package org.dateline.export;

import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/**
 * What an {@code Accept} header takes (RFC 9110, section 12.5.1).
 *
 * @param ranges its media ranges, the most specific first
 */
record Acceptance(List<MediaType> ranges) {

	private static final int LONGEST = 1000;

	/** Reads a header; one that is absent, malformed or endless takes anything. */
	static Acceptance of(@Nullable String header) {
		if (header == null || header.isBlank() || header.length() > LONGEST) {
			return new Acceptance(List.of(MediaType.ALL));
		}
		try {
			return new Acceptance(MediaType.parseMediaTypes(header)
				.stream()
				.sorted(Comparator.comparing(MediaType::isWildcardType).thenComparing(MediaType::isWildcardSubtype))
				.toList());
		}
		catch (InvalidMediaTypeException ex) {
			return new Acceptance(List.of(MediaType.ALL));
		}
	}

	/** How gladly any of these types is taken, from 0 for not at all to 1. */
	double quality(List<MediaType> types) {
		return types.stream().mapToDouble(this::quality).max().orElse(0);
	}

	private double quality(MediaType type) {
		return this.ranges.stream()
			.filter((range) -> range.includes(type))
			.mapToDouble(MediaType::getQualityValue)
			.findFirst()
			.orElse(0);
	}

}
