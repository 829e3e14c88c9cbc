package org.dateline.extraction;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Files of many reports, whole and broken. */
class ReadingManyReportsTests {

	private static final String LINE = "{\"text\": \"The ministers met.\"}";

	@Nested
	class InLines {

		@Test
		void areCutOutAsTheyStand() {
			List<BulkRecord> records = read("\uFEFF{\"text\": 1}\r\n\n  {\"text\":\"ə\"} \n" + LINE,
					BulkFormat.JSON_LINES);

			assertThat(records).extracting(BulkRecord::number).containsExactly(1L, 3L, 4L);
			assertThat(records).extracting(ReadingManyReportsTests::text)
				.containsExactly("{\"text\": 1}", "  {\"text\":\"ə\"} ", LINE);
		}

		@Test
		void goOnAfterOneThatIsTooLong() {
			String longest = "x".repeat(50_000_000);
			List<BulkRecord> records = read(LINE + "\n{\"text\": \"" + longest + "\"}\n" + LINE, BulkFormat.JSON_LINES);

			assertThat(records).extracting(ReadingManyReportsTests::code).containsExactly("", "too-long", "");
			assertThat(records.get(1).content()).isEmpty();
			assertThat(records.get(2).number()).isEqualTo(3);
		}

		@Test
		void mayBeCompressed() {
			assertThat(read(gzip(LINE + "\n" + LINE), BulkFormat.JSON_LINES)).hasSize(2)
				.allSatisfy((record) -> assertThat(text(record)).isEqualTo(LINE));
		}

		@Test
		void areReadToTheLastOfSeveralMembersHoweverSlowlyTheyCome() {
			Deque<InputStream> packets = new ArrayDeque<>();
			for (int i = 0; i < 3; i++) {
				packets.add(new ByteArrayInputStream(gzip(LINE + "\n")));
			}
			InputStream network = new InputStream() {
				@Override
				public int read() throws IOException {
					int next = -1;
					while (next < 0 && !packets.isEmpty()) {
						next = packets.getFirst().read();
						if (next < 0) {
							packets.removeFirst();
						}
					}
					return next;
				}

				@Override
				public int read(byte[] buffer, int offset, int length) throws IOException {
					int first = read();
					if (first < 0) {
						return -1;
					}
					buffer[offset] = (byte) first;
					int more = packets.getFirst().read(buffer, offset + 1, length - 1);
					return 1 + Math.max(more, 0);
				}
			};

			assertThat(read(network, BulkFormat.JSON_LINES)).hasSize(3);
		}

		@Test
		void endWhereMemberAfterMemberHoldsNothing() {
			ByteArrayOutputStream bytes = new ByteArrayOutputStream();
			bytes.writeBytes(gzip(LINE + "\n"));
			for (int i = 0; i < 100_000; i++) {
				bytes.writeBytes(gzip(""));
			}

			assertThat(last(read(bytes.toByteArray(), BulkFormat.JSON_LINES))).isEqualTo("damaged");
		}

		@Test
		void endWhereTheCompressedDataIsDamaged() {
			byte[] whole = gzip((LINE + "\n").repeat(10_000));
			byte[] cut = Arrays.copyOf(whole, whole.length - 20);

			assertThat(last(read(cut, BulkFormat.JSON_LINES))).isEqualTo("damaged");
		}

		@Test
		void endWhereTheyUnpackToFarTooMuch() {
			byte[] bomb = gzip("\n".repeat(200_000_000));

			assertThat(read(bomb, BulkFormat.JSON_LINES)).extracting(ReadingManyReportsTests::code)
				.containsExactly("bomb");
		}

		@Test
		void areNotDamagedWhereTheirBytesStopComing() {
			InputStream broken = new InputStream() {
				@Override
				public int read() throws IOException {
					throw new IOException("connection reset");
				}
			};

			assertThatExceptionOfType(UncheckedIOException.class)
				.isThrownBy(() -> new BulkReader(broken, BulkFormat.JSON_LINES).next());
		}

	}

