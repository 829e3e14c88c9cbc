package org.dateline.editorial;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;

import org.dateline.editorial.DeskVisitor.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

import static org.assertj.core.api.Assertions.assertThat;

/** A script corrects the record of a report. */
@DeskTest
class CorrectingByTokenTests {

	private static final JsonMapper JSON = JsonMapper.shared();

	@Autowired
	private DeskVisitors visitors;

	@Autowired
	private NewReports reports;

	@Value("${local.server.port}")
	private int port;

	private String address;

	private String token;

	private JsonNode held;

	@BeforeEach
	void fetchARecord() {
		this.address = "/api/v1/records/" + this.reports.add();
		this.token = this.visitors.newToken(this.visitors.newName(Role.EDITOR), Scope.EDIT);
		Answer answer = script().get(this.address);
		assertThat(answer.status()).isEqualTo(200);
		this.held = JSON.readTree(answer.body());
		assertThat(answer.header("ETag")).containsExactly(tag(this.held));
		assertThat(this.held.path("record").path("published").path("basis").asString()).isEqualTo("unknown");
	}

	@Test
	void aRecordIsPutBackWithAReason() {
		Answer answer = putting(changed("2024-03-03", "3 March 2024"), tag(this.held));

		assertThat(answer.status()).as(answer.body()).isEqualTo(200);
		JsonNode now = JSON.readTree(answer.body());
		assertThat(now.path("record").path("published").path("edtf").asString()).isEqualTo("2024-03-03");
		assertThat(now.path("record").path("published").path("quotes").path(0).path("start").asInt()).isEqualTo(8);
		assertThat(answer.header("ETag")).containsExactly(tag(now)).doesNotContain(tag(this.held));
		assertThat(this.visitors.trail("act = 'corrected' and article_id = :article and reason = 'The text says so.'",
				Map.of("article", now.path("article").asLong())))
			.isOne();
	}

	/** The report is of 3 March 2024, as that of the example is. */
	@Test
	void theExampleOfTheDescriptionIsPutBack() {
		JsonNode description = JSON.readTree(script().get("/api/openapi.json").body());
		JsonNode operation = description.path("paths").path("/api/v1/records/{id}").path("put");
		JsonNode example = operation.at("/requestBody/content/application~1json/example");

		Answer answer = putting(JSON.writeValueAsString(example), tag(this.held));

		assertThat(answer.status()).as(answer.body()).isEqualTo(200);
		JsonNode now = JSON.readTree(answer.body());
		assertThat(now.path("record").path("published").path("edtf")).isEqualTo(example.at("/record/published/edtf"));
		JsonNode schema = description.path("components").path("schemas");
		assertThat(now.propertyNames()).isEqualTo(schema.path("Record").path("properties").propertyNames());
		assertThat(now.path("record").propertyNames())
			.isEqualTo(schema.path("RecordDraft").path("properties").propertyNames());
	}

	@Test
	void whoComesSecondIsTold() {
		assertThat(putting(changed("2024-03-03", "3 March 2024"), tag(this.held)).status()).isEqualTo(200);

		Answer second = putting(changed("2024-03-03", "3 March 2024"), tag(this.held));

		assertThat(second.status()).isEqualTo(412);
		assertThat(second.header("ETag")).containsExactly(script().get(this.address).header("ETag").get(0));
		assertThat(second.body()).contains("Fetch it again");
	}

	@Test
	void nobodyPutsBackUnseen() {
		assertThat(script().put(this.address, changed("2024", "2024")).status()).isEqualTo(428);
		assertThat(putting(changed("2024", "2024"), "*").status()).isEqualTo(428);
	}

