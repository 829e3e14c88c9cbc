package org.dateline.search;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.sun.management.ThreadMXBean;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/** What the archive answers to queries that mean it ill, or that nobody means. */
@SearchedArchiveTest
class HostileQueriesTests {

	/**
	 * Of the processor: the clock would measure what else the machine does. A second is
	 * promised, and a machine that tests may be a third as fast.
	 */
	private static final Duration AT_MOST = Duration.ofSeconds(3);

	private static final long MOST_MEMORY = 64L << 20;

	private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

	private static final Map<String, String> QUERIES = queries();

	@Autowired
	private ResultPages pages;

	@LocalServerPort
	private int port;

	@BeforeEach
	void everythingIsLoaded() {
		this.pages.find("en", "Putin");
	}

	private static Map<String, String> queries() {
		Map<String, String> queries = new LinkedHashMap<>();
		queries.put("1,000 letters", "a".repeat(1000));
		queries.put("1,001 letters", "a".repeat(1001));
		queries.put("7,000 letters", "a".repeat(7000));
		queries.put("1,000 Cyrillic letters", "щ".repeat(1000));
		queries.put("a thousand clauses", "a ".repeat(1000).strip());
		queries.put("500 words in 1,000 characters", "ab ".repeat(333));
		queries.put("64 words", words(64, " "));
		queries.put("65 words", words(65, " "));
		queries.put("64 clauses with OR", words(64, " OR "));
		queries.put("64 without", "-" + words(64, " -"));
		queries.put("64 beginnings", words(64, "* ") + "*");
		queries.put("64 short beginnings",
				IntStream.range(0, 64)
					.mapToObj((i) -> "" + (char) ('a' + i % 26) + (char) ('a' + i / 26) + "*")
					.collect(Collectors.joining(" OR ")));
		queries.put("64 phrases", "\"" + words(60, " ") + "\" \"a\" \"b\"");
		queries.put("64 quoted words", "\"" + words(64, "\" \"") + "\"");
		queries.put("200 fields", "source:a ".repeat(110));
		queries.put("60 countries", "country:RU ".repeat(60));
		queries.put("names of all kinds",
				IntStream.range(0, 60).mapToObj((i) -> "Путин" + i).collect(Collectors.joining(" ")));
		queries.put("one word 60 times", "Putin ".repeat(60));
		queries.put("one concept 30 times", "trade turnover ".repeat(30));
		queries.put("hyphens between letters", "a-".repeat(60));
		queries.put("a word of 900 digits", "1".repeat(900));
		queries.put("dots between digits", "1.".repeat(400));
		queries.put("a word with 500 apostrophes", "a'".repeat(450));
		queries.put("accents on one letter", "a" + "\u0301".repeat(900));
		for (String text : List.of("*", "****", "a*", "**a**", "ab**", "*ab", "?", "??", "OR", "OR OR", "| |",
				"OR OR OR", "-", "- -", "--", "---a", "- a", "-\"\"", "-OR", "\"", "\"\"", "\"\" \"\"", "\"a", "a\"",
				"\"a\"\"", "“a\"", "„", "«»", ":", "::", "source:", "language:", "country:", "source:\"", "source:\"\"",
				"source: a", "source:-", "source:***", "source:əəə", "language:xx", "language:\"x", "language:\u0000",
				"country:", "country:ZZ", "country:\u0130", "country:\" \"", "country:- -", "-source:", "-language:xx",
				"-country:RU", "OR source:", "nosuchfield:x", "http://example.org/?q=a:b", "-Putin", "-Putin -Aliyev",
				"-\"Putin\"", "-Pu*", "the of and", "the", "-the", "и в на", "və bu ilə", "yang di ke", "\"the of\"",
				"a OR b OR", "OR a", "a OR -b", "-a OR b", "-a OR -b", "a OR OR b", "(a OR b) AND c", "NOT a", "+a -b",
				"a~2 b^4 [a TO b] {!x} \\ / && ||", "/[a-z]+/", "a~", "\"a b\"~3", "a^1e999", "\\", "\\\\", "a\\",
				"\\u0041", "[* TO *]", "{!func}x", "_id:*", "*:*", "word:putin", "NaN", "<script>alert(1)</script>",
				"\"><script>alert(1)</script>", "<b>Putin", "</mark></p></form>Putin", "&lt;mark&gt;", "&#0;", "<!--",
				"-->", "]]>", "${7*7}", "*{T(java.lang.Runtime)}", "#{search.meant}", "__${x}__", "{0}", "'{0}'",
				"%s %n", "%", "%00", "\u0000", "a\u0000b", "\u0001\u0002Putin", "\u001b[31mPutin", "Pu\u0008tin",
				"\u007f", "\u0085", "\u009fPutin", "Putin\u2028Aliyev", "\uFFFE", "Putin\uFFFF", "\uFDD0",
				"\uD83D\uDE00", "😀*", "-😀", "👨‍👩‍👧‍👦 Putin", "🇦🇿", "language:🇦🇿", "\uFFFD", "Putin\uFFFD",
				"\u200B", "\u200B\u200B", "\uFEFFPutin", "\u00AD", "Pu\u00ADtin", "\u202EPutin", "پوتین علی‌اف",
				"\u2067نص\u2069", "ابحث -عن", "\u0301", "'", "''''", "’", "a'", "'a", "1.2.3", "1,5", "-1", "4.3 -2",
				"١٢٣", "Ⅷ", "ﬁ", "İ", "ı", "ß", "Σς", "ǅ", "𝐏𝐮𝐭𝐢𝐧", "中文", "中文*", "\"中 文\"", "ไทย", "한국어",
				"日本語 -中文", "אב", "ÅÄÖ", "\t\n\r", "Putin\r\nSet-Cookie: a=b", "../../etc/passwd",
				"'; drop table article; --", "a" + "\u0338", "=cmd()", "\uD835\uDC00\uD835\uDC01*")) {
			queries.put(text, text);
		}
		return queries;
	}

