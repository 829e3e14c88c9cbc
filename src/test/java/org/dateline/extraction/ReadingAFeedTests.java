package org.dateline.extraction;

import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.dateline.vocabulary.EdtfDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

/** What is read of a feed. */
class ReadingAFeedTests {

	private static final URI ADDRESS = URI.create("https://news.example/rss/all.xml?page=1");

	private static Feed read(String text) throws FeedRefused {
		return FeedReader.read(text.getBytes(StandardCharsets.UTF_8), null, null, ADDRESS);
	}

	private static FeedItem item(String markup) throws FeedRefused {
		return read("<rss version='2.0'><channel><item>" + markup + "</item></channel></rss>").items().get(0);
	}

	private static FeedItem entry(String markup) throws FeedRefused {
		return read("<feed xmlns='http://www.w3.org/2005/Atom'><entry>" + markup + "</entry></feed>").items().get(0);
	}

	private static void refuses(String text, FeedRefused.Reason reason) {
		assertThatExceptionOfType(FeedRefused.class).isThrownBy(() -> read(text))
			.satisfies((ex) -> assertThat(ex.reason()).isEqualTo(reason));
	}

	@Nested
	class InRss {

		@Test
		void readsTheChannelAndItsItems() throws FeedRefused {
			Feed feed = read("""
					<?xml version="1.0"?>
					<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
						xmlns:dc="http://purl.org/dc/elements/1.1/">
					<channel>
					<title>Xəbərlər</title><link>https://news.example/az</link><language>az</language><ttl>15</ttl>
					<item>
					<title>Görüş &amp;amp; bəyanat</title><link>/az/1</link><guid isPermaLink="false">n-1</guid>
					<description>Qısa</description><content:encoded><![CDATA[<p>Tam mətn</p>]]></content:encoded>
					<pubDate>Tue, 08 Oct 2024 12:30:00 +0400</pubDate><dc:creator>A. Müəllif</dc:creator>
					<category>Siyasət</category>
					</item>
					</channel></rss>""");
			assertThat(feed.title()).isEqualTo("Xəbərlər");
			assertThat(feed.home()).hasToString("https://news.example/az");
			assertThat(feed.language()).isEqualTo("az");
			assertThat(feed.ttl()).isEqualTo(Duration.ofMinutes(15));
			FeedItem item = feed.items().get(0);
			assertThat(item.id()).isEqualTo("n-1");
			assertThat(item.link()).hasToString("https://news.example/az/1");
			assertThat(item.title()).isEqualTo("Görüş & bəyanat");
			assertThat(item.content()).isEqualTo("<p>Tam mətn</p>");
			assertThat(item.summary()).isEqualTo("Qısa");
			assertThat(item.published()).isEqualTo(new FeedDate("Tue, 08 Oct 2024 12:30:00 +0400",
					Instant.parse("2024-10-08T08:30:00Z"), EdtfDate.parse("2024-10-08T12:30:00+04:00")));
			assertThat(item.authors()).containsExactly("A. Müəllif");
			assertThat(item.categories()).containsExactly("Siyasət");
		}

		@Test
		void readsVersion1WhereItemsStandBesideTheChannel() throws FeedRefused {
			Feed feed = read(
					"""
							<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
								xmlns:dc="http://purl.org/dc/elements/1.1/">
							<channel rdf:about="https://news.example/"><title>Kabar</title></channel>
							<item rdf:about="https://news.example/7"><title>Pertemuan</title><dc:date>2024-10-08</dc:date></item>
							</rdf:RDF>""");
			assertThat(feed.title()).isEqualTo("Kabar");
			assertThat(feed.items().get(0).id()).isEqualTo("https://news.example/7");
			assertThat(feed.items().get(0).published()).as("a day is no moment")
				.isEqualTo(new FeedDate("2024-10-08", null, EdtfDate.parse("2024-10-08")));
		}

