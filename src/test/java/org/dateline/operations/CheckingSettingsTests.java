package org.dateline.operations;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;

import org.dateline.DatelineApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** What becomes of settings before anything is made. */
class CheckingSettingsTests {

	@TempDir
	Path directory;

	@ParameterizedTest
	@CsvSource({ "dateline.hom, dateline.home", "dateline.intake.alow[0], dateline.intake.allow",
			"dateline.fixty.every, dateline.fixity.every" })
	void namesTheNearestOfOneThatThereIsNot(String name, String nearest) {
		assertThatExceptionOfType(SettingRefused.class).isThrownBy(() -> SettingCheck.check(with(name + "=x")))
			.withMessage("There is no setting %s; the nearest is %s, and --help lists them.", name, nearest);
	}

	/** A database that is misspelt would start an archive of its own, an empty one. */
	@ParameterizedTest
	@CsvSource({ "spring.datasource.urll, spring.datasource.url", "sever.port, server.port",
			"spring.datasorce.hikari.maximum-pool-size, spring.datasource.hikari.maximum-pool-size",
			"datelin.home, dateline.home" })
	void namesTheNearestOfOneMistypedOnTheCommandLine(String name, String nearest) {
		assertThatExceptionOfType(SettingRefused.class).isThrownBy(() -> SettingCheck.check(with(name + "=x")))
			.withMessage("There is no setting %s; the nearest is %s.", name, nearest);
	}

	@Test
	void refusesNoneThatAnyJarTakes() throws IOException {
		for (URL found : Collections
			.list(getClass().getClassLoader().getResources("META-INF/spring-configuration-metadata.json"))) {
			try (InputStream in = found.openStream()) {
				for (JsonNode property : JsonMapper.shared().readTree(in).path("properties")) {
					String name = property.path("name").asString();
					if (!name.startsWith("dateline.")) {
						assertThat(new SettingNames(SettingCheck.OF_OTHERS).isMistyped(name)).as(name).isFalse();
					}
				}
			}
		}
	}

	@Test
	void refusesAWordThatIsNoSetting() {
		StandardEnvironment environment = new StandardEnvironment();
		environment.getPropertySources()
			.addFirst(new SimpleCommandLinePropertySource("--server.port=0", "-Ddateline.home=x"));

		assertThatExceptionOfType(SettingRefused.class).isThrownBy(() -> SettingCheck.check(environment))
			.withMessageContaining("There is nothing called -Ddateline.home=x");
	}

	@Test
	void leavesNamesOfOnesOwnInAFile() {
		StandardEnvironment environment = new StandardEnvironment();
		environment.getPropertySources().addFirst(new MapPropertySource("file", Map.of("our.host", "db.example")));

		assertThatCode(() -> SettingCheck.check(environment)).doesNotThrowAnyException();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"dateline.fixity.every=abc | dateline.fixity.every takes a duration such as 500ms, 20s, 5m or 7d, not \"abc\".",
			"dateline.pages.memory=abc | dateline.pages.memory takes a size such as 64MB, not \"abc\".",
			"dateline.stories.follow=abc | dateline.stories.follow takes true or false, not \"abc\".",
			"dateline.api.requests=abc | dateline.api.requests takes a whole number, not \"abc\".",
			"dateline.api.requests=0 | dateline.api.requests takes 1 to 1000000, not 0.",
			"dateline.metrics.allow=999.1.1.1 | dateline.metrics.allow takes addresses and ranges of them with commas between, such as 10.0.0.0/8, not \"999.1.1.1\".",
			"dateline.address=notaurl | dateline.address takes a scheme and a host, such as https://dateline.example, not \"notaurl\".",
			"dateline.admin.password=short | dateline.admin.password takes at least 12 characters and at most 72 bytes." })
	void saysInOneSentenceWhatOneTakes(String setting, String sentence) {
		BindException refused = catchThrowableOfType(BindException.class, () -> SettingCheck.check(with(setting)));

		assertThat(refused).isNotNull();
		assertThat(WrongSettingAnalyzer.sentence(refused)).isEqualTo(sentence);
	}

	@Test
	void refusesAPasswordThatIsCutOff() {
		assertThatExceptionOfType(BindException.class)
			.isThrownBy(() -> SettingCheck.check(with("dateline.admin.password=" + "x".repeat(73))));
	}

	@Test
	void takesThemHoweverTheyAreWritten() {
		assertThatCode(() -> SettingCheck.check(with("dateline.desk.namesInPublic=true", "dateline.intake.allow[0]=::1",
				"dateline.admin.password=long enough for anybody", "spring.datasource.URL=x", "server.port=0",
				"spring.lifecycle.timeoutPerShutdownPhase=1s", "logging.level.org.dateline=debug",
				"spring.jpa.properties.hibernate.jdbc.batch_size=5", "spring.config.location=x", "debug=true",
				"spring.profiles.active=x", "management.endpoints.web.exposure.include=health",
				"spring.datasource.hikari.data-source-properties.ssl=true",
				"server.tomcat.remoteip.internal-proxies=10", "server.ssl.bundle=x")))
			.doesNotThrowAnyException();
	}

	@Test
	void noticesATakenPortBeforeAHomeIsMade() throws IOException {
		Path home = this.directory.resolve("home");
		try (ServerSocket taken = new ServerSocket(0)) {
			assertThatExceptionOfType(PortInUseException.class).isThrownBy(() -> SpringApplication
				.run(DatelineApplication.class, "--dateline.home=" + home, "--server.port=" + taken.getLocalPort()));
		}
		assertThat(home).doesNotExist();
	}

	@ParameterizedTest
	@CsvSource({ "--help, --dateline.fixity.every=7d", "-h, --dateline.home=./data", "--version, Dateline " })
	void answersWhatIsOnlyAsked(String argument, String words) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();

		assertThat(CommandLine.answers(new String[] { argument }, new PrintStream(out, true, StandardCharsets.UTF_8)))
			.isTrue();

		assertThat(out.toString(StandardCharsets.UTF_8)).contains(words);
		assertThat(CommandLine.answers(new String[] { "--server.port=0" }, System.out)).isFalse();
	}

	private static ConfigurableEnvironment with(String... settings) {
		StandardEnvironment environment = new StandardEnvironment();
		environment.getPropertySources()
			.addFirst(new SimpleCommandLinePropertySource(
					Arrays.stream(settings).map((one) -> "--" + one).toArray(String[]::new)));
		return environment;
	}

}
