package org.dateline.export;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

import io.gdcc.xoai.model.oaipmh.Granularity;
import io.gdcc.xoai.model.oaipmh.results.Record;
import io.gdcc.xoai.model.oaipmh.results.record.Header;
import io.gdcc.xoai.serviceprovider.ServiceProvider;
import io.gdcc.xoai.serviceprovider.client.OAIClient;
import io.gdcc.xoai.serviceprovider.model.Context;
import io.gdcc.xoai.serviceprovider.parameters.ListIdentifiersParameters;
import io.gdcc.xoai.serviceprovider.parameters.ListRecordsParameters;
import io.gdcc.xoai.serviceprovider.parameters.Parameters;
import org.dateline.article.Harvest;
import org.dateline.DeskTest;
import org.dateline.database.AddedReports;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.util.UriComponentsBuilder;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What harvesters get. Those reports that it adds are its own; the first three are as
 * they came.
 */
@DeskTest
class HarvestingTests {

	private static final String BASE = "http://localhost/oai";

	@Autowired
	private MockMvcTester visitor;

	@Autowired
	private OaiRepository repository;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transaction;

	@ParameterizedTest
	@ValueSource(strings = { "verb=Identify", "verb=ListMetadataFormats", "verb=ListSets",
			"verb=ListRecords&metadataPrefix=oai_dc", "verb=ListRecords&metadataPrefix=mods",
			"verb=ListIdentifiers&metadataPrefix=mods&from=2020-01-01" })
	void areAnsweredByTheRulesOfTheStandard(String query) {
		byte[] answer = ask(query);

		OaiRules.check(answer);
		assertThat(text(answer)).doesNotContain("<error");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			 | badVerb
			verb=Harvest | badVerb
			verb=Identify&verb=Identify | badVerb
			verb=Identify&set=language:ru | badArgument
			verb=ListRecords | badArgument
			verb=ListRecords&metadataPrefix=oai_dc&metadataPrefix=oai_dc | badArgument
			verb=ListRecords&metadataPrefix= | badArgument
			verb=ListRecords&metadataPrefix=marc21 | cannotDisseminateFormat
			verb=ListRecords&metadataPrefix=oai_dc&from=2024 | badArgument
			verb=ListRecords&metadataPrefix=oai_dc&from=2024-02-30 | badArgument
			verb=ListRecords&metadataPrefix=oai_dc&from=2024-01-01&until=2024-01-01T00:00:00Z | badArgument
			verb=ListRecords&metadataPrefix=oai_dc&from=2024-01-02&until=2024-01-01 | badArgument
			verb=ListRecords&metadataPrefix=oai_dc&set=a%20b | badArgument
			verb=ListRecords&metadataPrefix=oai_dc&set=source:nobody | noRecordsMatch
			verb=ListRecords&metadataPrefix=oai_dc&set=pair:RU-AZ | noRecordsMatch
			verb=ListRecords&metadataPrefix=oai_dc&until=1999-12-31 | noRecordsMatch
			verb=ListRecords&metadataPrefix=oai_dc&resumptionToken=x | badArgument
			verb=ListRecords&resumptionToken=x | badResumptionToken
			verb=ListSets&resumptionToken=%25 | badResumptionToken
			verb=GetRecord&metadataPrefix=oai_dc | badArgument
			verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:elsewhere.example:1 | idDoesNotExist
			verb=ListMetadataFormats&identifier=1 | idDoesNotExist
			""")
	void areToldWhatIsWrong(String query, String code) {
		byte[] answer = ask((query != null) ? query : "");

		OaiRules.check(answer);
		assertThat(text(answer)).contains("<error code=\"" + code + "\">");
	}

	/**
	 * What stood behind a token has since left the set, say: a list has a record at
	 * least.
	 */
	@ParameterizedTest
	@EnumSource(names = { "ListRecords", "ListIdentifiers" })
	void areToldWhenNothingIsLeftBehindAToken(OaiVerb verb) {
		String token = new OaiToken(verb, "oai_dc", "language:az", null, null,
				new Harvest.Place(Long.MAX_VALUE / 10, Long.MAX_VALUE / 10), 7)
			.write();
		byte[] answer = ask("verb=" + verb + "&resumptionToken=" + token);

		OaiRules.check(answer);
		assertThat(text(answer)).contains("<error code=\"noRecordsMatch\">");
	}

	@Test
	void areSparedMostOfTheBytes() throws IOException {
		MvcTestResult answer = this.visitor.get()
			.uri("/oai?verb=ListMetadataFormats")
			.header(HttpHeaders.ACCEPT_ENCODING, "gzip;q=1.0, identity;q=0.5")
			.exchange();

		assertThat(answer).hasHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
		assertThat(answer.getResponse().getHeader(HttpHeaders.VARY)).contains("Accept-Encoding", "Accept-Language");
		byte[] xml = new GZIPInputStream(new ByteArrayInputStream(answer.getResponse().getContentAsByteArray()))
			.readAllBytes();
		OaiRules.check(xml);
	}

	@Test
	void areToldWhatIsWrongInTheirLanguage() {
		MvcTestResult answer = this.visitor.get()
			.uri("/oai?verb=Harvest")
			.header(HttpHeaders.ACCEPT_LANGUAGE, "ru")
			.exchange();

		assertThat(answer).hasStatusOk();
		assertThat(answer).bodyText().contains("В OAI-PMH нет глагола «Harvest».");
	}

	@Test
	void maySendTheirArgumentsByPost() {
		assertThat(this.visitor.post()
			.uri("/oai")
			.contentType(MediaType.APPLICATION_FORM_URLENCODED)
			.param("verb", "GetRecord")
			.param("identifier", this.repository.identifiers().of(2))
			.param("metadataPrefix", "oai_dc")).hasStatusOk()
			.bodyText()
			.contains("<dc:date>2024-10-08T04:38:00</dc:date>", "<dc:identifier>http://localhost/articles/2<");
	}

	@Test
	void getImpreciseDatesAsTheyAreKnownAndTitlesMarkedWhereTheyWereSupplied() {
		String dublinCore = record(1, "oai_dc");
		String mods = record(1, "mods");

		assertThat(dublinCore)
			.contains("<dc:date>2024-10-08~</dc:date>", "<dc:title xml:lang=\"id\">[",
					"<dc:rights xml:lang=\"en\">The text belongs to whoever published it")
			.contains("<dc:publisher>ANTARA</dc:publisher>", "<dc:source>Anadolu Agency</dc:source>");
		assertThat(mods).contains("<titleInfo xml:lang=\"id\" supplied=\"yes\">",
				"<dateIssued encoding=\"edtf\" keyDate=\"yes\" qualifier=\"inferred\">2024-10-08~</dateIssued>");
	}

	@Test
	void getWhereAReportWasPublished() {
		long report = add("A note that a web archive saw once, on a page of Ankara.");
		this.jdbc.sql("""
				insert into publication_address (capture_id, address, known_by, seen_at)
				select capture_id, 'https://note.example/?a=1&b=2', 'warc', '2024-05-07T01:02:03Z' from article
				where id = :id
				""").param("id", report).update();
		this.jdbc.sql("update article set language = language where id = :id").param("id", report).update();

		assertThat(record(report, "oai_dc")).contains("<dc:source>https://note.example/?a=1&amp;b=2</dc:source>");
		assertThat(record(report, "mods")).contains(
				"<url note=\"WARC-Target-URI\" dateLastAccessed=\"2024-05-07\">https://note.example/?a=1&amp;b=2</url>");
	}

	@Test
	void getNoDateWhereNoneIsKnown() {
		long undated = add("A note without a day, which nobody could date.");

		assertThat(record(undated, "oai_dc")).contains("<dc:title").doesNotContain("<dc:date");
		assertThat(record(undated, "mods")).contains("<title>").doesNotContain("<dateIssued");
	}

	@Test
	void getTextsWithCharactersThatXmlCannotCarry() {
		long odd = add("Bell \u0007 & <b>tag</b> ]]> \uFFFE \uD83D\uDD4A rings in Ankara");

		byte[] answer = ask("verb=GetRecord&metadataPrefix=oai_dc&identifier=" + this.repository.identifiers().of(odd));

		OaiRules.check(answer);
		assertThat(text(answer)).contains("Bell \uFFFD &amp; &lt;b&gt;tag&lt;/b&gt;", "\uD83D\uDD4A rings");
	}

	@Test
	void harvestBySet() {
		assertThat(identifiers("language:az")).contains(id(3)).doesNotContain(id(1), id(2));
		assertThat(identifiers("source:anadolu-agency")).contains(id(1), id(2)).doesNotContain(id(3));
		assertThat(identifiers("pair:AZ-RU")).contains(id(2), id(3));
		assertThat(text(ask("verb=ListSets"))).contains("<setSpec>language:az</setSpec>",
				"<setSpec>source:anadolu-agency</setSpec>", "<setSpec>pair:AZ-RU</setSpec>");
	}

	@Test
	void areToldThatAReportIsWithdrawnAndNothingElseOfIt() {
		long withdrawn = add("Words that must not be told any more.");
		this.jdbc.sql("update article set withdrawn_at = now(), withdrawal_reason = 'by order' where id = :id")
			.param("id", withdrawn)
			.update();

		String record = record(withdrawn, "oai_dc");
		assertThat(record).contains("<header status=\"deleted\">").doesNotContain("<metadata>", "must not be told");
		assertThat(identifiers("language:en")).contains(id(withdrawn));
	}

	@Test
	void goOnFromTheDateOfTheLastAnswerAndMissNothing() {
		Instant before = this.repository.harvest().completeUntil();
		long late = this.transaction.execute((status) -> {
			long added = add("A report whose transaction takes its time.");
			assertThat(this.repository.harvest().completeUntil()).isAfterOrEqualTo(before);
			return added;
		});

		assertThat(text(ask("verb=ListIdentifiers&metadataPrefix=oai_dc&from=" + OaiTime.write(before))))
			.contains(id(late) + "<");
		assertThat(changedAt(late)).isAfterOrEqualTo(before);
	}

	@Test
	void getNothingAnewBecauseOriginalsWereVerified() {
		add("A report whose original is verified today and on other days.");
		this.transaction.executeWithoutResult(
				(status) -> this.jdbc.sql("update fixity set checked_at = '2020-01-01', last_held_at = '2020-01-01'")
					.update());
		Harvest.Place newest = new Harvest.Place(
				this.jdbc.sql("select max(archive_revision) from article_revision").query(Long.class).single(),
				Long.MAX_VALUE);

		assertThat(this.visitor.post().uri("/actuator/fixity")).hasStatusOk();

		assertThat(this.repository.harvest().after(newest, Harvest.Selection.ALL, 1)).isEmpty();
	}

	/** What is being committed is dated already, and not yet to be seen. */
	@Test
	void areNotSentPastWhatIsBeingCommitted() throws InterruptedException {
		List<Instant> seen = new ArrayList<>();
		long committed = this.transaction.execute((status) -> {
			long added = add("A report of a large transaction.");
			this.jdbc.sql("set constraints all immediate").update();
			Thread other = new Thread(() -> seen.add(this.repository.harvest().completeUntil()));
			other.start();
			join(other);
			return added;
		});

		assertThat(seen).hasSize(1);
		assertThat(changedAt(committed)).isAfterOrEqualTo(seen.get(0));
	}

	@Test
	void thatSomebodyElseWroteGetEachReportOnceWhileOthersArrive() {
		Set<Long> there = Set.copyOf(this.jdbc.sql("select id from article").query(Long.class).list());
		ServiceProvider harvester = harvester(2);
		Iterator<Record> records = unchecked(
				() -> harvester.listRecords(ListRecordsParameters.request().withMetadataPrefix("oai_dc")));
		List<String> found = new ArrayList<>();
		Set<Long> added = new HashSet<>();
		while (records.hasNext()) {
			found.add(records.next().getHeader().getIdentifier());
			if (added.size() < 5) {
				added.add(add("Report " + found.size() + " that arrived while others were harvested."));
			}
		}

		assertThat(found).doesNotHaveDuplicates();
		assertThat(found).containsAll(there.stream().map(this::id).toList())
			.containsAll(added.stream().map(this::id).toList());
		assertThat(harvester.identify().getDeletedRecord().value()).isEqualTo("persistent");
	}

	@Test
	void thatSomebodyElseWroteListTheIdentifiersOfASet() {
		Iterator<Header> headers = unchecked(() -> harvester(2).listIdentifiers(
				ListIdentifiersParameters.request().withMetadataPrefix("mods").withSetSpec("source:anadolu-agency")));
		List<String> found = new ArrayList<>();
		headers.forEachRemaining((header) -> found.add(header.getIdentifier()));

		assertThat(found).contains(id(1), id(2)).doesNotHaveDuplicates();
	}

	private ServiceProvider harvester(int pageSize) {
		OAIClient client = new OAIClient() {

			@Override
			public InputStream execute(Parameters parameters) {
				Map<String, String[]> arguments = UriComponentsBuilder.fromUriString(parameters.toUrl(BASE))
					.build()
					.getQueryParams()
					.entrySet()
					.stream()
					.collect(Collectors.toMap(Map.Entry::getKey,
							(entry) -> entry.getValue()
								.stream()
								.map((value) -> java.net.URLDecoder.decode(value, StandardCharsets.UTF_8))
								.toArray(String[]::new)));
				byte[] answer = new OaiAnswer(HarvestingTests.this.repository, "http://localhost",
						HarvestingTests.this.repository.harvest().completeUntil(), pageSize)
					.to(OaiRequest.read(arguments));
				OaiRules.check(answer);
				return new ByteArrayInputStream(answer);
			}

		};
		return new ServiceProvider(new Context().withBaseUrl(BASE)
			.withGranularity(Granularity.Second)
			.withMetadataTransformer("oai_dc", Context.KnownTransformer.OAI_DC)
			.withOAIClient(client));
	}

	/** What stands between two tags, and be it a line's end, some take for a token. */
	@Test
	void areGivenAnEmptyTokenWithTheLastRecord() {
		String part = part(Map.of("metadataPrefix", "oai_dc", "set", "source:anadolu-agency"));
		int parts = 1;
		for (String token = token(part); token != null; token = token(part)) {
			part = part(Map.of("resumptionToken", token));
			parts++;
		}

		assertThat(parts).isGreaterThan(1);
		assertThat(part).contains("<resumptionToken cursor=\"" + (parts - 1) + "\"/>");
	}

	/** A list of which each part has one. */
	private String part(Map<String, String> arguments) {
		Map<String, String[]> asked = new HashMap<>(Map.of("verb", new String[] { "ListIdentifiers" }));
		arguments.forEach((name, value) -> asked.put(name, new String[] { value }));
		return text(new OaiAnswer(this.repository, "http://localhost", this.repository.harvest().completeUntil(), 1)
			.to(OaiRequest.read(asked)));
	}

	private static @Nullable String token(String answer) {
		Matcher token = Pattern.compile("<resumptionToken[^>]*[^/]>([^<]+)</").matcher(answer);
		return token.find() ? token.group(1) : null;
	}

	/** Of the whole set: other tests may have added more than a page of reports. */
	private List<String> identifiers(String set) {
		List<String> identifiers = new ArrayList<>();
		String next = "metadataPrefix=oai_dc&set=" + set;
		while (next != null) {
			byte[] answer = ask("verb=ListIdentifiers&" + next);
			OaiRules.check(answer);
			Matcher identifier = Pattern.compile("<identifier>([^<]+)<").matcher(text(answer));
			identifier.results().map((result) -> result.group(1)).forEach(identifiers::add);
			String token = token(text(answer));
			next = (token != null) ? "resumptionToken=" + token : null;
		}
		return identifiers;
	}

	private String record(long id, String format) {
		byte[] answer = ask("verb=GetRecord&metadataPrefix=" + format + "&identifier=" + id(id));
		OaiRules.check(answer);
		return text(answer);
	}

	private String id(long article) {
		return this.repository.identifiers().of(article);
	}

	private byte[] ask(String query) {
		MvcTestResult answer = this.visitor.get().uri(java.net.URI.create("/oai?" + query)).exchange();
		assertThat(answer).hasStatusOk().hasContentType("text/xml;charset=UTF-8");
		return answer.getResponse().getContentAsByteArray();
	}

	private Instant changedAt(long article) {
		return this.jdbc.sql("select changed_at from article_revision where article_id = :id")
			.param("id", article)
			.query(java.time.OffsetDateTime.class)
			.single()
			.toInstant();
	}

	private long add(String text) {
		return AddedReports.add(this.jdbc, text, "TR");
	}

	private static void join(Thread thread) {
		try {
			thread.join(Duration.ofSeconds(60).toMillis());
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String text(byte[] answer) {
		return new String(answer, StandardCharsets.UTF_8);
	}

	private static <T> T unchecked(java.util.concurrent.Callable<T> call) {
		try {
			return call.call();
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

}
