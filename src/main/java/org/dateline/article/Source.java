package org.dateline.article;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Who speaks: an agency, an outlet, a ministry, a broadcaster.
 *
 * @param slug its part of an address, given once and for good
 * @param name its name where no other fits
 * @param names its names by language tag (BCP 47)
 * @param kind what it is, or null where nobody has said
 * @param country where it is at home, ISO 3166-1 alpha-2, or null
 * @param homePage its http or https address, or null
 * @param version rises with every change
 * @param former the sources that were merged into it
 */
public record Source(String slug, String name, Map<String, String> names, @Nullable SourceKind kind,
		@Nullable String country, @Nullable String homePage, long version, List<Former> former) {

	/** The same as someone would describe it who changes nothing. */
	public SourceDraft draft() {
		return new SourceDraft(this.name, this.names, (this.kind != null) ? this.kind.code() : null, this.country,
				this.homePage);
	}

	/**
	 * A source that was merged into this one.
	 *
	 * @param slug its part of the address, which leads here now
	 * @param name its name
	 * @param since when it was merged
	 */
	public record Former(String slug, String name, Instant since) {
	}

}
