package org.dateline.pages;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;

import nu.validator.checker.jing.CheckerSchema;
import nu.validator.htmlparser.common.XmlViolationPolicy;
import nu.validator.htmlparser.sax.HtmlParser;
import nu.validator.localentities.LocalCacheEntityResolver;
import nu.validator.vendor.thaiopensource.relaxng.impl.CombineValidator;
import nu.validator.vendor.thaiopensource.util.PropertyMap;
import nu.validator.vendor.thaiopensource.util.PropertyMapBuilder;
import nu.validator.vendor.thaiopensource.validate.IncorrectSchemaException;
import nu.validator.vendor.thaiopensource.validate.Schema;
import nu.validator.vendor.thaiopensource.validate.ValidateProperty;
import nu.validator.vendor.thaiopensource.validate.Validator;
import nu.validator.vendor.thaiopensource.validate.prop.rng.RngProperty;
import nu.validator.vendor.thaiopensource.validate.rng.CompactSchemaReader;
import nu.validator.vendor.thaiopensource.xml.sax.Jaxp11XMLReaderCreator;
import nu.validator.xml.NullEntityResolver;
import nu.validator.xml.ariaattributes.AriaAttributeDroppingSchemaWrapper;
import nu.validator.xml.customelements.NamespaceChangingSchemaWrapper;
import nu.validator.xml.dataattributes.DataAttributeDroppingSchemaWrapper;
import nu.validator.xml.langattributes.XmlLangAttributeDroppingSchemaWrapper;
import nu.validator.xml.roleattributes.RoleAttributeFilteringSchemaWrapper;
import nu.validator.xml.templateelement.TemplateElementDroppingSchemaWrapper;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * The Nu Html Checker, which also serves validator.w3.org, on bytes and without a
 * network. A warning counts as much as an error, and nothing is allowed that it objects
 * to.
 * <p>
 * Put together from its parts as its own {@code SimpleDocumentValidator} does, which
 * itself needs the HTTP client of Jetty 11. Left out is the guessing of languages: a page
 * of this archive speaks two, on purpose.
 */
public final class HtmlChecker {

	/** HTML, SVG and MathML as the standard has them today, with RDFa Lite. */
	private static final String HTML = "http://s.validator.nu/html5-rdfalite.rnc";

	/** What a schema cannot say. */
	private static final List<CheckerSchema> CHECKERS = List.of(CheckerSchema.ASSERTION_SCH,
			CheckerSchema.TABLE_CHECKER, CheckerSchema.DUPLICATE_DT_CHECKER, CheckerSchema.HEADING_HIERARCHY_CHECKER,
			CheckerSchema.MICRODATA_CHECKER, CheckerSchema.NORMALIZATION_CHECKER,
			CheckerSchema.SPECULATION_RULES_CHECKER, CheckerSchema.TEXT_CONTENT_CHECKER,
			CheckerSchema.UNCHECKED_SUBTREE_WARNER, CheckerSchema.USEMAP_CHECKER, CheckerSchema.XML_PI_CHECKER);

	/** Read once in a run, since that takes a second; any number of validators use it. */
	private static final FutureTask<Schema> READING = new FutureTask<>(HtmlChecker::readSchema);

	/**
	 * The patterns of the schema nest so deeply that code of C1 does not read them within
	 * the megabyte that a thread has of itself.
	 */
	private static final long STACK = 16L << 20;

	private final Schema schema;

	public HtmlChecker() {
		new Thread(null, READING, "schema of HTML", STACK).start();
		try {
			this.schema = READING.get();
		}
		catch (InterruptedException | ExecutionException ex) {
			throw new IllegalStateException("The schema of HTML cannot be read", ex);
		}
	}

	private static Schema readSchema() throws IOException, SAXException, IncorrectSchemaException {
		LocalCacheEntityResolver files = new LocalCacheEntityResolver(new NullEntityResolver());
		files.setAllowRnc(true);
		PropertyMapBuilder properties = properties(new Findings());
		properties.put(ValidateProperty.ENTITY_RESOLVER, files);
		Schema html = CompactSchemaReader.getInstance()
			.createSchema(files.resolveEntity(null, HTML), properties.toPropertyMap());
		return new NamespaceChangingSchemaWrapper(new TemplateElementDroppingSchemaWrapper(
				new RoleAttributeFilteringSchemaWrapper(new XmlLangAttributeDroppingSchemaWrapper(
						new AriaAttributeDroppingSchemaWrapper(new DataAttributeDroppingSchemaWrapper(html))))));
	}

	/** What is wrong with a page, one sentence each, with the line it stands in. */
	public List<String> check(byte[] page) {
		Findings findings = new Findings();
		HtmlParser parser = new HtmlParser(XmlViolationPolicy.ALLOW);
		parser.setMappingLangToXmlLang(true);
		parser.setErrorHandler(findings);
		parser.setContentHandler(validator(findings).getContentHandler());
		InputSource source = new InputSource(new ByteArrayInputStream(page));
		source.setEncoding("utf-8");
		try {
			parser.setFeature("http://xml.org/sax/features/unicode-normalization-checking", true);
			parser.parse(source);
		}
		catch (IOException | SAXException ex) {
			throw new IllegalStateException(ex);
		}
		return findings.sentences;
	}

	private Validator validator(Findings findings) {
		PropertyMap properties = properties(findings).toPropertyMap();
		return Stream.concat(Stream.of(this.schema), CHECKERS.stream())
			.map((rules) -> rules.createValidator(properties))
			.reduce(CombineValidator::new)
			.orElseThrow();
	}

	private static PropertyMapBuilder properties(Findings findings) {
		PropertyMapBuilder properties = new PropertyMapBuilder();
		properties.put(ValidateProperty.ERROR_HANDLER, findings);
		properties.put(ValidateProperty.XML_READER_CREATOR, new Jaxp11XMLReaderCreator());
		RngProperty.CHECK_ID_IDREF.add(properties);
		return properties;
	}

	private static final class Findings implements ErrorHandler {

		private final List<String> sentences = new ArrayList<>();

		@Override
		public void warning(SAXParseException finding) {
			add("warning", finding);
		}

		@Override
		public void error(SAXParseException finding) {
			add("error", finding);
		}

		@Override
		public void fatalError(SAXParseException finding) {
			add("error", finding);
		}

		private void add(String weight, SAXParseException finding) {
			this.sentences.add("line %d, column %d, %s: %s".formatted(finding.getLineNumber(),
					finding.getColumnNumber(), weight, finding.getMessage()));
		}

	}

}