		@Test
		void knowsModulesWhoseNamespaceNobodyDeclared() throws FeedRefused {
			assertThat(item("<content:encoded>&lt;p>x&lt;/p></content:encoded>").content()).isEqualTo("<p>x</p>");
		}

		@Test
		void takesAPermanentGuidForTheLinkThatIsMissing() throws FeedRefused {
			assertThat(item("<guid>https://news.example/9</guid>").link()).hasToString("https://news.example/9");
			assertThat(item("<guid isPermaLink='false'>https://news.example/9</guid>").link()).isNull();
		}

		@Test
		void takesNoScriptForALink() throws FeedRefused {
			assertThat(item("<link>javascript:alert(1)</link>").link()).isNull();
		}

		@Test
		void keepsMarkupThatStandsNakedInTheDescription() throws FeedRefused {
			assertThat(item("<description>A <b>bold</b> &amp; plain word</description>").summary())
				.isEqualTo("A <b>bold</b> &amp; plain word");
		}

		@Test
		void creditsTheSourceItNames() throws FeedRefused {
			FeedItem.Source source = item("<source url='https://wire.example/rss'>Wire</source>").source();
			assertThat(source)
				.isEqualTo(new FeedItem.Source("Wire", URI.create("https://wire.example/rss"), List.of()));
		}

		@ParameterizedTest
		@CsvSource({ "desk@news.example (Jane Doe), Jane Doe", "Jane Doe (desk@news.example), Jane Doe",
				"Jane Doe &lt;desk@news.example&gt;, Jane Doe", "Jane Doe (Baku), Jane Doe (Baku)" })
		void namesAuthorsByTheirName(String given, String name) throws FeedRefused {
			assertThat(item("<author>" + given + "</author>").authors()).containsExactly(name);
		}

		@Test
		void readsOnBehindAMissingEndTag() throws FeedRefused {
			Feed feed = read("<rss><channel><title>T</title><item><title>one<link>https://a.example/1</link></item>"
					+ "<item><title>two</title></item></channel>");
			assertThat(feed.items()).hasSize(2);
			assertThat(feed.items().get(1).title()).isEqualTo("two");
		}

		@Test
		void readsWhatStandsBehindAWarningOfTheServer() throws FeedRefused {
			assertThat(read("<b>Warning</b>: out of luck<rss><channel><title>T</title></channel></rss>").title())
				.isEqualTo("T");
		}

	}

	@Nested
	class InAtom {

		@Test
		void readsAnEntry() throws FeedRefused {
			FeedItem entry = entry(
					"""
							<id>tag:1</id><link rel="self" href="/feed"/><link href="?id=1"/>
							<title type="html">Встреча &lt;b&gt;в Баку&lt;/b&gt;</title>
							<published>2024-08-19T10:00:00+04:00</published><updated>2024-08-19T11:00:00.5Z</updated>
							<author><name>И. Автор</name><email>a@news.example</email></author>
							<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Текст &amp; слова</p></div></content>
							<source><title>Лента</title></source><category term="pol" label="Политика"/>""");
			assertThat(entry.link()).hasToString("https://news.example/rss/all.xml?id=1");
			assertThat(entry.title()).isEqualTo("Встреча в Баку");
			assertThat(entry.published()).extracting(FeedDate::moment).isEqualTo(Instant.parse("2024-08-19T06:00:00Z"));
			assertThat(entry.updated()).extracting(FeedDate::moment).isEqualTo(Instant.parse("2024-08-19T11:00:00.5Z"));
			assertThat(entry.authors()).containsExactly("И. Автор");
			assertThat(entry.content()).isEqualTo("<p>Текст &amp; слова</p>");
			assertThat(entry.source()).isEqualTo(new FeedItem.Source("Лента", null, List.of()));
			assertThat(entry.categories()).containsExactly("Политика");
		}

		@Test
		void takesAChangeForNoPublication() throws FeedRefused {
			FeedItem entry = entry("<updated>2024-08-19T11:00:00Z</updated>");
			assertThat(entry.published()).isNull();
		}

