package org.dateline.chronicle;

/** By what the reports that tell something are laid side by side. */
public enum Teller {

	/** By their language; each has one. */
	LANGUAGE("select distinct article_id, language as teller from told where language = any(:tellers)"),

	/** By their sources, in whatever role. */
	SOURCE("""
			select distinct t.article_id, s.slug as teller
			from (select distinct article_id from told) t
			join attribution a on a.article_id = t.article_id
			join source s on s.id = a.source_id
			where s.slug = any(:tellers)""");

	private final String reports;

	Teller(String reports) {
		this.reports = reports;
	}

	/**
	 * The reports of each of some, as SQL, of the rows {@code told} with their
	 * {@code article_id} and {@code language}.
	 */
	String reports() {
		return this.reports;
	}

}
