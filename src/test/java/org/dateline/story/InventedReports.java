package org.dateline.story;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.dateline.vocabulary.EdtfDate;

/**
 * Reports of {@code same-people.txt}: stories of one week about the same two countries
 * and the same two people, each in two languages.
 */
public record InventedReports(List<Report> reports, Rarity rarity) {

	/** Reads them, and counts them as an archive of their own. */
	public static InventedReports read() {
		TraitReader reader = new TraitReader();
		List<Report> reports = new ArrayList<>();
		for (String part : file().split("\n= ")) {
			if (!part.startsWith("#")) {
				String text = part.substring(part.indexOf('\n') + 1).strip();
				String[] about = part.lines().findFirst().orElseThrow().split(" ");
				String headline = text.lines().findFirst().orElseThrow();
				Told told = new Told(text, headline, about[1], EdtfDate.parse(about[2]), List.of());
				reports.add(new Report(about[0], told, reader.read(told)));
			}
		}
		return new InventedReports(reports, counted(reports.stream().map(Report::traits).toList()));
	}

	/** How rare traits are among some reports. */
	public static Rarity counted(List<Traits> reports) {
		Map<Long, Integer> counts = new HashMap<>();
		reports.forEach((traits) -> traits.hashes().forEach((key) -> counts.merge(key, 1, Integer::sum)));
		return new Rarity() {

			@Override
			public int reports() {
				return reports.size();
			}

			@Override
			public int reportsWith(long key) {
				return counts.getOrDefault(key, 0);
			}

		};
	}

	private static String file() {
		try (InputStream file = Objects.requireNonNull(InventedReports.class.getResourceAsStream("same-people.txt"))) {
			return new String(file.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** A report, and which story it tells. */
	public record Report(String story, Told told, Traits traits) {

	}

}
