package org.dateline.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.dateline.extraction.WarcPages;

/**
 * Reads the web archives of {@code warc/} in the folder that {@code -Dmaterial=} names,
 * and prints each page and each problem; docs/intake-feeds.md has the command and the
 * figures.
 */
public final class WarcReadings {

	private WarcReadings() {
	}

	public static void main(String[] args) throws IOException {
		Path folder = Path.of(System.getProperty("material", ""), "warc");
		if (!Files.isDirectory(folder)) {
			System.out.println("skipped: no material");
			return;
		}
		List<Path> files;
		try (Stream<Path> all = Files.list(folder)) {
			files = all.sorted().toList();
		}
		for (Path file : files) {
			System.out.println(file.getFileName());
			try (InputStream archive = Files.newInputStream(file)) {
				WarcPages.Tally tally = WarcPages.read(archive,
						(page) -> System.out.printf("  %d: %s of %s, %s %s, %d bytes%s%n", page.offset(),
								page.address(), page.captured(), page.mediaType(), page.charset(),
								page.payload().length,
								(page.digestProblem() != null) ? ", " + page.digestProblem() : ""),
						(problem) -> System.out.printf("  %d: %s %s %s%n", problem.offset(), problem.reason().code(),
								problem.arguments(), problem.recordId()));
				System.out.println("  " + tally);
			}
		}
	}

}
