package org.dateline.export;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import org.dateline.DeskTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/** What programs get, and that it is what the description says. */
@DeskTest
class AskingTheApiTests {

	private static final JsonMapper JSON = JsonMapper.shared();

	@Autowired
	private MockMvcTester visitor;

	@Autowired
	private RequestMappingHandlerMapping requestMappingHandlerMapping;

	@Autowired
	private MessageSource messages;

	static Stream<ApiEndpoint> endpoints() {
		// There need not be a story in this archive; CorrectingByTokenTests and
		// TakingInManyTests ask what takes a token.
		return ApiEndpoint.ALL.stream().filter((endpoint) -> !endpoint.name().equals("story") && !endpoint.isByToken());
	}

	@ParameterizedTest
	@MethodSource("endpoints")
	void isAnsweredAsItIsDescribed(ApiEndpoint endpoint) {
		JsonNode description = get("/api/openapi.json");
		JsonNode operation = description.path("paths").path(endpoint.path()).path("get");
		String example = operation.path("x-example").asString();

		assertFits(get(example), operation.at("/responses/200/content/application~1json/schema"), description,
				!example.contains("fields="), example);
	}

	@ParameterizedTest
	@MethodSource("endpoints")
	void answersTheFieldsOfItsExample(ApiEndpoint endpoint) {
		endpoint.parameters().stream().filter((parameter) -> parameter.name().equals("fields")).forEach((fields) -> {
			String address = endpoint.example().replaceAll("\\?.*", "") + "?fields=" + fields.example();

			assertThat(this.visitor.get().uri(address).exchange()).as(address).hasStatusOk();
		});
	}

	@Test
	void isDescribedWhole() {
		Set<String> answered = this.requestMappingHandlerMapping.getHandlerMethods()
			.keySet()
			.stream()
			.flatMap((mapping) -> mapping.getPatternValues().stream())
			.filter((path) -> path.startsWith(ApiEndpoint.BASE + "/"))
			.map((path) -> path.replace(":\\d{1,18}", ""))
			.collect(Collectors.toCollection(TreeSet::new));
		JsonNode description = get("/api/openapi.json");

		assertThat(answered).isEqualTo(new TreeSet<>(description.path("paths").propertyNames()));
		assertThat(description.path("openapi").asString()).isEqualTo("3.1.0");
		assertThat(description.toString()).doesNotContain("{0}");
		assertThat(references(description, new HashSet<>()))
			.allMatch((reference) -> !description.at(reference.substring(1)).isMissingNode());
	}

	@Test
	void isDescribedAsToolsUnderstandIt() {
		byte[] described = this.visitor.get().uri("/api/openapi.json").exchange().getResponse().getContentAsByteArray();

		SwaggerParseResult parsed = new OpenAPIV3Parser().readContents(new String(described, StandardCharsets.UTF_8));

		assertThat(parsed.getMessages()).isEmpty();
		OpenAPI description = parsed.getOpenAPI();
		assertThat(description.getSpecVersion()).isEqualTo(SpecVersion.V31);
		assertThat(description.getPaths()).hasSameSizeAs(JSON.readTree(described).path("paths").propertyNames());
		assertThat(description.getPaths().get(ApiEndpoint.RECORD).getPut().getRequestBody().getRequired()).isTrue();
		assertThat(description.getComponents().getSecuritySchemes()).containsKey("token");
	}

	@Test
	void goesOnFromPageToPageAndGivesEachReportOnce() {
		int total = get("/api/v1/articles?country=AZ").path("total").asInt();
		List<Long> found = new ArrayList<>();
		String next = "/api/v1/articles?country=AZ&limit=2&fields=id";
		while (next != null) {
			JsonNode page = get(next);
			page.path("items").forEach((item) -> {
				assertThat(item.propertyNames()).containsExactly("id");
				found.add(item.path("id").asLong());
			});
			next = page.path("next").isNull() ? null : page.path("next").asString();
		}

		assertThat(found).doesNotHaveDuplicates().hasSize(total).contains(1L, 2L, 3L);
	}

	@Test
	void findsWords() {
		assertThat(get("/api/v1/articles?q=Putin&fields=id,headline").path("total").asInt()).isGreaterThan(1);
		assertThat(get("/api/v1/counts?q=Putin").path("language").size()).isGreaterThan(1);
	}

	@Test
	void leavesAnUnknownDateUnknown() {
		JsonNode imprecise = get("/api/v1/articles/1").path("published");

		assertThat(imprecise.path("edtf").asString()).isEqualTo("2024-10-08~");
		assertThat(imprecise.path("basis").asString()).isEqualTo("derived");
		assertThat(get("/api/v1/articles/1").path("headline").isNull()).isTrue();
		assertThat(get("/api/v1/articles/1").path("openingWords").asString()).isNotEmpty();
	}

