package org.dateline.web;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * How pages are kept.
 *
 * @param memory how much memory rendered pages may take; by default an eighth of the
 * heap, at most 64 MB
 */
@ConfigurationProperties("dateline.pages")
record PageSettings(@Nullable DataSize memory) {

	private static final DataSize MOST = DataSize.ofMegabytes(64);

	long memoryInBytes() {
		return (this.memory != null) ? this.memory.toBytes()
				: Math.min(Runtime.getRuntime().maxMemory() / 8, MOST.toBytes());
	}

}
