package org.dateline.export;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Objects;
import java.util.stream.Stream;

import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;

import org.xml.sax.SAXException;

/** Holds answers against the rules of the standard and of the formats in them. */
final class OaiRules {

	private static final Schema SCHEMA = read("oai-identifier", "oai-dc", "mods", "oai-pmh");

	private OaiRules() {
	}

	static void check(byte[] answer) {
		try {
			SCHEMA.newValidator().validate(new StreamSource(new ByteArrayInputStream(answer)));
		}
		catch (SAXException ex) {
			throw new AssertionError(ex.getMessage(), ex);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Schema read(String... names) {
		Source[] sources = Stream.of(names).map(OaiRules::source).toArray(Source[]::new);
		try {
			return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI).newSchema(sources);
		}
		catch (SAXException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static Source source(String name) {
		URL file = Objects.requireNonNull(OaiRules.class.getResource(name + ".xsd"));
		return new StreamSource(file.toExternalForm());
	}

}