	@Test
	void showsWhatEachDateAndSourceRestsOn() {
		JsonNode report = get("/api/v1/articles/1");
		String text = report.path("text").asString();

		assertThat(report.at("/published/reasoning/en").asString()).contains("Tuesday");
		assertThat(report.at("/published/reasoning").propertyNames()).contains("ru", "az", "id");
		assertThat(report.at("/sources/0/role").asString()).isEqualTo("publisher");
		List<JsonNode> quotes = new ArrayList<>(report.at("/published/quotes").values());
		quotes.addAll(report.at("/sources/0/quotes").values());
		quotes.addAll(report.at("/datelineQuotes").values());
		assertThat(quotes).hasSizeGreaterThan(2).allSatisfy((quote) -> {
			int start = text.offsetByCodePoints(0, quote.path("start").asInt());
			assertThat(text.substring(start)).startsWith(quote.path("words").asString());
		});
		assertThat(get("/api/v1/articles/2").path("notStated").toString()).isEqualTo("[\"publisher\"]");
	}

	@Test
	void saysWhereTheBytesOfEachVersionAre() {
		JsonNode version = get("/api/v1/articles/2/versions").at("/items/0");

		assertThat(version.path("original").asString()).isEqualTo("/articles/2/original?version=1");
		assertThat(version.path("sha256").asString())
			.isEqualTo(get("/api/v1/articles/2/original").path("sha256").asString());
	}

	@Test
	void saysHowTheDateOfAnEventIsKnown() {
		assertThat(get("/api/openapi.json").at("/components/schemas/Event/properties").propertyNames()).contains("date",
				"dateBasis");
	}

