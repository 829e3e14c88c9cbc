package org.dateline.article;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The versions of a report in the terms of Memento (RFC 7089): its page is the original
 * resource, and the page of each version a memento of it.
 *
 * @param page the address of the report, with or without its interface language
 * @param all the versions whose words can be read, the oldest first
 */
public record Mementos(String page, List<Memento> all) {

	private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter
		.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US)
		.withZone(ZoneOffset.UTC);

	public Mementos {
		all = List.copyOf(all);
	}

	static Mementos of(String page, List<Version> versions) {
		return new Mementos(page,
				versions.stream()
					.filter((version) -> !version.takenDown())
					.map((version) -> new Memento(version.number(), version.since(), version.sha256()))
					.toList());
	}

	/** A moment as headers have it (RFC 9110, section 5.6.7). */
	public static String httpDate(Instant moment) {
		return HTTP_DATE.format(moment);
	}

	/** Where one asks for a version by date. */
	public String timeGate() {
		return "/timegate" + this.page;
	}

	/** Where all versions are listed. */
	public String timeMap() {
		return "/timemap/link" + this.page;
	}

	/** The address of a version's page. */
	public String address(Memento memento) {
		return this.page + "/versions/" + memento.number();
	}

	/** What the page of the report says of its versions. */
	String linksOfOriginal() {
		return "<" + timeGate() + ">; rel=\"timegate\", <" + timeMap()
				+ ">; rel=\"timemap\"; type=\"application/link-format\"";
	}

	/** What the page of a version says of the others. */
	public String linksOf(int number) {
		List<String> links = new ArrayList<>();
		links.add("<%s>; rel=\"original\"".formatted(this.page));
		links.add(linksOfOriginal());
		for (int i = 0; i < this.all.size(); i++) {
			List<String> relations = new ArrayList<>();
			if (i == 0) {
				relations.add("first");
			}
			if (i == this.all.size() - 1) {
				relations.add("last");
			}
			if (i + 1 < this.all.size() && this.all.get(i + 1).number() == number) {
				relations.add("prev");
			}
			if (i > 0 && this.all.get(i - 1).number() == number) {
				relations.add("next");
			}
			if (!relations.isEmpty() || this.all.get(i).number() == number) {
				relations.add("memento");
				links.add("<%s>; rel=\"%s\"; datetime=\"%s\"".formatted(address(this.all.get(i)),
						String.join(" ", relations), httpDate(this.all.get(i).since())));
			}
		}
		return String.join(", ", links);
	}

	/**
	 * A version whose words can be read.
	 *
	 * @param number 1 for the first
	 * @param since when it was received
	 * @param sha256 the digest of what was received, in hexadecimal
	 */
	public record Memento(int number, Instant since, String sha256) {
	}

}
