package org.dateline.export;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;

import org.dateline.article.Dispatch;
import org.dateline.article.Harvested;
import org.dateline.article.PublishedAt;
import org.dateline.vocabulary.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * A report in MODS 3.8, which can say what Dublin Core cannot: that a title was supplied,
 * that a date was inferred and from what, in which role a source speaks.
 */
final class OaiMods {

	private static final Locale LOCALE = Locale.ENGLISH;

	/** Whose the texts are; the archive claims none of them. */
	static final String RIGHTS = "The text belongs to whoever published it; this archive holds no rights in it.";

	/** How it is known where a report was published. */
	private static final Map<String, String> OF_THE_WEB = Map.of("given", "as whoever handed the report in says",
			"feed", "where a feed led to", "page", "where it was fetched", "warc", "WARC-Target-URI");

	private final XmlWriter xml;

	private final String base;

	OaiMods(XmlWriter xml, String base) {
		this.xml = xml;
		this.base = base;
	}

	/**
	 * Writes a report.
	 * @param identifier its name in the repository
	 * @param changed when it changed, as the protocol writes it
	 */
	void write(Harvested report, String identifier, String changed) {
		// Harvesters cut a record out, and it has to stand by itself.
		this.xml.open("mods", "xmlns", OaiFormat.mods.namespace(), "version", "3.8", "xmlns:xsi", XmlWriter.INSTANCE,
				"xsi:schemaLocation", OaiFormat.mods.location());
		this.xml.open("titleInfo", "xml:lang", report.language(), "supplied", report.heading().opening() ? "yes" : null)
			.element("title", report.heading().words())
			.close();
		report.credits().forEach(this::credit);
		this.xml.element("typeOfResource", "text").element("genre", "article", "authority", "marcgt");
		origin(report);
		this.xml.open("language")
			.element("languageTerm", report.language(), "type", "code", "authority", "rfc5646")
			.close();
		this.xml.element("abstract", report.heading().lede(), "xml:lang", report.language());
		date("date issued", report.published());
		date("date modified", report.modified());
		countries(report);
		this.xml.element("identifier", identifier, "type", "oai");
		this.xml.open("location")
			.element("url", this.base + "/articles/" + report.id(), "usage", "primary display", "access",
					"object in context")
			.element("url", this.base + "/articles/" + report.id() + "/original", "displayLabel",
					"The bytes as received, SHA-256 " + report.sha256(), "access", "raw object")
			.close();
		if (report.publishedAt() != null) {
			this.xml.open("relatedItem", "type", "original")
				.open("location")
				.element("url", report.publishedAt().address(), "note", OF_THE_WEB.get(report.publishedAt().knownBy()),
						"dateLastAccessed", seen(report.publishedAt()))
				.close()
				.close();
		}
		this.xml.element("accessCondition", RIGHTS, "type", "use and reproduction", "xml:lang", "en");
		this.xml.open("recordInfo")
			.element("recordChangeDate", changed, "encoding", "w3cdtf")
			.element("recordIdentifier", identifier)
			.close();
		this.xml.close();
	}

	private void credit(Dispatch.Credit credit) {
		this.xml.open("name", "type", "corporate").element("namePart", credit.in(LOCALE)).open("role");
		// Only these two are terms of the MARC relators.
		boolean isRelator = credit.role().equals("publisher") || credit.role().equals("issuing-body");
		this.xml
			.element("roleTerm", credit.role().replace('-', ' '), "type", "text", "authority",
					isRelator ? "marcrelator" : null)
			.close()
			.close();
	}

	private void origin(Harvested report) {
		Harvested.Dated modified = report.modified();
		if (report.dateline() == null && report.published().edtf() == null
				&& (modified == null || modified.edtf() == null)) {
			return;
		}
		this.xml.open("originInfo");
		if (report.dateline() != null) {
			this.xml.open("place").element("placeTerm", report.dateline(), "type", "text").close();
		}
		this.xml.element("dateIssued", report.published().edtf(), "encoding", "edtf", "keyDate", "yes", "qualifier",
				qualifier(report.published()));
		if (modified != null) {
			this.xml.element("dateModified", modified.edtf(), "encoding", "edtf", "qualifier", qualifier(modified));
		}
		this.xml.close();
	}

	/** The day on which it was seen on the web, or null. */
	private static @Nullable String seen(PublishedAt at) {
		return (at.seenAt() != null) ? LocalDate.ofInstant(at.seenAt(), ZoneOffset.UTC).toString() : null;
	}

	private static @Nullable String qualifier(Harvested.Dated date) {
		return date.basis().equals("derived") ? "inferred" : null;
	}

	/** Why the date is read so, and the words it rests on. */
	private void date(String which, Harvested.@Nullable Dated date) {
		if (date == null) {
			return;
		}
		if (date.reasoning() != null) {
			LocalizedText.Spoken spoken = date.reasoning().in(LOCALE);
			this.xml.element("note", spoken.text(), "type", which, "displayLabel", date.basis(), "xml:lang",
					spoken.language());
		}
		for (String quote : date.quotes()) {
			this.xml.element("note", quote, "type", which, "displayLabel", "quotation");
		}
	}

	private void countries(Harvested report) {
		if (!report.countries().isEmpty()) {
			this.xml.open("subject");
			for (String country : report.countries()) {
				this.xml.element("geographicCode", country.toLowerCase(Locale.ROOT), "authority", "iso3166");
			}
			this.xml.close();
		}
	}

}