	@Test
	void whatDoesNotHoldIsToldFieldByField() {
		Answer answer = putting(changed("2024-03-03", "4 May 2024"), tag(this.held));

		assertThat(answer.status()).isEqualTo(422);
		assertThat(JSON.readTree(answer.body()).path("problems").path(0).path("field").asString())
			.startsWith("published");
		assertThat(JSON.readTree(script().get(this.address).body())).isEqualTo(this.held);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "[]", "{", "null", "{\"reason\":\"x\"}", "{\"reason\":null,\"record\":{}}",
			"{\"reason\":\"x\",\"record\":{\"language\":\"en\"}}",
			"{\"reason\":\"x\",\"record\":{\"language\":\"en\",\"published\":{\"basis\":\"unknown\",\"reasoning\":{},\"quotes\":[]},\"attributions\":[null],\"countries\":[]}}",
			"{\"reason\":\"x\",\"record\":{\"language\":\"en\",\"published\":{\"basis\":\"unknown\",\"reasoning\":{\"en\":null},\"quotes\":[]},\"attributions\":[],\"countries\":[]}}",
			"{\"reason\":\"x\",\"record\":{\"language\":\"en\",\"published\":{\"basis\":\"unknown\",\"reasoning\":{},\"quotes\":[{\"words\":null}]},\"attributions\":[],\"countries\":[]}}",
			"{\"reason\":\"x\",\"other\":1,\"record\":{\"language\":\"en\",\"published\":{\"basis\":\"unknown\",\"reasoning\":{},\"quotes\":[]},\"attributions\":[],\"countries\":[]}}" })
	void whatIsNoRecordIsRefused(String body) {
		assertThat(putting(body, tag(this.held)).status()).as(body).isEqualTo(400);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = { "{ | 1:2", "[] | {}", "{\"reason\":\"x\"} | record",
			"{\"reason\":\"x\",\"other\":1,\"record\":{\"language\":\"en\",\"published\":{\"basis\":\"unknown\",\"reasoning\":{},\"quotes\":[]},\"attributions\":[],\"countries\":[]}} | other",
			"{\"reason\":\"x\",\"record\":{\"language\":\"en\",\"published\":{\"basis\":\"unknown\",\"reasoning\":{},\"quotes\":[7]},\"attributions\":[],\"countries\":[]}} | record.published.quotes[0]" })
	void whatCannotBeReadIsToldByItsPlace(String body, String place) {
		String detail = JSON.readTree(putting(body, tag(this.held)).body()).path("detail").asString();

		assertThat(detail).isEqualTo("This is no record with a reason; what is wrong is at %s.".formatted(place));
	}

	@Test
	void whatIsNoJsonIsNotRead() throws Exception {
		HttpResponse<String> answer = HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + this.address))
				.header("Authorization", "Bearer " + this.token)
				.header("Content-Type", "text/plain")
				.header("If-Match", tag(this.held))
				.PUT(HttpRequest.BodyPublishers.ofString("{}"))
				.build(), HttpResponse.BodyHandlers.ofString());

		assertThat(answer.statusCode()).isEqualTo(415);
		assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
	}

	@Test
	void aTokenToReadCorrectsNothing() {
		String reading = this.visitors.newToken(this.visitors.newName(Role.EDITOR), Scope.READ);
		String contributing = this.visitors.newToken(this.visitors.newName(Role.CONTRIBUTOR), Scope.READ);

		assertThat(this.visitors.script(reading).get(this.address).status()).isEqualTo(200);
		assertThat(this.visitors.script(reading)
			.with("If-Match", tag(this.held))
			.put(this.address, changed("2024-03-03", "3 March 2024"))
			.status()).isEqualTo(403);
		assertThat(this.visitors.script(contributing).get(this.address).status()).isEqualTo(403);
	}

	@Test
	void withoutATokenThereIsNothing() throws Exception {
		HttpResponse<String> answer = HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + this.address)).build(),
					HttpResponse.BodyHandlers.ofString());

		assertThat(answer.statusCode()).isEqualTo(401);
		assertThat(answer.headers().firstValue("WWW-Authenticate")).isPresent();
		assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
	}

	@Test
	void aReportThatIsNotThereIsNotFound() {
		assertThat(script().get("/api/v1/records/999999999").status()).isEqualTo(404);
	}

	private Script script() {
		return this.visitors.script(this.token);
	}

	private Answer putting(String body, String seen) {
		return script().with("If-Match", seen).put(this.address, body);
	}

	private static String tag(JsonNode held) {
		return "\"" + held.path("revision").asString() + "\"";
	}

	private String changed(String date, String words) {
		ObjectNode record = (ObjectNode) this.held.path("record").deepCopy();
		ObjectNode published = record.putObject("published");
		published.put("edtf", date).put("basis", "stated").putObject("reasoning");
		published.putArray("quotes").addObject().put("words", words);
		ObjectNode given = JSON.createObjectNode();
		given.put("reason", "The text says so.");
		given.set("record", record);
		return JSON.writeValueAsString(given);
	}

}
