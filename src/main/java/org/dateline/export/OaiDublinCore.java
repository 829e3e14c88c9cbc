package org.dateline.export;

import java.util.List;
import java.util.Locale;

import org.dateline.article.Dispatch;
import org.dateline.article.Harvested;
import org.dateline.web.InterfaceWords;

/**
 * A report in simple Dublin Core. What is not known is left out; a title that the report
 * does not have, but its opening words, stands in brackets, as cataloguers write what
 * they supply.
 */
final class OaiDublinCore {

	private static final Locale LOCALE = Locale.ENGLISH;

	private final XmlWriter xml;

	private final String base;

	OaiDublinCore(XmlWriter xml, String base) {
		this.xml = xml;
		this.base = base;
	}

	void write(Harvested report) {
		// Harvesters cut a record out, and it has to stand by itself.
		this.xml.open("oai_dc:dc", "xmlns:oai_dc", OaiFormat.oai_dc.namespace(), "xmlns:dc",
				"http://purl.org/dc/elements/1.1/", "xmlns:xsi", XmlWriter.INSTANCE, "xsi:schemaLocation",
				OaiFormat.oai_dc.location());
		this.xml.element("dc:title", report.heading().title(), "xml:lang", report.language());
		credits("dc:creator", report, List.of("agency", "issuing-body"));
		for (String country : report.countries()) {
			this.xml.element("dc:subject", InterfaceWords.in(LOCALE).country(country), "xml:lang", "en");
		}
		this.xml.element("dc:description", report.heading().lede(), "xml:lang", report.language());
		credits("dc:publisher", report, List.of("publisher"));
		this.xml.element("dc:date", report.published().edtf());
		this.xml.element("dc:type", "Text");
		this.xml.element("dc:identifier", this.base + "/articles/" + report.id());
		this.xml.element("dc:source", (report.publishedAt() != null) ? report.publishedAt().address() : null);
		credits("dc:source", report, List.of("credited-source"));
		this.xml.element("dc:language", report.language());
		this.xml.element("dc:relation", this.base + "/articles/" + report.id() + "/original");
		for (String country : report.countries()) {
			this.xml.element("dc:coverage", country);
		}
		this.xml.element("dc:rights", OaiMods.RIGHTS, "xml:lang", "en");
		this.xml.close();
	}

	private void credits(String element, Harvested report, List<String> roles) {
		for (Dispatch.Credit credit : report.credits()) {
			if (roles.contains(credit.role())) {
				this.xml.element(element, credit.in(LOCALE));
			}
		}
	}

}
