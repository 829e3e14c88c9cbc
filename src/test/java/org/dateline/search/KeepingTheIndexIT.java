package org.dateline.search;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

import org.dateline.database.AddedReports;
import org.dateline.database.DatelineProcess;
import org.dateline.database.Installation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever happens to the index, what was committed is found. */
class KeepingTheIndexIT {

	@TempDir
	Path directory;

	private Path home;

	@BeforeEach
	void makeAHome() {
		this.home = Installation.settle(this.directory.resolve("home"));
	}

	@Test
	void catchesUpAfterBeingKilledBetweenTheCommitAndTheIndexing() throws Exception {
		try (DatelineProcess dateline = DatelineProcess.start(this.home)) {
			awaitFound(dateline, "Putin", 2);
			for (int i = 0; i < 50; i++) {
				AddedReports.add(dateline, "Quokkaland report number " + i);
			}
			dateline.signal("KILL");
			dateline.exitCode();
		}
		try (DatelineProcess next = DatelineProcess.start(this.home)) {
			awaitFound(next, "Quokkaland", 55);
			assertThat(next.get("/en/articles?q=Quokkaland").body()).contains("50 reports");
			assertThat(next.get("/actuator/searchindex").body()).contains("\"reports\":55", "\"missing\":{\"count\":0,",
					"\"surplus\":{\"count\":0,", "\"outdated\":{\"count\":0,");
		}
	}

	@Test
	void findsWhatWasJustCommitted() throws Exception {
		try (DatelineProcess dateline = DatelineProcess.start(this.home)) {
			awaitFound(dateline, "Putin", 2);
			long id = AddedReports.add(dateline, "Quokkaland opens an embassy");
			DatelineProcess.await("the report to be found", () -> finds(dateline, "Quokkaland", id));
		}
	}

	@Test
	void makesTheIndexAnewWhereItIsMissingOrDamaged() throws Exception {
		FileSystemUtils.deleteRecursively(index());
		try (DatelineProcess dateline = DatelineProcess.start(this.home)) {
			assertThat(dateline.get("/en/articles").statusCode()).isEqualTo(200);
			awaitFound(dateline, "Putin", 2);
		}
		for (Path file : files(".si")) {
			Files.write(file, new byte[200]);
		}
		try (DatelineProcess dateline = DatelineProcess.start(this.home)) {
			assertThat(dateline.get("/en/articles/2").statusCode()).isEqualTo(200);
			awaitFound(dateline, "Putin", 2);
			assertThat(dateline.output()).contains("cannot be read and is made anew").doesNotContain("\tat ");
		}
	}

	@Test
	void leavesBrowsingAloneWhereAnotherProcessHasTheIndex() throws Exception {
		Files.createDirectories(index());
		try (FileChannel file = FileChannel.open(index().resolve("lock"), StandardOpenOption.CREATE,
				StandardOpenOption.WRITE); FileLock other = file.lock()) {
			try (DatelineProcess dateline = DatelineProcess.start(this.home)) {
				DatelineProcess.await("word of it", () -> dateline.output().contains("Search is away"));
				assertThat(dateline.output()).contains("Another process uses the search index").doesNotContain("\tat ");
				assertThat(dateline.get("/en/articles").statusCode()).isEqualTo(200);
				assertThat(dateline.get("/en/articles?q=Putin").statusCode()).isEqualTo(503);
				assertThat(other.isValid()).isTrue();
			}
		}
	}

	private Path index() {
		return this.home.resolve("index");
	}

	private List<Path> files(String suffix) throws IOException {
		try (Stream<Path> files = Files.walk(index())) {
			return files.filter((file) -> file.toString().endsWith(suffix)).toList();
		}
	}

	private static void awaitFound(DatelineProcess dateline, String words, long id) {
		DatelineProcess.await("the index", () -> finds(dateline, words, id));
	}

	private static boolean finds(DatelineProcess dateline, String words, long id) {
		HttpResponse<String> answer = dateline
			.get("/en/articles?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
		assertThat(answer.statusCode()).isIn(200, 503);
		assertThat(answer.statusCode() == 200 || answer.headers().firstValue("Retry-After").isPresent()).isTrue();
		return answer.statusCode() == 200 && answer.body().contains("\"/en/articles/" + id + "?");
	}

}
