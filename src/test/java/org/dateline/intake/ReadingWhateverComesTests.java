package org.dateline.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

import org.dateline.extraction.PrintedPdf;
import org.dateline.extraction.SavedDocx;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

/**
 * Whatever bytes come, each parser reads or refuses them. Files in {@code fuzz} are what
 * {@code bench/fuzz.sh} once found; here each is read again, and small whole inputs with
 * a part of them missing, doubled or wrong.
 */
class ReadingWhateverComesTests {

	private static final Path FOUND = Path.of("src/test/resources/org/dateline/intake/fuzz");

	private static final int CHANGES = 60;

	@ParameterizedTest
	@EnumSource(Parser.class)
	void endsSoonAndWithoutAnError(Parser parser) throws IOException {
		List<byte[]> inputs = new ArrayList<>(found(parser));
		byte[] whole = whole(parser);
		inputs.add(new byte[0]);
		inputs.add(whole);
		Random random = new Random(parser.ordinal());
		for (int i = 0; i < CHANGES; i++) {
			inputs.add(changed(whole, random));
		}
		for (byte[] input : inputs) {
			assertThatCode(() -> assertTimeoutPreemptively(Duration.ofSeconds(30), () -> parser.read(input)))
				.as(() -> new String(input, StandardCharsets.ISO_8859_1))
				.doesNotThrowAnyException();
		}
	}

	private static List<byte[]> found(Parser parser) throws IOException {
		Path folder = FOUND.resolve(parser.name().toLowerCase(Locale.ROOT));
		List<byte[]> found = new ArrayList<>();
		if (Files.isDirectory(folder)) {
			try (Stream<Path> files = Files.list(folder)) {
				for (Path file : files.sorted().toList()) {
					found.add(Files.readAllBytes(file));
				}
			}
		}
		return found;
	}

	private static byte[] whole(Parser parser) {
		return switch (parser) {
			case FEED ->
				NewsSite.rss("A feed", NewsSite.item("1", "https://news.example/1", "Talks", "<p>They met.</p>"))
					.getBytes(StandardCharsets.UTF_8);
			case OPML ->
				"<opml><body><outline type=\"rss\" text=\"A\" xmlUrl=\"https://news.example/rss\"/></body></opml>"
					.getBytes(StandardCharsets.UTF_8);
			case PAGE -> NewsSite.page("talks")
				.replace("<article>",
						"<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"datePublished\":\"2024-10-08\"}"
								+ "</script><time datetime=\"2024-10-08T10:15:00Z\">8 October 2024</time><article>")
				.getBytes(StandardCharsets.UTF_8);
			case WARC -> gzip("""
					WARC/1.0\r
					WARC-Type: response\r
					WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>\r
					WARC-Date: 2021-05-06T07:08:09Z\r
					WARC-Target-URI: https://news.example/1\r
					Content-Type: application/http; msgtype=response\r
					Content-Length: 70\r
					\r
					HTTP/1.1 200 OK\r
					Content-Type: text/html; charset=utf-8\r
					\r
					<p>They met\r
					\r
					""");
			case PDF -> new PrintedPdf().titled("Talks").line("They met in the capital on Sun-").line("day.").bytes();
			case DOCX -> SavedDocx.of(SavedDocx.paragraph("They met.") + SavedDocx.paragraph("They parted.")).bytes();
			case ROBOTS -> "User-agent: *\nDisallow: /private/*.html$\nAllow: /\nSitemap: https://news.example/s.xml\n"
				.getBytes(StandardCharsets.UTF_8);
		};
	}

	private static byte[] changed(byte[] whole, Random random) {
		byte[] changed = whole.clone();
		int at = random.nextInt(whole.length);
		return switch (random.nextInt(3)) {
			case 0 -> Arrays.copyOf(changed, at);
			case 1 -> {
				for (int i = 0; i < 4; i++) {
					changed[random.nextInt(whole.length)] = (byte) random.nextInt(256);
				}
				yield changed;
			}
			default -> {
				ByteArrayOutputStream doubled = new ByteArrayOutputStream();
				doubled.write(changed, 0, at);
				doubled.write(changed, at / 2, whole.length - at / 2);
				yield doubled.toByteArray();
			}
		};
	}

	private static byte[] gzip(String text) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
			gzip.write(text.getBytes(StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

}
