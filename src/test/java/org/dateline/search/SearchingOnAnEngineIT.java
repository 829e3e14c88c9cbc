package org.dateline.search;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.dateline.database.AddedReports;
import org.dateline.database.DatelineProcess;
import org.dateline.database.Installation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.web.client.RestClient;

import static org.assertj.core.api.Assertions.assertThat;

/** The index on a real OpenSearch, with two nodes of the archive. */
class SearchingOnAnEngineIT {

	private static final String SKIPPED = "No OpenSearch here, so search is not tested on one; "
			+ "mvn verify -Pcluster fetches it";

	private static final Set<String> LANGUAGES = Set.of("en", "ru", "az", "id");

	private static final Pattern FOUND = Pattern.compile("\"/en/articles/(\\d+)\\?");

	@TempDir
	static Path directory;

	private static OpenSearchProcess engine;

	@BeforeAll
	static void start() {
		Assumptions.assumeTrue(OpenSearchProcess.isThere(), SKIPPED);
		engine = OpenSearchProcess.start(directory.resolve("engine"));
	}

	@AfterAll
	static void stop() {
		if (engine != null) {
			engine.close();
		}
	}

	@Test
	void findsTheSameInTheSameOrderAsTheEmbeddedIndex() throws Exception {
		List<PassageSearch.Passage> passages = passages();
		try (PassageSearch embedded = new PassageSearch(directory.resolve("lucene"), passages);
				PassageSearch remote = PassageSearch.onEngine(engine.host(), 1, passages);
				PassageSearch sharded = PassageSearch.onEngine(engine.host(), 3, passages)) {
			for (String query : queries()) {
				List<PassageSearch.Passage> expected = embedded.find(query, Locale.ENGLISH, LANGUAGES, 20);
				assertThat(remote.find(query, Locale.ENGLISH, LANGUAGES, 20)).as(query).isEqualTo(expected);
				// which of near equals come first depends on what their shard has
				assertThat(sharded.find(query, Locale.ENGLISH, LANGUAGES, passages.size())).as(query)
					.hasSameElementsAs(embedded.find(query, Locale.ENGLISH, LANGUAGES, passages.size()));
			}
			assertThat(remote.find("Путин", Locale.ENGLISH, Set.of("id"), 20)).isNotEmpty()
				.isEqualTo(embedded.find("Путин", Locale.ENGLISH, Set.of("id"), 20));
			assertThat(remote.near("Putim", 1)).isEqualTo(embedded.near("Putim", 1)).contains("putin");
		}
	}

	@Test
	void isKeptByOneNodeAndByAnotherWhenThatOneIsGone() throws Exception {
		String hosts = "--dateline.search.hosts=" + engine.host();
		Path home = Installation.settle(directory.resolve("home"));
		try (DatelineProcess first = DatelineProcess.start(home, hosts, "--dateline.search.replicas=0")) {
			awaitFound(first, "Putin", 2);
			try (DatelineProcess second = DatelineProcess.start(directory.resolve("second"), hosts,
					"--dateline.search.replicas=0", "--spring.datasource.url=" + first.databaseUrl(),
					"--spring.datasource.username=dateline",
					"--spring.datasource.password=" + first.databasePassword())) {
				awaitFound(second, "Путин", 2);
				assertThat(found(second, "Azerbaijan")).isNotEmpty().isEqualTo(found(first, "Azerbaijan"));

				long added = AddedReports.add(first, "Quokkaland opens an embassy");
				awaitFound(second, "Quokkaland", added);

				String before = generation();
				assertThat(second.post("/actuator/searchindex").statusCode()).isEqualTo(200);
				DatelineProcess.await("the new index, made by whom it was asked", () -> !generation().equals(before)
						&& second.get("/actuator/searchindex").body().contains("\"missing\":{\"count\":0"));
				assertThat(second.get("/en/articles?q=Quokkaland").statusCode()).as("searched all the while")
					.isEqualTo(200);
				second.signal("KILL");
				second.exitCode();

				migrateFurther(first);
				long later = AddedReports.add(first, "Numbatland closes an embassy");
				awaitFound(first, "Numbatland", later);
			}
			engine.kill();
			HttpResponse<String> away = first.get("/en/articles?q=" + System.nanoTime());
			assertThat(away.statusCode()).isEqualTo(503);
			assertThat(away.headers().firstValue("Retry-After")).isPresent();
			assertThat(first.get("/en/articles?language=ru").statusCode()).isEqualTo(200);
			assertThat(first.get("/en/articles/2").statusCode()).isEqualTo(200);

			engine.startAgain();
			awaitFound(first, "Wombatland", AddedReports.add(first, "Wombatland signs a treaty"));
		}
	}