	private static String words(int count, String between) {
		return IntStream.range(0, count).mapToObj((i) -> "word" + i).collect(Collectors.joining(between));
	}

	static List<String> names() {
		return List.copyOf(QUERIES.keySet());
	}

	@ParameterizedTest
	@MethodSource("names")
	void getAnAnswerThatIsWhole(String name) {
		String query = QUERIES.getOrDefault(name, name);
		for (String how : List.of("en", "az?match=language", "ru?match=exact", "id?sort=newest&language=ru")) {
			long time = THREADS.getCurrentThreadCpuTime();
			long memory = THREADS.getCurrentThreadAllocatedBytes();
			MvcTestResult answer = this.pages.get(ResultPages.address(how, query));
			if (answer.getResponse().getStatus() == 302) {
				answer = this.pages.get(answer.getResponse().getHeader("Location"));
			}
			time = THREADS.getCurrentThreadCpuTime() - time;
			memory = THREADS.getCurrentThreadAllocatedBytes() - memory;

			assertThat(answer.getResponse().getStatus()).as(how).isIn(200, 400);
			assertThat(Duration.ofNanos(time)).isLessThan(AT_MOST);
			assertThat(memory).isLessThan(MOST_MEMORY);
			Document page = WellFormed.read(ResultPages.body(answer));
			assertThat(page.select("script:not([src])")).isEmpty();
			assertThat(page.select("h1")).hasSize(1);
			assertThat(page.select("form").size()).isLessThanOrEqualTo(2);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "<script>alert(1)</script>", "\"><b>x", "Putin &amp; Aliyev", "a~2 [b TO c] {!x} \\ /" })
	void comeBackInTheFormAsTheyWereTyped(String query) {
		Document page = this.pages.find("en", query);

		assertThat(page.select("input[name=q]").eachAttr("value")).isNotEmpty().containsOnly(query);
		assertThat(page.title()).contains(query.replaceAll("\\s+", " ").strip());
	}

	@ParameterizedTest
	@ValueSource(strings = { "en", "ru", "az", "id" })
	void areToldWhatIsTooMuch(String ui) {
		for (String query : List.of("a".repeat(1001), words(65, " "))) {
			MvcTestResult answer = this.pages.get(ResultPages.address(ui, query));

			assertThat(answer).hasStatus(400);
			Document page = Jsoup.parse(ResultPages.body(answer));
			assertThat(page.select("html").attr("lang")).isEqualTo(ui);
			assertThat(page.select("main").text()).contains("q")
				.containsAnyOf("64", "1 000", "1,000", "1.000", "1\u00a0000");
		}
	}

