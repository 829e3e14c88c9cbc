package org.dateline.export;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.dateline.article.CatalogueEntry;
import org.dateline.article.Dispatch;
import org.dateline.article.PublishedAt;
import org.jspecify.annotations.Nullable;

/**
 * A report as it is cited. What is not known is left out.
 *
 * @param id the article
 * @param language its language tag
 * @param title its headline or, where it has none, its opening words in brackets
 * @param authors who wrote it: agencies; where neither they nor a publisher is known, who
 * speaks in it
 * @param publication who published it, or null
 * @param issued when it was published, or null
 * @param publishedAt its publisher's address of it, or null where that is not known
 * @param seen the day on which it was seen there (UTC), or null
 * @param address where the archive has it
 * @param note what else there is to say of its origin, in English; may be empty
 */
record Citation(long id, String language, String title, List<String> authors, @Nullable String publication,
		@Nullable Issued issued, @Nullable String publishedAt, @Nullable LocalDate seen, String address, String note) {

	/** The archive that has it. */
	static final String ARCHIVE = "Dateline";

	/** In the words of the report, as programs that manage citations want it. */
	static Citation of(CatalogueEntry entry, String base) {
		return of(entry, base, entry.heading().title(), new Naming(entry, entry.locale(), false));
	}

	/**
	 * For readers of English: what is in another script stands in Latin letters as well.
	 */
	static Citation inLatin(CatalogueEntry entry, String base) {
		String title = entry.heading().title();
		return of(entry, base,
				Romanization.isLatin(title) ? title
						: "%s [%s]".formatted(title, Romanization.of(entry.heading().words(), entry.language())),
				new Naming(entry, Locale.ENGLISH, true));
	}

	/** For readers of Russian. */
	static Citation inRussian(CatalogueEntry entry, String base) {
		return of(entry, base, entry.heading().title(), new Naming(entry, Locale.forLanguageTag("ru"), false));
	}

	private static Citation of(CatalogueEntry entry, String base, String title, Naming naming) {
		List<String> publishers = naming.of("publisher");
		List<String> authors = naming.of("agency");
		if (publishers.isEmpty() && authors.isEmpty()) {
			authors = naming.of("issuing-body");
		}
		PublishedAt at = entry.publishedAt();
		return new Citation(entry.id(), entry.language(), title, authors,
				publishers.isEmpty() ? null : String.join(", ", publishers), Issued.of(entry.published().date()),
				(at != null) ? at.address() : null,
				(at != null && at.seenAt() != null) ? LocalDate.ofInstant(at.seenAt(), ZoneOffset.UTC) : null,
				base + "/articles/" + entry.id(), note(entry));
	}

	private static String note(CatalogueEntry entry) {
		List<String> notes = new ArrayList<>();
		Naming naming = new Naming(entry, entry.locale(), false);
		naming.of("issuing-body").forEach((name) -> notes.add("after " + name));
		naming.of("credited-source").forEach((name) -> notes.add("crediting " + name));
		if (entry.heading().opening()) {
			notes.add("no headline in the source: its opening words stand in");
		}
		if (entry.published().edtf() == null) {
			notes.add("date of publication not known");
		}
		else if (!entry.published().basis().equals("stated")) {
			notes.add("date " + entry.published().basis() + " " + entry.published().edtf() + why(entry.published()));
		}
		return String.join("; ", notes);
	}

	/**
	 * In the archive's own words, where it has some: not all that is derived is guessed.
	 */
	private static String why(CatalogueEntry.Dated date) {
		return (date.reasoning() != null) ? " (" + date.reasoning().in(Locale.ENGLISH).text() + ")" : "";
	}

	/**
	 * The address to be cited: the publisher's, where that is known, since that is what a
	 * reader cites; else the archive's.
	 */
	String url() {
		return (this.publishedAt != null) ? this.publishedAt : this.address;
	}

	/** As CSL-JSON 1.0.2 has it. */
	Map<String, Object> csl() {
		Map<String, Object> csl = new LinkedHashMap<>();
		csl.put("id", this.address);
		csl.put("type", "article-newspaper");
		csl.put("title", this.title);
		if (!this.authors.isEmpty()) {
			csl.put("author", this.authors.stream().map((name) -> Map.of("literal", name)).toList());
		}
		if (this.publication != null) {
			csl.put("container-title", this.publication);
		}
		if (this.issued != null) {
			csl.put("issued", this.issued.csl());
		}
		csl.put("language", this.language);
		csl.put("URL", url());
		if (this.seen != null) {
			csl.put("accessed", Map.of("date-parts", List.of(Issued.day(this.seen))));
		}
		csl.put("archive", ARCHIVE);
		if (this.publishedAt != null) {
			csl.put("archive_location", this.address);
		}
		if (!this.note.isEmpty()) {
			csl.put("note", this.note);
		}
		return csl;
	}

	/**
	 * Calls sources by their names in a language.
	 *
	 * @param latin whether a name in another script is called by its Latin letters
	 */
	private record Naming(CatalogueEntry entry, Locale locale, boolean latin) {

		List<String> of(String role) {
			return this.entry.credits(role).stream().map(this::name).distinct().toList();
		}

		private String name(Dispatch.Credit credit) {
			String own = credit.in(this.entry.locale());
			if (!this.latin) {
				return credit.in(this.locale);
			}
			if (Romanization.isLatin(own)) {
				return own;
			}
			String known = credit.in(this.locale);
			return Romanization.isLatin(known) ? known : Romanization.of(own, this.entry.language());
		}

	}

}