	/** As the first node of the next version does while this one goes on. */
	private static void migrateFurther(DatelineProcess dateline) throws SQLException {
		try (Connection connection = dateline.connect(); Statement statement = connection.createStatement()) {
			statement.execute(
					"""
							alter table article add column of_the_next_version text not null default 'unknown';
							create table of_the_next_version (article bigint references article, note text not null);
							insert into flyway_schema_history
							    (installed_rank, version, description, type, script, installed_by, execution_time, success)
							select max(installed_rank) + 1, '209901010000', 'next', 'SQL', 'V209901010000__next.sql', 'next', 1, true
							from flyway_schema_history
							""");
		}
	}

	/**
	 * The five reports paragraph by paragraph, and numbers to tell them apart by length.
	 */
	private static List<PassageSearch.Passage> passages() throws Exception {
		List<PassageSearch.Passage> passages = new ArrayList<>();
		List<String> languages = List.of("id", "en", "az", "ru", "ru");
		try (var files = Files.list(Path.of("seeds"))) {
			List<Path> texts = files.filter((file) -> file.toString().endsWith(".txt")).sorted().toList();
			for (int i = 0; i < texts.size(); i++) {
				for (String paragraph : Files.readString(texts.get(i)).split("\\R+")) {
					if (!paragraph.isBlank()) {
						passages.add(new PassageSearch.Passage("" + passages.size(), languages.get(i), paragraph));
					}
				}
			}
		}
		return passages;
	}

	private static List<String> queries() {
		return List.of("Putin", "Путина", "Əliyev", "Aliyev Putin", "trade turnover", "товарооборот",
				"omzet perdagangan", "ticarət dövriyyəsi", "\"Vladimir Putin\"", "\"прямых инвестиций\"", "страт*",
				"Azərbaycan AND Rusiya", "Rusia OR Azerbaijan", "Putin -Aliyev", "language:ru Путин",
				"what did the presidents say about trade", "кто подписал соглашение о транспорте", "nowhere Putin",
				"Putinin", "Aliyevlə", "Азербайджан Баку", "Prezident Путин и Алиев в Баку", "=baku .* (a|b)+ ~x");
	}

	private static List<String> found(DatelineProcess dateline, String words) {
		return FOUND.matcher(search(dateline, words).body()).results().map((match) -> match.group(1)).toList();
	}

	/** The index that is asked at present. */
	private static String generation() {
		return new JsonMapper()
			.readTree(RestClient.create().get().uri(engine.host() + "/_alias").retrieve().body(String.class))
			.propertyStream()
			.filter((index) -> !index.getValue().path("aliases").isEmpty())
			.map(Map.Entry::getKey)
			.collect(Collectors.joining());
	}

	private static void awaitFound(DatelineProcess dateline, String words, long id) {
		DatelineProcess.await("what has " + words, () -> {
			HttpResponse<String> answer = search(dateline, words);
			return answer.statusCode() == 200 && answer.body().contains("\"/en/articles/" + id + "?");
		});
	}

	private static HttpResponse<String> search(DatelineProcess dateline, String words) {
		return dateline.get("/en/articles?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
	}

}