	/** What is no word at all finds nothing, rather than everything. */
	@ParameterizedTest
	@ValueSource(strings = { "****", "OR", "-", "- -", "\"\" \"\"", ":", "source:", "language:xx", "😀", "…" })
	void findNothingWhereTheyAskForNothing(String query) {
		assertThat(this.pages.names(this.pages.find("en", query))).isEmpty();
	}

	@Test
	void findEverythingElseWhereTheyOnlyTakeAway() {
		int all = ResultPages.total(this.pages.page("/en/articles"));

		assertThat(this.pages.all("en", "-Putin")).hasSize(all - this.pages.all("en", "Putin").size());
	}

	@Test
	void ofStopwordsOnlyFindTheseWords() {
		assertThat(this.pages.names(this.pages.find("en", "the"))).contains("flights-en")
			.doesNotContain("germany-ru", "turnover-en");
	}

	/**
	 * Lone surrogates and other bytes that are no text, as only a network brings them.
	 */
	@ParameterizedTest
	@ValueSource(strings = { "%ED%A0%80", "%ED%A0%80Putin", "%FF%FE", "%C0%AF", "%EF%BF%BD", "%F0%9F%98", "%00",
			"Putin%00", "%0D%0ASet-Cookie:%20a=b", "%", "%zz", "%u0041", "a&q=b", "a&q=", "&match=exact",
			"a&match=wide", "a;b", "a+b", "a%2Bb", "%2522", "a#b" })
	void areTakenAsTextOrRefusedOnTheNetwork(String raw) throws IOException {
		Answer answer = ask("/en/articles?q=" + raw.replace("#", "%23"));

		assertThat(answer.status()).isIn(200, 302, 400);
		assertThat(answer.head()).doesNotContainIgnoringCase("\nSet-Cookie");
		if (answer.status() == 200) {
			WellFormed.read(answer.body());
		}
	}

	/**
	 * The address is too long before its words are: it is refused before they are read.
	 */
	@ParameterizedTest
	@ValueSource(strings = { "a", "%D1%89", "a%20", "%22" })
	void ofTenThousandCharactersAreRefusedInWords(String character) throws IOException {
		Answer answer = ask("/en/articles?q=" + character.repeat(10_000));

		assertThat(answer.status()).isIn(400, 414);
		assertThat(answer.body()).isNotBlank();
	}

	/**
	 * Asks over a socket, byte for byte: no client of good manners sends all of these.
	 */
	private Answer ask(String address) throws IOException {
		try (Socket socket = new Socket("localhost", this.port)) {
			socket.setSoTimeout(60_000);
			socket.getOutputStream()
				.write("GET %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".formatted(address)
					.getBytes(StandardCharsets.ISO_8859_1));
			String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
			int end = answer.indexOf("\r\n\r\n");
			return new Answer(Integer.parseInt(answer.substring(9, 12)), answer.substring(0, end),
					answer.substring(end + 4));
		}
	}

	private record Answer(int status, String head, String body) {
	}

	/** Reads a page as strictly as jsoup can, and the characters that HTML forbids. */
	static final class WellFormed {

		private WellFormed() {
		}

		static Document read(String page) {
			Parser parser = Parser.htmlParser().setTrackErrors(20);
			Document document = Jsoup.parse(page, "", parser);
			assertThat(parser.getErrors()).as(page.length() + " characters").isEmpty();
			String forbidden = page.codePoints()
				.filter(WellFormed::isForbidden)
				.mapToObj((codePoint) -> "U+%04X".formatted(codePoint))
				.distinct()
				.collect(Collectors.joining(" "));
			assertThat(forbidden).as("characters that HTML forbids").isEmpty();
			assertThat(new String(page.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)).isEqualTo(page);
			return document;
		}

		/** Likewise a part of a page. */
		static void fragment(String markup) {
			read("<!DOCTYPE html><html lang=\"en\"><head><title>.</title></head><body><p>" + markup
					+ "</p></body></html>");
		}

		/** Controls but white space, noncharacters, and halves of characters. */
		private static boolean isForbidden(int codePoint) {
			return codePoint < 0x20 && "\t\n\f\r".indexOf(codePoint) < 0 || codePoint >= 0x7F && codePoint <= 0x9F
					|| codePoint >= 0xFDD0 && codePoint <= 0xFDEF || (codePoint & 0xFFFE) == 0xFFFE
					|| codePoint >= 0xD800 && codePoint <= 0xDFFF;
		}

	}

}
