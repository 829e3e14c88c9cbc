package org.dateline.mention;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is found in the five reports, beside what was marked in them by hand
 * ({@code five-reports.tsv}).
 */
class MentionsOfTheFiveReportsTests {

	private static final double WANTED = 0.95;

	private final Map<String, Report> reports = reports();

	@Test
	void marksStandWhereTheirWordsAre() {
		this.reports.values()
			.forEach((report) -> report.marks.forEach((mark) -> assertThat(report.text.substring(mark.start, mark.end))
				.as("%s at %d", report.file, mark.start)
				.isEqualTo(mark.words)));
	}

	@Test
	void findsTheFiguresWithTheirValuesAndUnits() {
		Set<String> marked = new TreeSet<>();
		Set<String> found = new TreeSet<>();
		for (Report report : this.reports.values()) {
			for (Mark mark : report.marks) {
				if (mark.kind.equals("figure")) {
					marked.add(report.line(mark.start, mark.end, mark.key + " " + mark.more));
				}
			}
			for (Figure figure : report.mentions().figures()) {
				if (!report.isDate(figure.start())) {
					found.add(report.line(figure.start(), figure.end(),
							figure.normalised() + " " + figure.approximation()));
				}
			}
		}
		assertSame(marked, found);
	}

	@Test
	void findsTheNamesWithTheirKindsAndKeys() {
		Set<String> marked = new TreeSet<>();
		Set<String> found = new TreeSet<>();
		for (Report report : this.reports.values()) {
			Set<Integer> anyKey = new HashSet<>();
			for (Mark mark : report.marks) {
				if (!mark.kind.equals("figure") && !mark.kind.equals("date")) {
					if (mark.key.isEmpty()) {
						anyKey.add(mark.start);
					}
					marked.add(report.line(mark.start, mark.end, mark.kind + " " + mark.key));
				}
			}
			for (Name name : report.mentions().names()) {
				String key = anyKey.contains(name.start()) ? "" : name.key();
				found.add(report.line(name.start(), name.end(), name.kind() + " " + key));
			}
		}
		assertSame(marked, found);
	}

	/** Reads alike what each of the reports calls the two presidents. */
	@Test
	void readsTheSamePeopleInEveryLanguage() {
		for (Report report : this.reports.values()) {
			Set<String> people = new TreeSet<>();
			report.mentions()
				.names()
				.stream()
				.filter((name) -> name.kind() == Name.Kind.PERSON)
				.forEach((name) -> people.add(name.key()));
			if (!report.file.startsWith("002")) {
				assertThat(people).as(report.file).contains("=putin", "=aliyev");
			}
		}
	}

	private static void assertSame(Set<String> marked, Set<String> found) {
		Set<String> right = new TreeSet<>(found);
		right.retainAll(marked);
		Set<String> wrong = new TreeSet<>(found);
		wrong.removeAll(marked);
		Set<String> missing = new TreeSet<>(marked);
		missing.removeAll(found);
		assertThat((double) right.size() / found.size()).as("precision, wrong: %s", wrong)
			.isGreaterThanOrEqualTo(WANTED);
		assertThat((double) right.size() / marked.size()).as("recall, missing: %s", missing)
			.isGreaterThanOrEqualTo(WANTED);
	}

	private static Map<String, Report> reports() {
		Map<String, Report> reports = new LinkedHashMap<>();
		Report current = null;
		for (String line : lines()) {
			if (line.startsWith("= ")) {
				String[] parts = line.substring(2).split(" ");
				current = new Report(parts[0], parts[1], text(parts[0]), new ArrayList<>());
				reports.put(parts[0], current);
			}
			else if (!line.startsWith("#") && current != null) {
				String[] fields = line.split("\t", -1);
				current.marks.add(new Mark(Integer.parseInt(fields[0]), Integer.parseInt(fields[1]), fields[2],
						fields[3], fields[4], fields[5]));
			}
		}
		return reports;
	}

	private static List<String> lines() {
		String file = "five-reports.tsv";
		try (InputStream in = Objects.requireNonNull(MentionsOfTheFiveReportsTests.class.getResourceAsStream(file),
				file)) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
		}
		catch (IOException ex) {
			throw new IllegalStateException(file, ex);
		}
	}

	private static String text(String file) {
		try {
			return Files.readString(Path.of("seeds", file + ".txt"));
		}
		catch (IOException ex) {
			throw new IllegalStateException(file, ex);
		}
	}

	private record Report(String file, String language, String text, List<Mark> marks) {

		Mentions mentions() {
			return MentionReader.load().read(this.text, this.language, null);
		}

		boolean isDate(int place) {
			return this.marks.stream()
				.anyMatch((mark) -> mark.kind.equals("date") && mark.start <= place && place < mark.end);
		}

		String line(int start, int end, String read) {
			return "%s %05d-%05d %s [%s]".formatted(this.file.substring(0, 3), start, end, read,
					this.text.substring(start, end));
		}

	}

	private record Mark(int start, int end, String kind, String key, String more, String words) {
	}

}
