package org.dateline.mention;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.dateline.vocabulary.EdtfDate;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The dates of the five reports, held against those that were marked by hand. */
class DatesOfTheReportsTests {

	private static final double LEAST = 0.95;

	private final List<String> marked = new ArrayList<>();

	private final List<String> read = new ArrayList<>();

	@Test
	void areFoundWithTheirWordsAndTheirMeaning() throws IOException {
		readReports();

		List<String> right = new ArrayList<>(this.read);
		right.retainAll(this.marked);
		assertThat(this.marked).hasSizeGreaterThan(30);
		assertThat((double) right.size() / this.marked.size()).as("recall, of %s", this.marked)
			.isGreaterThanOrEqualTo(LEAST);
		assertThat((double) right.size() / this.read.size()).as("precision, of %s", this.read)
			.isGreaterThanOrEqualTo(LEAST);
	}

	@Test
	void holdTheDatesThatTheirStoryHangsOn() throws IOException {
		readReports();

		assertThat(this.read.stream().map((line) -> line.substring(line.lastIndexOf(' ') + 1))).contains("1992-04-04",
				"2022-02-22", "2022-04-25/2022-04-26", "2024-04", "2024-08-18/2024-08-19", "2024-10-08");
	}

	private void readReports() throws IOException {
		DateReader reader = new DateReader();
		String report = "";
		for (String line : lines()) {
			if (line.startsWith("= ")) {
				String[] head = line.substring(2).split(" ");
				report = head[0];
				String text = Files.readString(Path.of("seeds", head[0]));
				for (MentionedDate date : reader.read(text, head[1], EdtfDate.parse(head[2]))) {
					this.read.add("%s %d | %s | %s".formatted(report, date.start(),
							text.substring(date.start(), date.end()), date.date()));
				}
			}
			else if (!line.isBlank() && !line.startsWith("#")) {
				this.marked.add(report + " " + line);
			}
		}
	}

	private static List<String> lines() throws IOException {
		try (InputStream stream = Objects
			.requireNonNull(DatesOfTheReportsTests.class.getResourceAsStream("dates-of-the-reports.txt"))) {
			return new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
		}
	}

}