		@Test
		void escapesWhatIsText() throws FeedRefused {
			assertThat(entry("<content>5 &lt; 6 &amp;&amp; 7</content>").content()).isEqualTo("5 &lt; 6 &amp;&amp; 7");
			assertThat(entry("<title>5 &lt; 6 &amp; 7</title>").title()).isEqualTo("5 < 6 & 7");
		}

		@Test
		void decodesBase64() throws FeedRefused {
			assertThat(entry("<content type='application/octet-stream'>PHA+eDwvcD4=</content>").content())
				.isEqualTo("<p>x</p>");
		}

		@Test
		void resolvesLinksFromTheBaseItDeclares() throws FeedRefused {
			assertThat(entry(
					"<content type='html' xml:base='https://b.example/d/'>&lt;a href='p'&gt;x&lt;/a&gt;</content>")
				.content()).isEqualTo("<a href=\"https://b.example/d/p\">x</a>");
		}

		@Test
		void readsItUnderAPrefixToo() throws FeedRefused {
			Feed feed = read("<a:feed xmlns:a='http://www.w3.org/2005/Atom' xml:lang='ru'><a:title>T</a:title>"
					+ "<a:entry><a:title>E</a:title></a:entry></a:feed>");
			assertThat(feed.title()).isEqualTo("T");
			assertThat(feed.language()).isEqualTo("ru");
			assertThat(feed.items()).extracting(FeedItem::title).containsExactly("E");
		}

	}

	@Nested
	class InJson {

		@Test
		void readsAnItem() throws FeedRefused {
			Feed feed = read("""
					{"version": "https://jsonfeed.org/version/1.1", "title": "Berita", "language": "id",
					 "home_page_url": "https://news.example/", "items": [
					 {"id": 7, "url": "/7", "title": "Judul", "content_text": "a < b",
					  "date_published": "2024-10-08T09:00:00+07:00", "authors": [{"name": "Penulis"}], "tags": ["x"]},
					 null, 5, {"id": null, "title": ["no"], "content_html": "<p>y</p>"}]}""");
			assertThat(feed.title()).isEqualTo("Berita");
			assertThat(feed.items()).hasSize(2);
			FeedItem item = feed.items().get(0);
			assertThat(item.id()).isEqualTo("7");
			assertThat(item.link()).hasToString("https://news.example/7");
			assertThat(item.content()).isEqualTo("a &lt; b");
			assertThat(item.published()).extracting(FeedDate::moment).isEqualTo(Instant.parse("2024-10-08T02:00:00Z"));
			assertThat(item.authors()).containsExactly("Penulis");
			assertThat(feed.items().get(1).title()).isNull();
			assertThat(feed.items().get(1).content()).isEqualTo("<p>y</p>");
		}

		@Test
		void replacesHalfACharacterAndZero() throws FeedRefused {
			assertThat(read("{\"title\": \"a\\ud800b\\u0000c\", \"items\": []}").title()).isEqualTo("a\uFFFDb\uFFFDc");
		}

		@Test
		void saysWhereItBreaks() {
			assertThatExceptionOfType(FeedRefused.class).isThrownBy(() -> read("{\"items\": [\n{]}"))
				.satisfies((ex) -> assertThat(ex.messageKey()).isEqualTo("feed.refused.broken-json"))
				.satisfies((ex) -> assertThat(ex.arguments().get(0)).isEqualTo(2));
		}

		@Test
		void refusesWhatIsNoFeed() {
			refuses("{\"a\": 1}", FeedRefused.Reason.UNKNOWN_JSON);
			refuses("[]", FeedRefused.Reason.UNKNOWN_JSON);
		}

	}

	@Nested
	class WithDates {