	@Nested
	class InATable {

		@Test
		void areRowsThatMayHaveSeveralLines() throws BulkRefused {
			List<BulkRecord> records = read("""
					Title;Text;Date
					"A ""quoted"" one";"First line
					second; line";2024-03-04
					Other;Words;
					""", BulkFormat.CSV);

			assertThat(records).extracting(BulkRecord::number).containsExactly(2L, 4L);
			BulkReport report = report(records.get(0));
			assertThat(report.headline()).isEqualTo("A \"quoted\" one");
			assertThat(report.text()).isEqualTo("First line\nsecond; line");
			assertThat(report.published()).isEqualTo("2024-03-04");
			assertThat(report(records.get(1)).published()).isNull();
		}

		@ParameterizedTest
		@CsvSource({ "'a,b,c', columns", "'\"a\"x,b', after-quote", "',', no-text" })
		void areRefusedOneByOne(String row, String code) {
			List<BulkRecord> records = read("title,text\n" + row + "\na,b\n", BulkFormat.CSV);

			assertThat(records).hasSize(2);
			assertThatExceptionOfType(BulkRefused.class).isThrownBy(() -> report(records.get(0)))
				.satisfies((ex) -> assertThat(ex.problem().code()).isEqualTo(code));
			assertThat(records.get(1).problem()).isNull();
		}

		@ParameterizedTest
		@CsvSource({ "'text', 'He is 5\" tall', 'Second', 'Third is 6\" tall'",
				"'title;text', 'a;He is 5\" tall', 'b;\"Se\"\"co\"\"nd\"', 'c;Third, \"so\" they say'",
				"'title\ttext', 'a\tHe is 5\" tall', 'b\tSecond', 'c\tThird is 6\" tall'" })
		void haveQuotesWithinWhatTheySay(String header, String one, String two, String three) throws BulkRefused {
			List<BulkRecord> records = read(String.join("\n", header, one, two, three), BulkFormat.CSV);

			assertThat(records).extracting(BulkRecord::number).containsExactly(2L, 3L, 4L);
			assertThat(report(records.get(0)).text()).isEqualTo("He is 5\" tall");
		}

		@Test
		void endsARowAsOldSpreadsheetsDo() throws IOException {
			List<BulkRecord> records = read("title,text\rOne,\"two\rlines\"\rThree,four\r", BulkFormat.CSV);

			assertThat(records).extracting((record) -> new String(record.content(), StandardCharsets.UTF_8))
				.containsExactly("One,\"two\rlines\"", "Three,four");
			assertThat(records).extracting(BulkRecord::line).doesNotHaveDuplicates();
		}

		@Test
		void areNotReadWithoutAColumnOfTexts() {
			assertThat(read("a,b\n1,2\n3,4\n", BulkFormat.CSV)).extracting(ReadingManyReportsTests::code)
				.containsExactly("no-text-column");
		}

		@Test
		void doNotAllGoWithAQuoteThatIsNeverClosed() {
			List<BulkRecord> records = read("text\n\"open" + "x".repeat(5_000_000) + "\nnext\n", BulkFormat.CSV);

			assertThat(records).extracting(ReadingManyReportsTests::code).containsExactly("too-long", "");
			assertThat(text(records.get(1))).isEqualTo("next");
			assertThat(last(read("text\n\"open\nnext\n", BulkFormat.CSV).stream().toList())).isEqualTo("open-quote");
		}

	}

	@Nested
	class InDocuments {

		@ParameterizedTest
		@ValueSource(strings = { "[%s,\n%s]", "%s\n%s", "%s %s", "\n[ %s , %s ]\n" })
		void areCutOutAsTheyStand(String form) {
			String document = "{\n  \"text\": \"A \\\"bracket]\\\" {\"\n}";
			List<BulkRecord> records = read(form.formatted(document, document), BulkFormat.JSON);

			assertThat(records).extracting(ReadingManyReportsTests::text).containsExactly(document, document);
			assertThat(records.get(0).number()).isLessThan(records.get(1).number());
		}

