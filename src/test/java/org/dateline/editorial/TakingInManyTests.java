package org.dateline.editorial;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.dateline.editorial.DeskVisitor.Answer;
import org.dateline.extraction.BulkFormat;
import org.dateline.intake.BulkAnswer;
import org.dateline.intake.Consignments;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

/** Files of many reports, handed in at the desk and sent by scripts. */
@DeskTest
class TakingInManyTests {

	private static final String BULK = "/en/desk/intake/bulk";

	/** Texts that are near one another are not what these tests are about. */
	private static final AtomicInteger ROUND = new AtomicInteger();

	@Autowired
	private DeskVisitors visitors;

	@Autowired
	private Consignments consignments;

	@Autowired
	private Receiver receiver;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private JsonMapper json;

	@LocalServerPort
	private int port;

	private String name;

	private String token;

	@BeforeEach
	void come() {
		this.name = this.visitors.newName(Role.EDITOR);
		this.token = this.visitors.newToken(this.name, Scope.CONTRIBUTE);
	}

	@Test
	void areTakenInInTheBackgroundWithTheirProblemsByLine() {
		DeskVisitor editor = this.visitors.newcomer(Role.EDITOR);
		String first = line();
		String file = String.join("\n", first, "{broken", line(), first, "{\"headline\": \"no text\"}", line());

		Answer sent = editor.sendFile(editor.get(BULK).form(BULK), "news.jsonl", "application/x-ndjson",
				file.getBytes(StandardCharsets.UTF_8));

		assertThat(sent.location()).matches("/en/desk/intake/consignments/\\d+");
		await().untilAsserted(
				() -> assertThat(editor.get(sent.location()).page().select(".state").text()).isEqualTo("taken in"));
		Document page = editor.get(sent.location()).page();
		assertThat(page.select("main").text()).contains("news.jsonl", "4 lines were taken in", "in the archive 3",
				"here already 1", "2 lines were refused");
		assertThat(page.select("table tbody tr").eachText()).hasSize(2)
			.satisfies((rows) -> assertThat(rows.get(0)).startsWith("2 It is no JSON").endsWith("refused"))
			.satisfies((rows) -> assertThat(rows.get(1)).startsWith("5 It has no text."));
		assertThat(editor.get(sent.location() + "/refused").body()).isEqualTo("{broken\n{\"headline\": \"no text\"}\n");
		assertThat(this.visitors.newcomer(Role.CONTRIBUTOR).get(sent.location() + "/refused").status()).isEqualTo(404);
		assertThat(editor.get(BULK).page().select(".rows").text()).contains("news.jsonl", "taken in");
		assertThat(this.jdbc.sql("select count(*) from consignment_part").query(Long.class).single()).isZero();

		Answer again = editor.sendFile(editor.get(BULK).form(BULK), "news.jsonl", "application/x-ndjson",
				file.getBytes(StandardCharsets.UTF_8));
		await().untilAsserted(
				() -> assertThat(editor.get(again.location()).page().select("main").text()).contains("here already 4"));
	}

	@Test
	void canBeMendedAndHandedInAgainWhereTheyWereRefused() {
		DeskVisitor editor = this.visitors.newcomer(Role.EDITOR);
		String table = "Headline;Text\nOne;\"%s\"\nTwo;%s;oops\nThree;%s;oops\n".formatted(text(), text(), text());
		String sent = handIn(editor, "news.csv", table.getBytes(StandardCharsets.UTF_8));
		assertThat(editor.get(sent).page().select("main").text()).contains("2 lines were refused");

		Answer refused = editor.get(sent + "/refused");
		String again = handIn(editor, fileName(refused),
				refused.body().replace(";oops", "").getBytes(StandardCharsets.UTF_8));

		assertThat(refused.body()).isEqualTo(table.replaceFirst("One.*\n", ""));
		assertThat(editor.get(again).page().select("main").text()).contains("in the archive 2")
			.doesNotContain("were refused");
	}