		@ParameterizedTest
		@CsvSource({ "'Tue, 08 Oct 2024 10:15:00 +0400', 2024-10-08T10:15:00+04:00",
				"'Tue, 08 Oct 2024 06:15:00 GMT', 2024-10-08T06:15:00Z",
				"2024-10-08T10:15:00.250+04:00, 2024-10-08T10:15:00+04:00",
				"2024-10-08 01:00:00+03:00, 2024-10-08T01:00:00+03:00",
				"2024-10-08T01:00:00+0300, 2024-10-08T01:00:00+03:00",
				"'Tue, 8 Oct 24 01:15 EST', 2024-10-08T01:15:00-05:00",
				"'Mon, 08 Oct 2024 01:00:00 MSK', 2024-10-08T01:00:00+03:00",
				"'Tue, 08 October 2024 01:00:00 GMT+3', 2024-10-08T01:00:00+03:00" })
		void keepsTheOffsetWithWhichTheDayIsTheirs(String words, String edtf) throws FeedRefused {
			assertThat(published(words)).isEqualTo(edtf);
		}

		@ParameterizedTest
		@CsvSource({ "'Вт, 08 окт 2024 01:00:00 +0300', 2024-10-08T01:00:00+03:00",
				"'8 Okt 2024 01:00:00 +0700', 2024-10-08T01:00:00+07:00",
				"'08 oktyabr 2024 01:00 +0400', 2024-10-08T01:00:00+04:00" })
		void readsTheLanguageOfTheFeed(String words, String edtf) throws FeedRefused {
			assertThat(published(words)).isEqualTo(edtf);
		}

		@ParameterizedTest
		@CsvSource({ "2024-10-08 01:00:00, 2024-10-08T01:00:00", "'Tue, 08 Oct 2024 01:00', 2024-10-08T01:00:00",
				"'Tue, 08 Oct 2024', 2024-10-08", "2024-10-08, 2024-10-08", "2024-10, 2024-10" })
		void saysNoMoreThanTheWordsDo(String words, String edtf) throws FeedRefused {
			assertThat(published(words)).isEqualTo(edtf);
			assertThat(item("<pubDate>" + words + "</pubDate>").published()).extracting(FeedDate::moment).isNull();
		}

		@ParameterizedTest
		@ValueSource(strings = { "yesterday", "Tue, 31 Feb 2024 01:00:00 GMT", "Tue, 08 Oct 2024 01:00:00 PM",
				"2024-10-08T25:00:00Z", "08 Foo 2024" })
		void keepsTheWordsOfWhatIsNone(String words) throws FeedRefused {
			assertThat(item("<pubDate>" + words + "</pubDate>").published()).isEqualTo(new FeedDate(words, null, null));
		}

		private @Nullable String published(String words) throws FeedRefused {
			FeedDate date = item("<pubDate>" + words + "</pubDate>").published();
			return (date != null && date.date() != null) ? date.date().edtf() : null;
		}

	}

	@Nested
	class InAnyEncoding {

		private static final String FEED = "<rss><channel><title>Встреча в Баку и переговоры о торговле</title></channel></rss>";

		@ParameterizedTest
		@ValueSource(strings = { "windows-1251", "KOI8-R", "UTF-8", "UTF-16BE", "UTF-16LE" })
		void readsWhatItDeclares(String charset) throws FeedRefused {
			String declared = "<?xml version='1.0' encoding='" + charset + "'?>" + FEED;
			assertThat(FeedReader.read(declared.getBytes(Charset.forName(charset)), null, null, null).title())
				.startsWith("Встреча");
		}

		@Test
		void believesTheServerBeforeTheDeclaration() throws FeedRefused {
			byte[] bytes = ("<?xml version='1.0' encoding='KOI8-R'?>" + FEED).getBytes(Charset.forName("windows-1251"));
			assertThat(FeedReader.read(bytes, null, "windows-1251", null).title()).startsWith("Встреча");
		}

		@Test
		void findsOutWhatNothingSays() throws FeedRefused {
			assertThat(FeedReader.read(FEED.getBytes(Charset.forName("windows-1251")), null, null, null).title())
				.startsWith("Встреча");
		}