		@Test
		void areTakenByTheLineWhereEachHasOne() {
			assertThat(read(LINE + "\n{broken\n" + LINE, BulkFormat.JSON)).hasSize(3);
		}

		@Test
		void mayAllStandInOneLine() {
			assertThat(read("[" + LINE + "," + LINE + "]\n", BulkFormat.JSON)).extracting(ReadingManyReportsTests::text)
				.containsExactly(LINE, LINE);
		}

		@Test
		void mayBeginWithALongLine() throws BulkRefused {
			String long1 = "x".repeat(100_000);
			List<BulkRecord> records = read("{\"text\": \"%s\",\n\"headline\": \"Talks\"}".formatted(long1),
					BulkFormat.JSON);

			assertThat(records).hasSize(1);
			assertThat(report(records.get(0)).headline()).isEqualTo("Talks");
			assertThat(read("{\"text\": \"%s\"}\n{broken\n%s".formatted(long1, LINE), BulkFormat.JSON)).hasSize(3);
		}

		@Test
		void areToldWhereTheyEndTooSoon() {
			assertThat(last(read("[" + LINE + ", {\"text\": \"x\"", BulkFormat.JSON))).isEqualTo("cut-short");
		}

		@Test
		void areNinjsOfItsSecondAndItsThirdVersion() throws BulkRefused {
			BulkReport second = report("""
					{"uri": "urn:example:1", "type": "text", "language": "nb-NO", "pubstatus": "usable",
					 "firstcreated": "2024-08-09T09:30:04Z", "versioncreated": "2024-08-09T09:46:53Z",
					 "copyrightholder": "Example Agency", "infosources": [{"name": "Example Ministry"}],
					 "headlines": [{"role": "short", "value": "Talks"}, {"role": "main", "value": "Talks go on"}],
					 "bodies": [{"contenttype": "text/plain", "value": "All in one."},
					            {"contenttype": "text/html", "value": "<p>All</p><p>in two.</p>"}]}
					""");
			assertThat(second.headline()).isEqualTo("Talks go on");
			assertThat(second.html()).isEqualTo("<p>All</p><p>in two.</p>");
			assertThat(second.text()).isNull();
			assertThat(second.language()).isEqualTo("nb-NO");
			assertThat(second.published()).isEqualTo("2024-08-09T09:30:04Z");
			assertThat(second.address()).isNull();
			assertThat(second.doubts()).isEmpty();
			assertThat(second.sources()).containsExactly(new BulkReport.Named("publisher", "Example Agency"),
					new BulkReport.Named("credited-source", "Example Ministry"));

			BulkReport third = report("""
					{"uri": "https://news.example/1", "versionCreated": "2024-08-09T09:46:53+02:00",
					 "copyrightHolder": "Example", "bodies": [{"contentType": "text/plain", "value": "Words."}],
					 "headlines": [{"value": "Talks"}]}
					""");
			assertThat(third.text()).isEqualTo("Words.");
			assertThat(third.published()).isEqualTo("2024-08-09T09:46:53+02:00");
			assertThat(third.address()).hasToString("https://news.example/1");
		}

		@ParameterizedTest
		@CsvSource(delimiter = '|',
				value = { "{\"type\": \"picture\"}|not-text",
						"{\"pubStatus\": \"canceled\", \"text\": \"x\"}|not-usable", "{\"type\": \"text\"}|no-text",
						"[]|not-an-object", "7|not-an-object", "{\"text\": |not-json", "{\"text\": null}|no-text",
						"{\"text\": \" \"}|no-text", "nul|not-json" })
		void areRefusedWithTheReason(String document, String code) {
			assertThatExceptionOfType(BulkRefused.class).isThrownBy(() -> report(document))
				.satisfies((ex) -> assertThat(ex.problem().code()).isEqualTo(code));
		}

