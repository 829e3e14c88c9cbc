package org.dateline.database;

import java.net.http.HttpResponse;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** A node whose database, on another machine, is gone. */
class ReadingWithoutTheDatabaseIT {

	@TempDir
	Path directory;

	@Test
	void servesWhatIsRenderedAndSaysThatItMayBeOld() throws Exception {
		Path home = Installation.settle(this.directory.resolve("home"));
		try (DatelineProcess first = DatelineProcess.start(home);
				DatelineProcess node = DatelineProcess.start(this.directory.resolve("node"),
						"--spring.datasource.url=" + first.databaseUrl(), "--spring.datasource.username=dateline",
						"--spring.datasource.password=" + first.databasePassword())) {
			assertThat(node.get("/ru/articles/4").headers().firstValue("Warning")).isEmpty();
			assertThat(node.get("/en/articles").statusCode()).isEqualTo(200);
			ProcessHandle postgres = first.postgres();
			first.signal("KILL");
			first.exitCode();
			DatelineProcess.signal(postgres, "KILL");

			DatelineProcess.await("word of it", () -> node.output().contains("Lost sight"));
			HttpResponse<String> kept = node.get("/ru/articles/4");
			assertThat(kept.statusCode()).isEqualTo(200);
			assertThat(kept.headers().firstValue("Warning")).hasValue("110 - \"Response is Stale\"");
			assertThat(kept.headers().firstValue("Age")).isPresent();
			assertThat(kept.headers().firstValue("ETag")).isEmpty();
			assertThat(kept.body()).contains("Архив сейчас не может обратиться", "Алиев");
			assertThat(node.get("/en/articles").body()).contains("cannot reach its records right now");

			HttpResponse<String> other = node.get("/az/articles/3");
			assertThat(other.statusCode()).isEqualTo(503);
			assertThat(other.headers().firstValue("Retry-After")).isPresent();
			assertThat(other.body()).contains("lang=\"az\"").doesNotContain("\tat ");
			assertThat(node.get("/actuator/health/liveness").statusCode()).isEqualTo(200);
		}
	}

}