		@Test
		void passesOverAnUnknownName() throws FeedRefused {
			assertThat(FeedReader.read(FEED.getBytes(StandardCharsets.UTF_8), null, "no such", null).title())
				.startsWith("Встреча");
		}

	}

	@Test
	void isXmlWhereItSaysSoWhateverTheServerSays() throws FeedRefused {
		byte[] rss = "<rss><channel><title>T</title></channel></rss>".getBytes(StandardCharsets.UTF_8);
		assertThat(FeedReader.read(rss, "application/json", null, null).title()).isEqualTo("T");
	}

	@Nested
	class ThatIsHostile {

		@Test
		void expandsNoEntities() throws FeedRefused {
			Feed feed = read(
					"<!DOCTYPE rss [<!ENTITY a 'ha'><!ENTITY b '&a;&a;'><!ENTITY f SYSTEM 'file:///etc/passwd'>]>"
							+ "<rss><channel><title>x &b; &f; y</title></channel></rss>");
			assertThat(feed.title()).isEqualTo("x &b; &f; y");
		}

		@Test
		void keepsNoMarkupInATitle() throws FeedRefused {
			assertThat(item("<title>&lt;script&gt;alert(1)&lt;/script&gt;&lt;img src=x onerror=a()&gt;News</title>")
				.title()).isEqualTo("News");
		}

		@Test
		void survivesNesting() throws FeedRefused {
			assertThat(read("<rss><channel><title>T</title>" + "<x>".repeat(100_000)).title()).isEqualTo("T");
			refuses("[".repeat(100_000), FeedRefused.Reason.TOO_DEEP);
			refuses("{\"items\":" + "[".repeat(100_000), FeedRefused.Reason.TOO_DEEP);
		}

		/** From each of these the end would be looked for anew. */
		@Test
		void opensManyTagsBeforeItClosesOne() {
			String open = "<1".repeat(2_000_000);
			assertThat(assertTimeoutPreemptively(Duration.ofSeconds(30), () -> FeedText.looksLikeMarkup(open + ">")))
				.isFalse();
			assertThat(assertTimeoutPreemptively(Duration.ofSeconds(30),
					() -> FeedText.looksLikeMarkup(open + "> <b>bold</b>")))
				.isTrue();
		}

		@Test
		void boundsParts() {
			refuses("<rss>" + "<a/>".repeat(XmlFeed.MOST_TAGS), FeedRefused.Reason.TOO_MANY_PARTS);
			refuses("{\"items\":[" + "1,".repeat(JsonFeed.MOST_TOKENS), FeedRefused.Reason.TOO_MANY_PARTS);
		}

		@Test
		void boundsItems() throws FeedRefused {
			Feed feed = read("<rss><channel>" + "<item/>".repeat(FeedReader.MOST_ITEMS + 3));
			assertThat(feed.items()).hasSize(FeedReader.MOST_ITEMS);
			assertThat(feed.passedOver()).isEqualTo(3);
		}

		@Test
		void boundsSize() {
			assertThatExceptionOfType(FeedRefused.class)
				.isThrownBy(() -> FeedReader.read(new byte[FeedReader.LARGEST + 1], null, null, null))
				.satisfies((ex) -> assertThat(ex.reason()).isEqualTo(FeedRefused.Reason.TOO_LARGE));
		}

		@ParameterizedTest
		@ValueSource(strings = { "<?p ", "<!--", "<![CDATA[", "<!DOCTYPE a [", "&", "&#x", "<a b='", "</a>",
				"<item><title>", "xml:base='" })
		void isReadOrRefusedInSeconds(String part) {
			String text = "<rss><channel><item><description>" + part.repeat(4_000_000 / part.length());
			long start = System.nanoTime();
			try {
				read(text);
			}
			catch (FeedRefused ex) {
				assertThat(ex.reason()).isEqualTo(FeedRefused.Reason.TOO_MANY_PARTS);
			}
			assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
		}

