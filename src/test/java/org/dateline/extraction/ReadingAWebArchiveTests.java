package org.dateline.extraction;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What is taken from a web archive, and what is said of the rest. */
class ReadingAWebArchiveTests {

	private final List<WarcPage> pages = new ArrayList<>();

	private final List<WarcProblem> problems = new ArrayList<>();

	private WarcPages.Tally read(byte[]... parts) throws IOException {
		return WarcPages.read(new ByteArrayInputStream(joined(parts)), this.pages::add, this.problems::add);
	}

	private List<String> bodies() {
		return this.pages.stream().map((page) -> new String(page.payload(), StandardCharsets.UTF_8)).toList();
	}

	private List<WarcProblem.Reason> reasons() {
		return this.problems.stream().map(WarcProblem::reason).toList();
	}

	private static byte[] joined(byte[]... parts) {
		ByteArrayOutputStream all = new ByteArrayOutputStream();
		for (byte[] part : parts) {
			all.writeBytes(part);
		}
		return all.toByteArray();
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	private static byte[] record(String type, String more, byte[] block) {
		return joined(bytes("WARC/1.0\r\nWARC-Type: " + type + "\r\nWARC-Record-ID: <urn:uuid:1>\r\n"
				+ "WARC-Date: 2024-10-08T04:38:00Z\r\nWARC-Target-URI: https://news.example/1\r\n" + more
				+ "Content-Length: " + block.length + "\r\n\r\n"), block, bytes("\r\n\r\n"));
	}

	private static byte[] answer(String headers, byte[] body) {
		return joined(bytes("HTTP/1.1 200 OK\r\n" + headers + "\r\n"), body);
	}

	private static byte[] page(String text) {
		return record("response", "Content-Type: application/http; msgtype=response\r\n",
				answer("Content-Type: text/html; charset=UTF-8\r\n", bytes(text)));
	}

	private static byte[] gzip(byte[]... parts) {
		ByteArrayOutputStream member = new ByteArrayOutputStream();
		try (GZIPOutputStream gzip = new GZIPOutputStream(member)) {
			gzip.write(joined(parts));
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		return member.toByteArray();
	}

	@Test
	void takesAPageWithWhenAndWhereItWasCaptured() throws IOException {
		byte[] first = record("warcinfo", "Content-Type: application/warc-fields\r\n", bytes("software: x\r\n"));
		WarcPages.Tally tally = read(first, page("<p>Görüş</p>"));
		assertThat(tally).isEqualTo(new WarcPages.Tally(2, 1, 0));
		WarcPage page = this.pages.get(0);
		assertThat(page.address()).hasToString("https://news.example/1");
		assertThat(page.captured()).hasToString("2024-10-08T04:38:00Z");
		assertThat(page.mediaType()).isEqualTo("text/html");
		assertThat(page.charset()).isEqualTo("UTF-8");
		assertThat(page.recordId()).isEqualTo("<urn:uuid:1>");
		assertThat(page.offset()).isEqualTo(first.length);
		assertThat(page.digestProblem()).isNull();
		assertThat(bodies()).containsExactly("<p>Görüş</p>");
	}

	@Test
	void readsCompressedRecordsWhereverTheirMembersEnd() throws IOException {
		byte[] one = page("<p>one</p>");
		byte[] two = page("<p>two</p>");
		byte[] first = gzip(one);
		read(first, gzip(Arrays.copyOf(two, 200)),
				gzip(Arrays.copyOfRange(two, 200, two.length), page("<p>three</p>")));
		assertThat(bodies()).containsExactly("<p>one</p>", "<p>two</p>", "<p>three</p>");
		assertThat(this.pages.get(1).offset()).isEqualTo(first.length);
		assertThat(this.problems).isEmpty();
	}

	@Test
	void undoesChunksAndCodings() throws IOException {
		byte[] packed = gzip(bytes("<p>packed</p>"));
		byte[] chunked = joined(bytes(Integer.toHexString(packed.length) + "\r\n"), packed, bytes("\r\n0\r\n\r\n"));
		read(record("response", "Content-Type: application/http; msgtype=response\r\n", answer(
				"Content-Type: text/html\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n", chunked)));
		assertThat(bodies()).containsExactly("<p>packed</p>");
	}

	@Test
	void takesWhatThereIsOfACodingThatEndsTooEarly() throws IOException {
		byte[] packed = gzip(bytes("<p>" + "one word and another ".repeat(40) + "</p>"));
		byte[] cut = Arrays.copyOf(packed, packed.length - 12);
		read(record("response", "Content-Type: application/http\r\n",
				answer("Content-Type: text/html\r\nContent-Encoding: gzip\r\n", cut)));
		assertThat(bodies()).singleElement().asString().startsWith("<p>one word and another ");
		assertThat(this.pages.get(0).truncated()).isEqualTo("unspecified");
		assertThat(this.problems).isEmpty();
	}

	@Test
	void takesWhatThereIsOfChunksThatEndTooEarly() throws IOException {
		byte[] packed = gzip(bytes("<p>" + "one word and another ".repeat(40) + "</p>"));
		byte[] cut = joined(bytes(Integer.toHexString(packed.length) + "\r\n"),
				Arrays.copyOf(packed, packed.length - 12));
		read(record("response", "Content-Type: application/http\r\n",
				answer("Content-Type: text/html\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n", cut)));
		assertThat(bodies()).singleElement().asString().startsWith("<p>one word and another ");
		assertThat(this.pages.get(0).truncated()).isEqualTo("unspecified");
	}

	@ParameterizedTest
	@CsvSource({ "2024-10-08T04:38Z, 2024-10-08T04:38:00Z", "2024-10-08T04:38:00.5Z, 2024-10-08T04:38:00.500Z",
			"2024-02, 2024-02-29T23:59:59Z", "2024, 2024-12-31T23:59:59Z" })
	void knowsAMomentAsExactlyAsItIsTold(String told, String captured) throws IOException {
		read(bytes(new String(page("<p>x</p>"), StandardCharsets.UTF_8).replace("2024-10-08T04:38:00Z", told)));
		assertThat(this.pages).extracting(WarcPage::captured).containsExactly(Instant.parse(captured));
	}

	@ParameterizedTest
	@ValueSource(strings = { "yesterday", "2024-13", "2024-10-08T04:38", "2024?" })
	void refusesAPageWithoutItsMoment(String told) throws IOException {
		read(bytes(new String(page("<p>x</p>"), StandardCharsets.UTF_8).replace("2024-10-08T04:38:00Z", told)));
		assertThat(reasons()).containsExactly(WarcProblem.Reason.NO_DATE);
	}

	@ParameterizedTest
	@CsvSource({ "https://reader:secret@news.example/1?a@b, https://news.example/1?a@b",
			"http://a:b@my_host/1, http://my_host/1", "https://news.example/@name, https://news.example/@name" })
	void tellsNobodyWhomTheCrawlerSignedInAs(String target, String address) throws IOException {
		read(bytes(new String(page("<p>x</p>"), StandardCharsets.UTF_8).replace("https://news.example/1", target)));
		assertThat(this.pages).extracting(WarcPage::address).containsExactly(URI.create(address));
	}

	@Test
	void takesResourcesToo() throws IOException {
		read(record("resource", "Content-Type: text/html\r\n", bytes("<p>r</p>")));
		assertThat(bodies()).containsExactly("<p>r</p>");
	}

	@ParameterizedTest
	@ValueSource(strings = { "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\nx",
			"HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\nx" })
	void passesOverWhatIsNoPage(String answer) throws IOException {
		WarcPages.Tally tally = read(
				record("response", "Content-Type: application/http; msgtype=response\r\n", bytes(answer)),
				record("request", "Content-Type: application/http\r\n", bytes("GET / HTTP/1.1\r\n\r\n")));
		assertThat(tally).isEqualTo(new WarcPages.Tally(2, 0, 0));
	}

	@Test
	void readsArcAsWell() throws IOException {
		byte[] about = bytes("1 0 test\nURL IP-address Archive-date Content-type Archive-length\n");
		byte[] block = answer("Content-Type: text/html\r\n", bytes("<p>arc</p>"));
		read(bytes("filedesc://a.arc 0.0.0.0 20010203040506 text/plain " + about.length + "\n"), about, bytes("\n"),
				bytes("http://news.example/a 10.0.0.1 20010203040506 text/html " + block.length + "\n"), block,
				bytes("\n"));
		assertThat(bodies()).containsExactly("<p>arc</p>");
		assertThat(this.pages.get(0).captured()).hasToString("2001-02-03T04:05:06Z");
	}

	@Nested
	class ChecksDigests {

		private static String sha1(byte[] bytes) throws NoSuchAlgorithmException {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(bytes));
		}

		@Test
		void andIsSilentWhereTheyAgree() throws Exception {
			byte[] block = answer("Content-Type: text/html\r\n", bytes("<p>x</p>"));
			read(record("response", "Content-Type: application/http\r\nWARC-Block-Digest: sha1:" + sha1(block)
					+ "\r\nWARC-Payload-Digest: sha1:" + sha1(bytes("<p>x</p>")) + "\r\n", block));
			assertThat(ReadingAWebArchiveTests.this.pages.get(0).digestProblem()).isNull();
		}

		@Test
		void andSaysWhatWasStatedAndFound() throws Exception {
			byte[] block = answer("Content-Type: text/html\r\n", bytes("<p>x</p>"));
			read(record("response", "Content-Type: application/http\r\nWARC-Payload-Digest: sha1:" + sha1(bytes("y"))
					+ "\r\nWARC-Block-Digest: nonsense\r\n", block));
			assertThat(ReadingAWebArchiveTests.this.pages.get(0).digestProblem())
				.contains("WARC-Payload-Digest: stated sha1:", ", found sha1:", "WARC-Block-Digest: not readable");
		}

	}

	@Nested
	class GoesOn {

		@Test
		void behindAHeaderThatIsNone() throws IOException {
			byte[] broken = bytes("WARC/1.0\r\nthis is no header\r\n\r\n<p>lost</p>\r\n\r\n");
			read(page("<p>one</p>"), broken, page("<p>two</p>"));
			assertThat(bodies()).containsExactly("<p>one</p>", "<p>two</p>");
			assertThat(reasons()).containsExactly(WarcProblem.Reason.MALFORMED_HEADER);
			assertThat(problems.get(0).offset()).isEqualTo(page("<p>one</p>").length);
		}

		@Test
		void withinARecordThatIsShorterThanItSays() throws IOException {
			byte[] cut = page("<p>this one lost its end</p>");
			read(Arrays.copyOf(cut, cut.length - 12), bytes("\r\n"), page("<p>two</p>"), page("<p>three</p>"));
			assertThat(bodies()).containsExactly("<p>two</p>", "<p>three</p>");
			assertThat(reasons()).containsExactly(WarcProblem.Reason.WRONG_LENGTH);
		}

		@Test
		void behindARecordThatIsLongerThanItSays() throws IOException {
			String longer = new String(page("<p>one</p>"), StandardCharsets.UTF_8).replace("Content-Length: 6",
					"Content-Length: 5");
			read(bytes(longer), page("<p>two</p>"));
			assertThat(bodies()).containsExactly("<p>two</p>");
			assertThat(reasons()).containsExactly(WarcProblem.Reason.WRONG_LENGTH);
		}

		@Test
		void behindADamagedMember() throws IOException {
			byte[] damaged = gzip(page("<p>" + new Random(1).ints(400).boxed().toList() + "</p>"));
			Arrays.fill(damaged, 500, 600, (byte) 0xFF);
			read(gzip(page("<p>one</p>")), damaged, gzip(page("<p>three</p>")));
			assertThat(bodies()).containsExactly("<p>one</p>", "<p>three</p>");
			assertThat(problems).isNotEmpty();
			assertThat(problems.get(0).offset()).isEqualTo(gzip(page("<p>one</p>")).length);
		}

		@Test
		void behindDamageInAnArc() throws IOException {
			read(arc("filedesc://a.arc", 0, "x"), arc("http://a.example/", 0, "one"),
					arc("http://b.example/", 40, "two"), arc("http://c.example/", 0, "three"));
			assertThat(bodies()).containsExactly("one", "three");
			assertThat(reasons()).containsExactly(WarcProblem.Reason.MALFORMED_HEADER);
		}

		/** A record of ARC whose stated length is so much too small. */
		private static byte[] arc(String address, int missing, String text) {
			byte[] block = answer("Content-Type: text/html\r\n", bytes(text));
			return joined(bytes("%s 10.0.0.1 20010203040506 text/html %d\n".formatted(address, block.length - missing)),
					block, bytes("\n"));
		}

		@Test
		void toTheEndOfAFileThatWasCut() throws IOException {
			byte[] last = gzip(page("<p>two</p>"));
			read(gzip(page("<p>one</p>")), Arrays.copyOf(last, last.length - 30));
			assertThat(bodies()).containsExactly("<p>one</p>");
			assertThat(problems).hasSize(1);
		}

		@Test
		void sayingHowMuchIsMissing() throws IOException {
			byte[] cut = page("<p>one</p>");
			read(Arrays.copyOf(cut, cut.length - 8));
			assertThat(reasons()).containsExactly(WarcProblem.Reason.TRUNCATED);
			assertThat(problems.get(0).arguments()).hasSize(2);
			assertThat(problems.get(0).reason().code()).isEqualTo("truncated");
		}

	}

	@Nested
	class Refuses {

		@ParameterizedTest
		@ValueSource(strings = { "hello\nworld\n", "<html></html>" })
		void whatIsNoArchive(String text) throws IOException {
			read(bytes(text));
			assertThat(reasons()).containsExactly(WarcProblem.Reason.NO_ARCHIVE);
		}

		@Test
		void aPageThatUnpacksToTooMuch() throws IOException {
			byte[] bomb = gzip(new byte[WarcPages.LARGEST_PAGE + 1]);
			read(record("response", "Content-Type: application/http\r\n",
					answer("Content-Type: text/html\r\nContent-Encoding: gzip\r\n", bomb)), page("<p>two</p>"));
			assertThat(reasons()).containsExactly(WarcProblem.Reason.TOO_LARGE);
			assertThat(bodies()).containsExactly("<p>two</p>");
		}

		@Test
		void aMemberThatUnpacksToTooMuch() throws IOException {
			byte[] bomb = gzip(bytes("WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 90000000\r\n\r\n"),
					new byte[90_000_000]);
			read(bomb, gzip(page("<p>two</p>")));
			assertThat(reasons()).contains(WarcProblem.Reason.BOMB);
			assertThat(bodies()).containsExactly("<p>two</p>");
		}

		@Test
		void aCodingNobodyKnows() throws IOException {
			read(record("response", "Content-Type: application/http\r\n",
					answer("Content-Type: text/html\r\nContent-Encoding: rot13\r\n", bytes("x"))));
			assertThat(reasons()).containsExactly(WarcProblem.Reason.UNDECODABLE);
		}

		@Test
		void anEndlessHeader() throws IOException {
			read(bytes("WARC/1.0\r\nWARC-Type: "), bytes("a".repeat(2_000_000)), bytes("\r\n\r\n"), page("<p>two</p>"));
			assertThat(reasons()).containsExactly(WarcProblem.Reason.MALFORMED_HEADER);
			assertThat(bodies()).containsExactly("<p>two</p>");
		}

		@ParameterizedTest
		@ValueSource(strings = { "Content-Length: -5", "Content-Length: 99999999999999999999", "Content-Length: x" })
		void aLengthThatIsNone(String length) throws IOException {
			read(bytes("WARC/1.0\r\nWARC-Type: response\r\n" + length + "\r\n\r\n"), page("<p>two</p>"));
			assertThat(reasons()).containsExactly(WarcProblem.Reason.MALFORMED_HEADER);
			assertThat(bodies()).containsExactly("<p>two</p>");
		}

		@Test
		void toLookForRecordsWithinRecordsForEver() throws IOException {
			long start = System.nanoTime();
			read(bytes("WARC/1.0\r\nContent-Length: 1000000\r\n\r\n".repeat(200_000)));
			assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
		}

		@Test
		void toReportProblemsForEver() throws IOException {
			WarcPages.Tally tally = read(bytes("WARC/1.0\n".repeat(50_000)));
			assertThat(tally.problems()).isEqualTo(10_000);
			assertThat(problems.get(problems.size() - 1).reason()).isEqualTo(WarcProblem.Reason.TOO_MANY_PROBLEMS);
		}

	}

	/** Whatever a byte becomes, the reading ends, and without an exception. */
	@Test
	void survivesAnyDamage() throws IOException {
		byte[] plain = joined(page("<p>one</p>"), page("<p>two</p>"), page("<p>three</p>"));
		byte[] packed = joined(gzip(page("<p>one</p>")), gzip(page("<p>two</p>")), gzip(page("<p>three</p>")));
		Random random = new Random(42);
		for (byte[] archive : List.of(plain, packed)) {
			for (int round = 0; round < 3_000; round++) {
				byte[] damaged = archive.clone();
				for (int i = 0; i <= round % 4; i++) {
					damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
				}
				int length = (round % 3 == 0) ? random.nextInt(damaged.length) : damaged.length;
				WarcPages.Tally tally = WarcPages.read(new ByteArrayInputStream(damaged, 0, length), (page) -> {
				}, (problem) -> {
				});
				assertThat(tally.pages()).isLessThanOrEqualTo(3);
			}
		}
	}

	@Test
	void readsALargeArchiveThatIsNowhereWhole() throws IOException {
		byte[] page = page("<p>" + "word ".repeat(10_000) + "</p>");
		int rounds = 4_000;
		long[] bytes = { 0 };
		WarcPages.Tally tally = WarcPages.read(new Repeated(page, rounds), (one) -> bytes[0] += one.payload().length,
				this.problems::add);
		assertThat(tally).isEqualTo(new WarcPages.Tally(rounds, rounds, 0));
	}

	/** The same bytes again and again, as a stream. */
	private static final class Repeated extends InputStream {

		private final byte[] bytes;

		private final long length;

		private long position;

		Repeated(byte[] bytes, int rounds) {
			this.bytes = bytes;
			this.length = (long) bytes.length * rounds;
		}

		@Override
		public int read() {
			return (this.position < this.length) ? this.bytes[(int) (this.position++ % this.bytes.length)] & 0xFF : -1;
		}

		@Override
		public int read(byte[] into, int from, int length) {
			if (this.position >= this.length) {
				return -1;
			}
			int start = (int) (this.position % this.bytes.length);
			int some = Math.min(length, this.bytes.length - start);
			System.arraycopy(this.bytes, start, into, from, some);
			this.position += some;
			return some;
		}

	}

}
