package org.dateline.editorial;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.dateline.extraction.BulkFormat;
import org.dateline.intake.RefusedLine;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The lines of a bulk file that were refused, as they are offered. */
class OfferingRefusedLinesTests {

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();

	@Test
	void standBelowTheRowThatNamesTheirColumns() throws IOException {
		write(BulkFormat.CSV, line(null, "text;url", "one"), line(null, "text;url", "two"));

		assertThat(this.out.toString(StandardCharsets.UTF_8)).isEqualTo("text;url\none\ntwo\n");
	}

	@Test
	void arePackedAsTheyWere() throws IOException {
		write(BulkFormat.ZIP, line("a.csv", "text", "one"), line("b.csv", "body", "two"), line("c.jsonl", null, "{"),
				line("a.csv", "text", "three"), line("a.csv", "text", "four"));

		assertThat(packed()).containsExactly("a.csv: text\none\n", "b.csv: body\ntwo\n", "c.jsonl: {\n",
				"_a.csv: text\nthree\nfour\n");
	}

	private void write(BulkFormat format, RefusedLine... lines) throws IOException {
		RefusedLines refused = new RefusedLines(this.out, format);
		List.of(lines).forEach(refused::write);
		refused.finish();
	}

	private List<String> packed() throws IOException {
		List<String> files = new ArrayList<>();
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(this.out.toByteArray()))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				files.add(entry.getName() + ": " + new String(zip.readAllBytes(), StandardCharsets.UTF_8));
			}
		}
		return files;
	}

	private static RefusedLine line(String entry, String header, String content) {
		return new RefusedLine(entry, header, content.getBytes(StandardCharsets.UTF_8));
	}

}
