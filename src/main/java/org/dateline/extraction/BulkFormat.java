package org.dateline.extraction;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** What a file of many reports is written in. */
public enum BulkFormat {

	/** A JSON object on each line. */
	JSON_LINES("json-lines"),

	/** A table, its first row naming the columns (RFC 4180). */
	CSV("csv"),

	/** One JSON document or several, or an array of them: IPTC ninjs comes so. */
	JSON("json"),

	/** Some of these, packed. */
	ZIP("zip");

	private static final Map<String, BulkFormat> BY_ENDING = Map.of("jsonl", JSON_LINES, "ndjson", JSON_LINES, "csv",
			CSV, "tsv", CSV, "json", JSON, "zip", ZIP);

	private static final Map<String, BulkFormat> BY_TYPE = Map.ofEntries(Map.entry("application/x-ndjson", JSON_LINES),
			Map.entry("application/ndjson", JSON_LINES), Map.entry("application/jsonl", JSON_LINES),
			Map.entry("application/x-jsonlines", JSON_LINES), Map.entry("text/csv", CSV),
			Map.entry("text/tab-separated-values", CSV), Map.entry("application/json", JSON),
			Map.entry("application/zip", ZIP));

	private final String code;

	BulkFormat(String code) {
		this.code = code;
	}

	/** The name it has in the database. */
	public String code() {
		return this.code;
	}

	/** How the names of such files end, without the dot. */
	public String ending() {
		return (this == JSON_LINES) ? "jsonl" : this.code;
	}

	/** The format of this name. */
	public static BulkFormat ofCode(String code) {
		return Arrays.stream(values()).filter((one) -> one.code.equals(code)).findFirst().orElseThrow();
	}

	/** The format that a file name tells, whether it is compressed with gzip or not. */
	public static Optional<BulkFormat> ofName(@Nullable String name) {
		String plain = (name != null) ? name.toLowerCase(Locale.ROOT) : "";
		if (plain.endsWith(".gz")) {
			plain = plain.substring(0, plain.length() - ".gz".length());
		}
		return Optional.ofNullable(BY_ENDING.get(plain.substring(plain.lastIndexOf('.') + 1)));
	}

	/** The format that a media type tells, which may have parameters. */
	public static Optional<BulkFormat> ofType(@Nullable String type) {
		String plain = (type != null) ? type : "";
		int end = plain.indexOf(';');
		plain = ((end >= 0) ? plain.substring(0, end) : plain).strip().toLowerCase(Locale.ROOT);
		return Optional.ofNullable(BY_TYPE.get(plain));
	}

}