		@Test
		void isRefusedWithTheReason() {
			refuses("", FeedRefused.Reason.EMPTY);
			refuses(" \n\u0000", FeedRefused.Reason.EMPTY);
			refuses("hello", FeedRefused.Reason.NO_FEED);
			refuses("<!doctype html><html><body>x</body></html>", FeedRefused.Reason.PAGE);
			refuses("<note/>", FeedRefused.Reason.UNKNOWN_ROOT);
		}

	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-", value = { "Sun, 06 Jul 2014 12:56:00 GMT | 2014-07-06T12:56:00Z",
			"6 Jul 14 12:56 EST | 2014-07-06T17:56:00Z", "Mon, 06 July 2014 12:56:00 +0300 | 2014-07-06T09:56:00Z",
			"Sun, 06 Jul 2014 15:56:00 MSK | 2014-07-06T12:56:00Z",
			"Sun, 06 Jul 2014 12:56:60 Z | 2014-07-06T12:56:59Z", "2014-07-06 12:56:00 +04:00 | 2014-07-06T08:56:00Z",
			"2014-07-06T12:56Z | 2014-07-06T12:56:00Z", "2014-07-06T12:56:00 | -", "2014-07-06 | -",
			"Sun, 31 Jun 2014 12:56:00 GMT | -", "Sun, 06 Jul 2014 12:56:00 XYZ | -", "06.07.2014 12:56 | -",
			"yesterday | -" })
	void namesAMomentOnlyWhereTheWordsDo(String words, Instant moment) {
		assertThat(FeedDates.read(words)).extracting(FeedDate::words, FeedDate::moment).containsExactly(words, moment);
	}

	@ParameterizedTest
	@CsvSource({ "https://a.example/b c, https://a.example/b%20c", "//a.example/x, https://a.example/x",
			"?p=2, https://news.example/rss/all.xml?p=2", "#top, https://news.example/rss/all.xml?page=1#top",
			"../x, https://news.example/x", "https://a.example/100%, https://a.example/100%25",
			"https://a.example/a|b[1], https://a.example/a%7Cb%5B1%5D",
			"https://a.example/вести, https://a.example/вести" })
	void resolvesAddressesAsTheyAreWritten(String written, String address) {
		assertThat(FeedText.address(written, ADDRESS)).hasToString(address);
	}

	@Nested
	class InAList {

		@Test
		void comesBackAsItWasWritten() throws FeedRefused {
			List<OpmlFeed> feeds = List.of(
					new OpmlFeed("Новости \"сегодня\" & <завтра>", URI.create("https://a.example/rss?x=1&y=2"), "ru"),
					new OpmlFeed(null, URI.create("https://b.example/feed"), null));
			List<OpmlFeed> read = Opml.read(Opml.write("Dateline", feeds));
			assertThat(read.get(0)).isEqualTo(feeds.get(0));
			assertThat(read.get(1))
				.isEqualTo(new OpmlFeed("https://b.example/feed", URI.create("https://b.example/feed"), null));
		}

		@Test
		void findsFeedsInFoldersAndEachOnce() throws FeedRefused {
			String list = "<opml version='1.0'><body><outline text='F'><outline text='A' xmlURL='https://a.example/'/>"
					+ "<outline text='again' xmlUrl='https://a.example/'/></outline><outline xmlUrl='file:///x'/></body></opml>";
			assertThat(Opml.read(list.getBytes(StandardCharsets.UTF_8))).extracting(OpmlFeed::title)
				.containsExactly("A");
		}

		@Test
		void isRefusedWhereItIsNone() {
			assertThatExceptionOfType(FeedRefused.class)
				.isThrownBy(() -> Opml.read("<rss/>".getBytes(StandardCharsets.UTF_8)))
				.satisfies((ex) -> assertThat(ex.messageKey()).isEqualTo("feed.refused.no-list"));
		}

	}

}