		@Test
		void mayBeNestedAsDeepAsTheyLike() {
			String deep = "[".repeat(100_000) + "]".repeat(100_000);
			assertThat(read(LINE + "\n{\"text\": " + deep + "}\n" + LINE, BulkFormat.JSON_LINES)).hasSize(3);
			assertThatExceptionOfType(BulkRefused.class).isThrownBy(() -> report("{\"a\": " + deep + "}"))
				.satisfies((ex) -> assertThat(ex.problem().code()).isEqualTo("too-deep"));
			assertThatExceptionOfType(BulkRefused.class)
				.isThrownBy(() -> report("{\"a\": [" + "1,".repeat(1_000_000) + "1]}"))
				.satisfies((ex) -> assertThat(ex.problem().code()).isEqualTo("too-many-parts"));
		}

	}

	@Nested
	class Packed {

		@Test
		void areReadFileByFile() {
			List<BulkRecord> records = read(
					zip("a.jsonl", LINE + "\n" + LINE, "pictures/b.png", "x", "c.csv", "text\nwords\n"),
					BulkFormat.ZIP);

			assertThat(records).extracting(BulkRecord::entry)
				.containsExactly("a.jsonl", "a.jsonl", "pictures/b.png", "c.csv");
			assertThat(records).extracting(BulkRecord::line).containsExactly(1L, 2L, 1L, 2L);
			assertThat(records).extracting(ReadingManyReportsTests::code).containsExactly("", "", "entry-kind", "");
			assertThat(records).extracting(BulkRecord::number).isSorted().doesNotHaveDuplicates();
		}

		@ParameterizedTest
		@CsvSource({ "UTF-8, Встреча.jsonl", "IBM866, Встреча.jsonl", "IBM437, café.jsonl" })
		void mayHaveNamesThatAreNotInUtf8(String charset, String name) {
			byte[] packed = zip(Charset.forName(charset), "a.jsonl", LINE, name, LINE, "z.jsonl", LINE);

			assertThat(read(packed, BulkFormat.ZIP)).extracting(BulkRecord::entry)
				.containsExactly("a.jsonl", name, "z.jsonl");
		}

		@Test
		void areNoneInWhatIsNoZip() {
			assertThat(last(read("hello, this is none", BulkFormat.ZIP))).isEqualTo("damaged");
			assertThat(read(zip(), BulkFormat.ZIP)).isEmpty();
		}

		@Test
		void areNoBombs() {
			String zeros = "0".repeat(200_000_000);

			assertThat(last(read(zip("a.jsonl", LINE, "bomb.bin", zeros, "c.jsonl", LINE), BulkFormat.ZIP)))
				.isEqualTo("bomb");
			assertThat(last(read(zip("bomb.jsonl", zeros), BulkFormat.ZIP))).isEqualTo("bomb");
		}

		@Test
		void endWhereTheyAreDamaged() {
			byte[] whole = zip("a.jsonl", LINE + "\n" + LINE);
			for (int length = 0; length < whole.length - 120; length += 7) {
				byte[] cut = Arrays.copyOf(whole, length);
				assertThat(read(cut, BulkFormat.ZIP).size()).isLessThanOrEqualTo(3);
			}
			assertThat(last(read(Arrays.copyOf(whole, 50), BulkFormat.ZIP))).isEqualTo("damaged");
		}

	}

	@Nested
	class Saying {