	@Test
	void isNotSentAgainWhatIsKnown() {
		for (String address : List.of("/api/v1/articles/2", "/api/v1/sources?limit=1", "/api/openapi.json")) {
			String tag = this.visitor.get().uri(address).exchange().getResponse().getHeader(HttpHeaders.ETAG);

			assertThat(tag).as(address).isNotNull();
			assertThat(this.visitor.get().uri(address).header(HttpHeaders.IF_NONE_MATCH, tag)).hasStatus(304);
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			/api/v1/articles?langauge=ru       | 400 | langauge
			/api/v1/articles?language=!        | 400 | language
			/api/v1/articles?limit=0           | 400 | limit
			/api/v1/articles?limit=101         | 400 | limit
			/api/v1/articles?limit=1&limit=2   | 400 | limit
			/api/v1/articles?fields=id,colour  | 400 | fields
			/api/v1/articles?after=!           | 400 | after
			/api/v1/articles/2?colour=red      | 400 | colour
			/api/v1/sources?after=A            | 400 | after
			/api/v1/stories?after=x            | 400 | after
			/api/v1/counts?from=yesterday      | 400 | from
			/api/v1/articles/999999999         | 404 |
			/api/v1/articles/x                 | 404 |
			/api/v1/sources/nobody             | 404 |
			/api/v1/stories/999999999          | 404 |
			/api/v1/nothing                    | 404 |
			""")
	void isToldWhatIsWrongInTheLanguageOfTheCaller(String address, int status, String parameter) {
		MvcTestResult answer = this.visitor.get().uri(address).header(HttpHeaders.ACCEPT_LANGUAGE, "ru").exchange();

		assertThat(answer).hasStatus(status).hasContentType("application/problem+json");
		JsonNode problem = JSON.readTree(answer.getResponse().getContentAsByteArray());
		assertThat(problem.path("status").asInt()).isEqualTo(status);
		assertThat(problem.path("detail").asString()).containsPattern("\\p{IsCyrillic}{3}");
		if (parameter != null) {
			assertThat(problem.path("parameter").asString()).isEqualTo(parameter);
		}
	}

	@Test
	void saysHowManyRequestsAreLeftAlsoForWhatIsKept() {
		this.visitor.get().uri("/api/v1/articles/3").exchange();

		assertThat(this.visitor.get().uri("/api/v1/articles/3").exchange().getResponse().getHeader("RateLimit"))
			.matches("\"address\";r=\\d+;t=\\d+");
	}

	@Test
	void isRefusedToWhoAsksTooOften() throws Exception {
		ApiLimits limits = new ApiLimits(new ApiSettings(2), new OwnAllowances(), this.messages, JSON);

		assertThat(statuses(limits, 3, "192.0.2.1", null)).containsExactly(200, 200, 429);
		assertThat(statuses(limits, 1, "192.0.2.2", null)).containsExactly(200);
		assertThat(statuses(limits, 1, "192.0.2.1", "Bearer one")).containsExactly(200);
		assertThat(statuses(limits, 1, "192.0.2.1", "Basic cHJveHk6cHJveHk=")).containsExactly(429);
		assertThat(statuses(limits, 2, "2001:db8:1:2::1", null)).containsExactly(200, 200);
		assertThat(statuses(limits, 1, "2001:db8:1:2:3::7", null)).containsExactly(429);
		MockHttpServletResponse refused = ask(limits, "192.0.2.1", null);
		assertThat(refused.getContentAsString(StandardCharsets.UTF_8)).contains("2 раза в минуту");
		assertThat(Integer.parseInt(refused.getHeader(HttpHeaders.RETRY_AFTER))).isBetween(1, 60);
		assertThat(refused.getHeader("RateLimit-Policy")).isEqualTo("\"address\";q=2;w=60");
		assertThat(refused.getHeader("RateLimit"))
			.isEqualTo("\"address\";r=0;t=" + refused.getHeader(HttpHeaders.RETRY_AFTER));
	}

	@Test
	void isRefusedToWhoMakesTokensUp() throws Exception {
		ApiLimits limits = new ApiLimits(new ApiSettings(2), new OwnAllowances(), this.messages, JSON);

		List<Integer> statuses = new ArrayList<>();
		for (int i = 0; i < 33; i++) {
			statuses.add(ask(limits, "192.0.2.3", "Bearer made-up-" + i).getStatus());
		}

		assertThat(statuses.subList(0, 32)).containsOnly(200);
		assertThat(statuses.get(32)).isEqualTo(429);
	}

	@ParameterizedTest
	@CsvSource({ "en, The API", "ru, Сообщения", "az, Xəbərlər", "id, Berita" })
	void isExplainedToPeople(String language, String words) {
		assertThat(this.visitor.get().uri("/" + language + "/api")).hasStatusOk()
			.bodyText()
			.contains(words, "GET /api/v1/articles/{id}");
	}

	/** The examples of docs/api.md are run as they stand there. */
	@Test
	void answersTheExamplesOfItsDocument() throws Exception {
		Matcher example = Pattern
			.compile("curl -s(?<options>[^'\n]*(?:'[^']*: [^']*')?) '?http://localhost:8080(?<address>[^'\\s]+)'?")
			.matcher(Files.readString(Path.of("docs/api.md")));
		int count = 0;
		while (example.find()) {
			Matcher header = Pattern.compile("-H '([^:]+): ([^']*)'").matcher(example.group("options"));
			MockMvcTester.MockMvcRequestBuilder request = this.visitor.get()
				.uri(java.net.URI.create(example.group("address")));
			if (header.find()) {
				request = request.header(header.group(1), header.group(2));
			}
			assertThat(request.exchange().getResponse().getStatus()).as(example.group()).isIn(200, 400);
			count++;
		}

		assertThat(count).isGreaterThan(5);
	}

	private static List<Integer> statuses(ApiLimits limits, int times, String address, String authorization)
			throws Exception {
		List<Integer> statuses = new ArrayList<>();
		for (int i = 0; i < times; i++) {
			statuses.add(ask(limits, address, authorization).getStatus());
		}
		return statuses;
	}

	private static MockHttpServletResponse ask(ApiLimits limits, String address, String authorization)
			throws Exception {
		MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/v1/articles");
		request.setRemoteAddr(address);
		request.addHeader(HttpHeaders.ACCEPT_LANGUAGE, "ru");
		if (authorization != null) {
			request.addHeader(HttpHeaders.AUTHORIZATION, authorization);
		}
		MockHttpServletResponse response = new MockHttpServletResponse();
		limits.doFilter(request, response, new MockFilterChain());
		return response;
	}

	/**
	 * Holds an answer against a schema, both ways: nothing is missing, nothing is more.
	 */
	private static void assertFits(JsonNode value, JsonNode schema, JsonNode description, boolean whole, String where) {
		if (schema.has("$ref")) {
			assertFits(value, description.at(schema.path("$ref").asString().substring(1)), description, whole, where);
			return;
		}
		if (schema.has("oneOf")) {
			if (!value.isNull()) {
				assertFits(value, schema.path("oneOf").get(0), description, whole, where);
			}
			return;
		}
		Set<String> types = new HashSet<>();
		(schema.path("type").isArray() ? schema.path("type").values() : List.of(schema.path("type")))
			.forEach((type) -> types.add(type.asString()));
		boolean isWhole = value.isIntegralNumber() && !types.contains("number");
		String type = value.isNull() ? "null" : value.isNumber() ? (isWhole ? "integer" : "number")
				: value.isBoolean() ? "boolean" : value.isString() ? "string" : value.isArray() ? "array" : "object";
		assertThat(types).as(where).contains(type);
		if (type.equals("array")) {
			value.forEach((item) -> assertFits(item, schema.path("items"), description, whole, where + "[]"));
		}
		if (type.equals("object") && schema.has("properties")) {
			Set<String> known = Set.copyOf(schema.path("properties").propertyNames());
			assertThat(known).as(where).containsAll(value.propertyNames());
			if (whole && !where.endsWith("[]")) {
				assertThat(value.propertyNames()).as(where).containsAll(known);
			}
			value.propertyNames()
				.forEach((name) -> assertFits(value.path(name), schema.path("properties").path(name), description, true,
						where + "." + name));
		}
	}

	private static Set<String> references(JsonNode node, Set<String> found) {
		if (node.has("$ref")) {
			found.add(node.path("$ref").asString());
		}
		node.forEach((child) -> references(child, found));
		return found;
	}

	private JsonNode get(String address) {
		MvcTestResult answer = this.visitor.get().uri(java.net.URI.create(address)).exchange();
		assertThat(answer).as(address).hasStatusOk().hasContentType("application/json");
		return JSON.readTree(answer.getResponse().getContentAsByteArray());
	}

}