	@Test
	void waitForAnEditorWhereAContributorBringsThem() {
		DeskVisitor contributor = this.visitors.newcomer(Role.CONTRIBUTOR);
		Answer sent = contributor.sendFile(contributor.get(BULK).form(BULK), "a.csv", "text/csv",
				("title,text\nA,\"" + text() + "\"\n").getBytes(StandardCharsets.UTF_8));

		await()
			.untilAsserted(() -> assertThat(contributor.get(sent.location()).page().select("main section ul a").text())
				.isEqualTo("to look at"));
		String arrival = contributor.get("/en/desk/intake?consignment=" + sent.location().replaceAll(".*/", ""))
			.page()
			.select(".rows a")
			.attr("href");
		assertThat(contributor.get(arrival).page().select(".notice").text()).contains("A contributor handed it in.");
	}

	@ParameterizedTest
	@CsvSource({ "news.doc, x, has to end with", "news.jsonl, '', Choose a file" })
	void areRefusedBesideTheField(String file, String content, String words) {
		DeskVisitor editor = this.visitors.newcomer(Role.EDITOR);

		Answer refused = editor.sendFile(editor.get(BULK).form(BULK), file, "application/x-ndjson",
				content.getBytes(StandardCharsets.UTF_8));

		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.page().select(".field .refusal").text()).contains(words);
	}

	@Test
	void theExampleOfTheDescriptionIsTakenInAndAnsweredAsItIsDescribed() {
		JsonNode description = this.json.readTree(this.visitors.stranger().get("/api/openapi.json").body());
		JsonNode operation = description.path("paths").path("/api/v1/intake").path("post");
		JsonNode content = operation.at("/requestBody/content/application~1x-ndjson");
		JsonNode lines = operation.at("/responses/200/content/application~1x-ndjson/schema/oneOf");

		List<JsonNode> answer = send("application/x-ndjson", this.json.writeValueAsBytes(content.path("example")),
				Map.of("Idempotency-Key", operation.at("/parameters/0/example").asString() + ROUND.incrementAndGet()));

		assertThat(answer).hasSize(2);
		assertThat(answer.get(0).path("status").asString()).isEqualTo("admitted");
		assertThat(answer.get(0).path("problems")).isEmpty();
		for (int i = 0; i < 2; i++) {
			JsonNode schema = description.at(lines.path(i).path("$ref").asString().substring(1));
			assertThat(schema.path("properties").propertyNames()).containsAll(answer.get(i).propertyNames());
		}
		assertThat(
				description.at(content.at("/schema/$ref").asString().substring(1)).path("properties").propertyNames())
			.containsAll(content.path("example").propertyNames());
		JsonNode held = this.json.readTree(this.visitors.stranger()
			.get("/api/v1/articles/" + answer.get(0).path("article").asLong() + "?fields=published,sources")
			.body());
		assertThat(held.toString()).contains("2024-03-04", "The Example", "Example Wire");
	}

	@Test
	void areRecordsWithWhatTheirLinesSay() {
		String text = text();
		JsonNode answer = send("application/x-ndjson",
				"""
						{"text": "%s", "headline": "Round %d of the talks", "published": "2024-03-04", "language": "en", "source": "The Bulk Times", "date": "x"}
						"""
					.formatted(text, ROUND.get())
					.getBytes(StandardCharsets.UTF_8),
				Map.of())
			.get(0);

		assertThat(answer.path("status").asString()).as(answer.toString()).isEqualTo("admitted");
		Document page = this.visitors.stranger().get("/en/articles/" + answer.path("article").asLong()).page();
		assertThat(page.select("h1").text()).isEqualTo("Round %d of the talks".formatted(ROUND.get()));
		assertThat(page.select("main").text()).contains("The Bulk Times", "Named by whoever handed the report in.",
				"Given by whoever handed the report in: 2024-03-04.", "bulk file");
		assertThat(this.jdbc
			.sql("select convert_from(content, 'UTF8') from capture c join article a on a.capture_id = c.id "
					+ "where a.id = :id")
			.param("id", answer.path("article").asLong())
			.query(String.class)
			.single()).startsWith("{\"text\": ").endsWith("}");
	}

	@Test
	void waitForAPersonWhereTheyAreSaidToBePublishedLater() {
		String line = "{\"text\": \"%s\", \"language\": \"en\", \"published\": \"2099-01-01\"}".formatted(text());

		JsonNode answer = send("application/x-ndjson", line.getBytes(StandardCharsets.UTF_8), Map.of()).get(0);

		assertThat(answer.path("status").asString()).isEqualTo("quarantined");
		DeskVisitor editor = this.visitors.newcomer(Role.EDITOR);
		String address = "/en/desk/intake/" + answer.path("arrival").asLong();
		Answer page = editor.get(address);
		assertThat(page.page().select(".notice").text())
			.contains("It is said to be published on a day after it came: 2099-01-01.");
		Answer refused = editor.send(page.form(address + "/admit"));
		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.page().getElementById("published.edtf.problem").text())
			.contains("What came here was published by then");
	}

	@Test
	void areAnsweredLineByLineAndNotTakenTwiceUnderAKey() {
		String lines = line() + "\n{broken\n" + line() + "\n";
		Map<String, String> key = Map.of("Idempotency-Key", "night-" + ROUND.get());

		List<JsonNode> first = send("application/x-ndjson", lines.getBytes(StandardCharsets.UTF_8), key);
		List<JsonNode> again = send("application/x-ndjson", (lines + line()).getBytes(StandardCharsets.UTF_8), key);

		assertThat(first).extracting((answer) -> answer.path("status").asString())
			.containsExactly("admitted", "refused", "admitted", "");
		assertThat(first.get(1).path("problems").get(0).path("code").asString()).isEqualTo("not-json");
		assertThat(again.subList(0, 3)).isEqualTo(first.subList(0, 3));
		assertThat(again.get(3).path("status").asString()).isEqualTo("admitted");
		assertThat(again.get(4).path("counts").path("admitted").asInt()).isEqualTo(3);
		List<JsonNode> other = send("application/x-ndjson", line().getBytes(StandardCharsets.UTF_8), key);
		assertThat(other.get(0).path("problems").get(0).path("code").asString()).isEqualTo("changed");
	}

	@Test
	void mayComeCompressedAndAsATable() throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
			gzip.write(("text,language\n\"" + text() + "\",en\n").getBytes(StandardCharsets.UTF_8));
		}

		List<JsonNode> answers = send("text/csv; charset=utf-8", bytes.toByteArray(),
				Map.of("Content-Encoding", "gzip"));

		assertThat(answers.get(0).path("line").asInt()).isEqualTo(2);
		assertThat(answers.get(0).path("status").asString()).isEqualTo("admitted");
	}

	@ParameterizedTest
	@CsvSource({ "text/html, '', '', 415", "application/x-ndjson, Content-Encoding, br, 415",
			"application/x-ndjson, Idempotency-Key, 'with a space', 400" })
	void areRefusedAsAWhole(String type, String header, String value, int status) {
		HttpResponse<String> answer = post(this.token, type, new byte[0],
				header.isEmpty() ? Map.of() : Map.of(header, value));

		assertThat(answer.statusCode()).isEqualTo(status);
		assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
		assertThat(this.json.readTree(answer.body()).path("detail").asString()).isNotBlank();
	}

	@Test
	void areRefusedInTheLanguageOfWhoSends() {
		Map<String, String> russian = Map.of("Accept-Language", "ru");
		byte[] line = "{}".getBytes(StandardCharsets.UTF_8);

		assertThat(List.of(post(this.token, "text/html", line, russian).body(),
				post(null, "application/x-ndjson", line, russian).body(),
				post(this.token, "application/x-ndjson", line, russian).body()))
			.allSatisfy((answer) -> assertThat(answer).containsPattern("[а-я]{3}"));
	}

	@Test
	void areNotTakenUnderAnAddressThatAsksForSomethingElse() {
		HttpResponse<String> answer = post("?dry=1", this.token, "application/x-ndjson",
				line().getBytes(StandardCharsets.UTF_8), Map.of());

		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(this.json.readTree(answer.body()).path("detail").asString()).contains("dry");
	}

	@Test
	void areNotToBeSentAgainWhereThatNeverHelps() {
		Map<String, String> key = Map.of("Idempotency-Key", "format-" + ROUND.get());
		send("application/x-ndjson", line().getBytes(StandardCharsets.UTF_8), key);

		HttpResponse<String> other = post(this.token, "text/csv", "text\na\n".getBytes(StandardCharsets.UTF_8), key);

		assertThat(other.statusCode()).isEqualTo(409);
		assertThat(other.headers().firstValue("Retry-After")).isEmpty();
	}

	@Test
	void areTakenOnlyFromTokensThatMayContribute() {
		byte[] line = line().getBytes(StandardCharsets.UTF_8);
		String read = this.visitors.newToken(this.name, Scope.READ);

		assertThat(post(read, "application/x-ndjson", line, Map.of()).statusCode()).isEqualTo(403);
		assertThat(post(null, "application/x-ndjson", line, Map.of()).statusCode()).isEqualTo(401);
		assertThat(post(null, "application/x-ndjson", line, Map.of()).headers().firstValue("WWW-Authenticate"))
			.hasValue("Bearer");
		assertThat(post("dateline_x", "application/x-ndjson", line, Map.of()).statusCode()).isEqualTo(401);
		this.visitors.forgetFailures();
		assertThat(post(this.token, "application/x-ndjson", line, Map.of()).statusCode()).isEqualTo(200);
	}

	@Test
	void goOnWhereTheyWereInterruptedAndEachIsTakenOnce() {
		List<String> lines = new ArrayList<>();
		for (int i = 0; i < 600; i++) {
			lines.add((i % 100 == 7) ? "{broken " + i : line());
		}
		byte[] whole = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
		SignedIn person = new SignedIn(accountId(), this.name, this.name, Role.EDITOR, false);
		long id = this.receiver.begin(person, BulkFormat.JSON_LINES, "kept-" + ROUND.get());
		InputStream broken = new SequenceInputStream(new ByteArrayInputStream(whole, 0, whole.length * 9 / 10),
				new InputStream() {
					@Override
					public int read() throws IOException {
						throw new IOException("the cable was pulled");
					}
				});

		assertThatExceptionOfType(UncheckedIOException.class)
			.isThrownBy(() -> this.consignments.takeIn(id, BulkFormat.JSON_LINES, broken, (answers) -> {
			}));
		long before = count("select count(*) from arrival where consignment_id = :id", id);
		assertThat(before).isBetween(200L, 599L);

		List<BulkAnswer> answers = new ArrayList<>();
		boolean ended = this.consignments.takeIn(id, BulkFormat.JSON_LINES, new ByteArrayInputStream(whole),
				answers::addAll);

		assertThat(ended).isTrue();
		assertThat(answers).extracting(BulkAnswer::line).hasSize(600).isSorted().doesNotHaveDuplicates();
		assertThat(answers.stream().filter((answer) -> answer.state() == null)).hasSize(6);
		assertThat(count("select count(*) from arrival where consignment_id = :id and state = 'admitted'", id))
			.isEqualTo(594);
		assertThat(count("select count(*) from consignment_problem where consignment_id = :id and refused", id))
			.isEqualTo(6);
	}

	/** As when the node that had them was killed a few seconds ago. */
	@Test
	void areTakenOverByWhoSendsThemAgain() {
		Map<String, String> key = Map.of("Idempotency-Key", "killed-" + ROUND.get());
		byte[] line = line().getBytes(StandardCharsets.UTF_8);
		send("application/x-ndjson", line, key);
		String had = "update consignment set leased_until = now() + make_interval(secs => %d) where key = '"
				+ key.get("Idempotency-Key") + "'";

		this.jdbc.sql(had.formatted(3000)).update();
		HttpResponse<String> tooSoon = post(this.token, "application/x-ndjson", line, key);
		this.jdbc.sql(had.formatted(20)).update();

		assertThat(tooSoon.statusCode()).isEqualTo(409);
		assertThat(tooSoon.headers().firstValue("Retry-After")).hasValue("5");
		assertThat(send("application/x-ndjson", line, key).get(0).path("status").asString()).isEqualTo("admitted");
	}

	@Test
	void goOnAfterALineWhoseRefusalCannotBeKeptAsItIs() {
		String nothing = "{\"type\": \"\\u0000%s\"}".formatted("x".repeat(5000));
		List<JsonNode> answer = send("application/x-ndjson",
				String.join("\n", line(), nothing, line()).getBytes(StandardCharsets.UTF_8), Map.of());

		assertThat(answer.subList(0, 3)).extracting((one) -> one.path("status").asString())
			.containsExactly("admitted", "refused", "admitted");
		JsonNode problem = answer.get(1).path("problems").get(0);
		assertThat(problem.path("code").asString()).isEqualTo("not-text");
		assertThat(problem.path("says").asString()).contains("\uFFFDxxx").hasSizeLessThan(400);
	}

	/** What Excel saves in Russian and Azerbaijani. */
	@Test
	void areOfferedByteByByteWhereTheyAreNotInUtf8() {
		DeskVisitor editor = this.visitors.newcomer(Role.EDITOR);
		Charset windows = Charset.forName("windows-1251");
		String row = "Переговоры;\"Стороны встретились в Баку.\"\n";

		String sent = handIn(editor, "news.csv", ("title;text\n" + row).getBytes(windows));

		assertThat(editor.get(sent).page().select("table tbody tr").text()).contains("It is not in UTF-8.");
		assertThat(this.jdbc.sql("""
				select content from consignment_problem where consignment_id = :id and refused
				""").param("id", Long.valueOf(sent.replaceAll(".*/", ""))).query(byte[].class).list())
			.containsExactly(row.strip().getBytes(windows));
	}

	@Test
	void keepTheirBytesWhereOnlyTheWhyCannotBeKept() {
		this.jdbc.sql("""
				alter table consignment_problem add constraint not_why
				    check (code <> 'not-json' or content is distinct from '{broken why'::bytea)
				""").update();
		try {
			List<JsonNode> answer = send("application/x-ndjson", "{broken why".getBytes(StandardCharsets.UTF_8),
					Map.of());

			assertThat(answer.get(0).path("problems").get(0).path("code").asString()).isEqualTo("failed");
			assertThat(this.jdbc.sql("select count(*) from consignment_problem where content = '{broken why'::bytea")
				.query(Long.class)
				.single()).isOne();
		}
		finally {
			this.jdbc.sql("alter table consignment_problem drop constraint not_why").update();
		}
	}

	@Test
	void goOnAfterALineThatNoRuleOfTheDatabaseLetsIn() {
		this.jdbc.sql("""
				alter table consignment_problem add constraint nothing_poisonous
				    check (content is distinct from '{poison'::bytea)
				""").update();
		try {
			List<JsonNode> answer = send("application/x-ndjson",
					String.join("\n", line(), "{poison", line()).getBytes(StandardCharsets.UTF_8), Map.of());

			assertThat(answer.subList(0, 3)).extracting((one) -> one.path("status").asString())
				.containsExactly("admitted", "refused", "admitted");
			assertThat(answer.get(1).path("problems").get(0).path("code").asString()).isEqualTo("failed");
		}
		finally {
			this.jdbc.sql("alter table consignment_problem drop constraint nothing_poisonous").update();
		}
	}

	@Test
	void areRefusedAsAFileInAZipThatTakesAPassword() throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			zip.putNextEntry(new ZipEntry("news.jsonl"));
			zip.write(line().getBytes(StandardCharsets.UTF_8));
		}
		byte[] encrypted = bytes.toByteArray();
		encrypted[6] |= 1;

		List<JsonNode> answer = send("application/zip", encrypted, Map.of());

		assertThat(answer.get(0).path("status").asString()).isEqualTo("refused");
		assertThat(answer.get(0).path("problems").get(0).path("code").asString()).isEqualTo("entry-locked");
		assertThat(answer.get(0).path("problems").get(0).path("says").asString()).contains("news.jsonl");
		// Where it ends is written behind it, and only its password would lead there.
		assertThat(answer.get(1).path("problems").get(0).path("code").asString()).isEqualTo("damaged");
		assertThat(answer.get(2).path("counts").path("refused").asInt()).isEqualTo(2);
	}

	@Test
	void stayInTheirLineWhoeverWrites() {
		send("application/x-ndjson", line().getBytes(StandardCharsets.UTF_8), Map.of());

		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> this.jdbc.sql("update arrival set line = line + 1 where line is not null").update());
		assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> this.jdbc.sql("""
				insert into arrival (capture_id, way, consignment_id, line)
				select capture_id, way, consignment_id, line from arrival where line is not null limit 1
				""").update());
	}

	/** Hands a file in and waits until it is taken in. */
	private static String handIn(DeskVisitor editor, String name, byte[] file) {
		Answer sent = editor.sendFile(editor.get(BULK).form(BULK), name, "application/octet-stream", file);
		assertThat(sent.location()).as(sent.page().select(".refusal").text())
			.matches("/en/desk/intake/consignments/\\d+");
		await().untilAsserted(
				() -> assertThat(editor.get(sent.location()).page().select(".state").text()).isEqualTo("taken in"));
		return sent.location();
	}

	private static String fileName(Answer answer) {
		return answer.header("Content-Disposition").get(0).replaceAll(".*filename=\"([^\"]*)\".*", "$1");
	}

	private long accountId() {
		return this.jdbc.sql("select id from account where name = :name")
			.param("name", this.name)
			.query(Long.class)
			.single();
	}

	private long count(String sql, long id) {
		return this.jdbc.sql(sql).param("id", id).query(Long.class).single();
	}

	private List<JsonNode> send(String type, byte[] body, Map<String, String> headers) {
		HttpResponse<String> answer = post(this.token, type, body, headers);
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
		return answer.body().lines().map(this.json::readTree).toList();
	}

	private HttpResponse<String> post(String token, String type, byte[] body, Map<String, String> headers) {
		return post("", token, type, body, headers);
	}

	private HttpResponse<String> post(String query, String token, String type, byte[] body,
			Map<String, String> headers) {
		HttpRequest.Builder request = HttpRequest
			.newBuilder(URI.create("http://localhost:%d/api/v1/intake%s".formatted(this.port, query)))
			.header("Content-Type", type)
			.POST(HttpRequest.BodyPublishers.ofByteArray(body));
		if (token != null) {
			request.header("Authorization", "Bearer " + token);
		}
		headers.forEach(request::header);
		try {
			return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private static String line() {
		return "{\"text\": \"%s\", \"language\": \"en\"}".formatted(text());
	}

	/** A text of its own, in words that no other has. */
	private static String text() {
		int round = ROUND.incrementAndGet();
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < 12; i++) {
			text.append("In bulk%dof%d the envoy%d spoke about matter%d. ".formatted(i, round, round * 37 + i,
					round * 19 + i));
		}
		return text.toString().strip();
	}

}