		@ParameterizedTest
		@CsvSource({ "1997-05-03T12:22:11Z, 1997-05-03T12:22:11Z", "2024-08, 2024-08", "2024-08-19~, 2024-08-19~",
				"2024-08-19T10:11:12.345+04:00, 2024-08-19T10:11:12+04:00", "2024-08-19 10:11, 2024-08-19T10:11:00",
				"'Mon, 19 Aug 2024 10:11:12 +0400', 2024-08-19T10:11:12+04:00",
				"2024-10-08T04:38:00+0300, 2024-10-08T04:38:00+03:00", "20241008T043800Z, 2024-10-08T04:38:00Z",
				"20241008T0438+03, 2024-10-08T04:38:00+03:00", "20241008, 2024-10-08" })
		void whenTheyWerePublished(String given, String edtf) throws BulkRefused {
			BulkReport report = report("{\"text\": \"x\", \"date\": \"%s\"}".formatted(given));

			assertThat(report.published()).isEqualTo(edtf);
			assertThat(report.doubts()).isEmpty();
		}

		@Test
		void whatCannotBeReadIsToldAndNotUsed() throws BulkRefused {
			BulkReport report = report("""
					{"text": "x", "date": "last Tuesday", "language": "Klingon!", "url": "ftp://a/",
					 "attributions": [{"role": "spy", "name": "X"}, {"role": "agency", "name": "Example"}]}
					""");

			assertThat(report.doubts()).extracting(BulkProblem::code)
				.containsExactlyInAnyOrder("role-unread", "date-unread", "language-unread", "address-unread");
			assertThat(report.published()).isNull();
			assertThat(report.sources()).containsExactly(new BulkReport.Named("agency", "Example"));
		}

		@Test
		void onlyWhatCanBeKept() throws BulkRefused {
			BulkReport report = report("{\"text\": \"a\\u0000b\\ud800c\", \"headline\": \"\\udfff\\u0007\"}");

			assertThat(report.text()).isEqualTo("a\uFFFDb\uFFFDc");
			assertThat(report.headline()).isEqualTo("\uFFFD\uFFFD");
		}

		@Test
		void nothingThatIsNotInUtf8() {
			assertThatExceptionOfType(BulkRefused.class)
				.isThrownBy(() -> BulkReport.read("{\"text\": \"\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1),
						BulkRecord.JSON, null))
				.satisfies((ex) -> assertThat(ex.problem().code()).isEqualTo("not-utf8"));
		}

	}

	private static BulkReport report(String document) throws BulkRefused {
		return BulkReport.read(document.getBytes(StandardCharsets.UTF_8), BulkRecord.JSON, null);
	}

	private static BulkReport report(BulkRecord record) throws BulkRefused {
		return BulkReport.read(record.content(), record.mediaType(), record.header());
	}

	private static List<BulkRecord> read(String file, BulkFormat format) {
		return read(file.getBytes(StandardCharsets.UTF_8), format);
	}

	private static List<BulkRecord> read(byte[] file, BulkFormat format) {
		return read(new ByteArrayInputStream(file), format);
	}

	private static List<BulkRecord> read(InputStream file, BulkFormat format) {
		BulkReader reader = new BulkReader(file, format);
		List<BulkRecord> records = new ArrayList<>();
		for (BulkRecord record = reader.next(); record != null; record = reader.next()) {
			records.add(record);
		}
		return records;
	}

	private static String text(BulkRecord record) {
		return new String(record.content(), StandardCharsets.UTF_8);
	}

	private static String code(BulkRecord record) {
		return (record.problem() != null) ? record.problem().code() : "";
	}

	private static String last(List<BulkRecord> records) {
		return code(records.get(records.size() - 1));
	}

	private static byte[] gzip(String text) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
			out.write(text.getBytes(StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	private static byte[] zip(String... namesAndTexts) {
		return zip(StandardCharsets.UTF_8, namesAndTexts);
	}

	private static byte[] zip(Charset names, String... namesAndTexts) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream out = new ZipOutputStream(bytes, names)) {
			for (int i = 0; i < namesAndTexts.length; i += 2) {
				out.putNextEntry(new ZipEntry(namesAndTexts[i]));
				out.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

}
