package org.dateline.export;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

import org.dateline.article.CatalogueEntry;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.MediaType;

/**
 * A format in which a report can be had: at an address of its own, and by {@code Accept}.
 */
enum ArticleFormat {

	/** schema.org in JSON-LD. */
	JSON_LD("json", NewsArticle::write, "application/ld+json", "application/json"),

	BIBTEX("bib", (entry, base) -> BibTex.write(Citation.of(entry, base)), "application/x-bibtex", "text/x-bibtex"),

	RIS("ris", (entry, base) -> Ris.write(Citation.of(entry, base)), "application/x-research-info-systems"),

	CSL("csl.json", (entry, base) -> csl(List.of(entry), base), "application/vnd.citationstyles.csl+json"),

	/** The text alone, verbatim. */
	TEXT("txt", (entry, base) -> entry.text(), "text/plain"),

	/** IPTC ninjs, which has no media type of its own and so an address only. */
	NINJS("ninjs.json", Ninjs::write);

	/** All of them, in the order in which they are preferred where several will do. */
	static final List<ArticleFormat> ALL = List.of(values());

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final String extension;

	private final BiFunction<CatalogueEntry, String, String> writing;

	private final List<MediaType> types;

	ArticleFormat(String extension, BiFunction<CatalogueEntry, String, String> writing, String... types) {
		this.extension = extension;
		this.writing = writing;
		this.types = Arrays.stream(types).map(MediaType::parseMediaType).toList();
	}

	static Optional<ArticleFormat> ofExtension(String extension) {
		return ALL.stream().filter((format) -> format.extension.equals(extension)).findFirst();
	}

	/** What follows the number of the article in the address. */
	String extension() {
		return this.extension;
	}

	/** The media types that it goes by, its own first; none where it has none. */
	List<MediaType> types() {
		return this.types;
	}

	/** The type that it is answered with: every one of them is UTF-8. */
	MediaType type() {
		MediaType type = this.types.isEmpty() ? MediaType.APPLICATION_JSON : this.types.get(0);
		return type.getSubtype().endsWith("json") ? type : new MediaType(type, StandardCharsets.UTF_8);
	}

	/**
	 * The report in this format.
	 * @param base the address of the archive
	 */
	String write(CatalogueEntry entry, String base) {
		return this.writing.apply(entry, base);
	}

	/**
	 * Several reports in this format, which has to be one of citations.
	 * @param base the address of the archive
	 */
	String writeAll(List<CatalogueEntry> entries, String base) {
		return (this == CSL) ? csl(entries, base)
				: entries.stream().map((entry) -> write(entry, base)).collect(Collectors.joining("\n"));
	}

	private static String csl(List<CatalogueEntry> entries, String base) {
		return JSON.writeValueAsString(entries.stream().map((entry) -> Citation.of(entry, base).csl()).toList());
	}

}
