package org.dateline.extraction;

import java.net.URI;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Which of what stands on a page is the article. */
class ReadingAPageTests {

	private static final String FIRST = "Ministers of two countries signed an agreement on the supply of grain on "
			+ "Tuesday, after talks that had lasted for three days and two nights.";

	private static final String SECOND = "The agreement enters into force in a month, the press office of the ministry "
			+ "said, and holds until the end of the year after the next one.";

	private static final String THIRD = "Deliveries had stopped in spring, when a bridge on the only railway between the "
			+ "two capitals was closed for repairs that nobody had announced.";

	private static final String OTHER = "Elsewhere a museum opened a hall of old clocks, which all strike the hour at the "
			+ "same time, to the joy of children and the despair of the guards.";

	private static final String BODY = "<p>" + FIRST + "</p><p>" + SECOND + "</p><p>" + THIRD + "</p>";

	private static final String TEXT = FIRST + "\n\n" + SECOND + "\n\n" + THIRD;

	private static PageReading read(String html) {
		return PageReader.read(WebPage.parse(html, URI.create("https://example.org/news/1")));
	}

	private static PageReading article(String around) {
		return read("<title>Grain for a year - Example</title><h1>Grain for a year</h1>" + around);
	}

	@Nested
	class ThatIsShown {

		@Test
		void isReadWithoutWhatStandsAroundIt() {
			PageReading reading = read(
					"""
							<html lang=en><title>Grain for a year | Example News</title><body>
							<nav><a href=/>Home</a> <a href=/world>World</a></nav>
							<header><h1>Grain for a year</h1></header>
							<div class=ad-slot><p>%4$s</p></div>
							<article><div class=byline>By A. Writer</div>
							<p>%1$s</p>
							<figure><img src=x><figcaption>A ship in the harbour, seen from the hill above it.</figcaption></figure>
							<p>%2$s</p>
							<div class="share-buttons"><a href=#>Share</a> <a href=#>Tell a friend</a></div>
							<aside class=relatedArticles><h3>More on this</h3><p>%4$s</p></aside>
							<p>%3$s</p>
							</article>
							<section id=comments><p>%4$s</p><p>%4$s And so on, and so forth, for ever and ever.</p></section>
							<footer><p>All rights reserved by Example News, which is published in Example Street.</p></footer>
							"""
						.formatted(FIRST, SECOND, THIRD, OTHER));
			assertThat(reading.text()).isEqualTo(TEXT);
			assertThat(reading.headline()).isEqualTo("Grain for a year");
			assertThat(reading.rule()).isEqualTo("page-body");
		}

		@Test
		void isReadThoughItsPartsStandApart() {
			PageReading reading = article("<div class=col><p>" + FIRST + "</p></div><div class=ad>Advertisement</div>"
					+ "<div class=col><p>" + SECOND + "</p></div><div class=col><p>" + THIRD + "</p></div>");
			assertThat(reading.text()).isEqualTo(TEXT);
		}

		@Test
		void isWhatStandsBelowItsHeadline() {
			PageReading reading = read("<title>Grain for a year</title><ul><li>" + OTHER + "</li><li>" + OTHER
					+ " Twice.</li></ul><h1>Grain for a year</h1>" + BODY);
			assertThat(reading.text()).isEqualTo(TEXT);
		}

		@Test
		void keepsSubheadsListsAndBreaks() {
			PageReading reading = article(
					"<article><p>" + FIRST + "</p><h2>What is in it</h2><ul><li>Wheat, a thousand "
							+ "tons a month.</li><li>Rye, half of that.</li></ul><p>" + SECOND + "<br>" + THIRD
							+ "<br><br>The end of it was not foreseen.</p><h2>Read more</h2></article>");
			assertThat(reading.text())
				.isEqualTo(FIRST + "\n\nWhat is in it\n\nWheat, a thousand tons a month.\nRye, half of that.\n\n"
						+ SECOND + "\n" + THIRD + "\n\nThe end of it was not foreseen.");
		}

		@Test
		void keepsTheRowsOfATable() {
			PageReading reading = article("<article>" + BODY + "<table><tr><th>Grain</th><th>Tons</th></tr>"
					+ "<tr><td>Wheat</td><td>1,000</td></tr></table></article>");
			assertThat(reading.text()).isEqualTo(TEXT + "\n\nGrain | Tons\nWheat | 1,000");
		}

		@Test
		void keepsAPostThatItQuotes() {
			PageReading reading = article("<article><p>" + FIRST
					+ "</p><div class='widget embed'><blockquote><p>So glad "
					+ "about this!</p>— A Minister (@minister)</blockquote></div><p>" + SECOND + "</p></article>");
			assertThat(reading.text()).contains("So glad about this!");
		}

		@Test
		void hasNoParagraphTwice() {
			assertThat(article("<article>" + BODY + "<p>" + FIRST + "</p></article>").text()).isEqualTo(TEXT);
		}

		@Test
		void hasNoMarkupAndNothingUnseen() {
			PageReading reading = article(
					"<article><p>" + FIRST.replace("grain", "gr&shy;ain&nbsp;\n <b>and\u200B</b> <i>oil</i>")
							+ "<script>alert('x')</script><style>p{}</style></p><p hidden>" + OTHER + "</p><p>" + SECOND
							+ "</p></article>");
			assertThat(reading.text()).isEqualTo(FIRST.replace("grain", "grain and oil") + "\n\n" + SECOND);
		}

		@Test
		void isNothingOnAPageOfLinks() {
			assertThat(read("<ul>" + "<li><a href=x>Some news of the day, at some length</a></li>".repeat(50) + "</ul>")
				.text()).isEmpty();
			assertThat(read("").text()).isEmpty();
			assertThat(read("").headline()).isNull();
		}

	}

	@Nested
	class InAPartWithAMisleadingName {

		@ParameterizedTest
		@ValueSource(strings = { "post category-sponsored tag-comments", "elementor-widget", "share-wrapper",
				"col sidebar-right", "modal-enabled", "sc-1ad x-hJpAd", "has-sidebar with-ads" })
		void isFoundAllTheSame(String name) {
			PageReading reading = read("<title>Grain for a year</title><div class='" + name
					+ "'><h1>Grain for a year</h1>" + BODY + "</div><div class=footer><p>" + OTHER + "</p></div>");
			assertThat(reading.text()).isEqualTo(TEXT);
		}

		@Test
		void isFoundInAFormAroundThePage() {
			assertThat(read("<form id=aspnetForm><h1>Grain for a year</h1><div>" + BODY + "</div></form>").text())
				.isEqualTo(TEXT);
		}

		@Test
		void isFoundAboveManyMoreComments() {
			PageReading reading = article("<div class=story>" + BODY + "</div><ol class=commentlist>"
					+ ("<li><p>" + OTHER + "</p></li>").repeat(30) + "</ol>");
			assertThat(reading.text()).isEqualTo(TEXT);
		}

	}

	@Nested
	class ThatIsStatedForMachines {

		private PageReading stated(String json, String shown) {
			return read(
					"<title>Grain for a year</title><script type='application/ld+json'>" + json + "</script>" + shown);
		}

		private String article(String body) {
			return "{\"@type\":\"NewsArticle\",\"headline\":\"Grain for a year\",\"publisher\":{\"name\":\"Example News\"},"
					+ "\"articleBody\":\"" + body + "\"}";
		}

		@Test
		void isReadWhereThePageDoesNotShowIt() {
			PageReading reading = stated(article(FIRST + "\\n" + SECOND + "\\n\\n" + THIRD), "<div id=root></div>");
			assertThat(reading.text()).isEqualTo(TEXT);
			assertThat(reading.rule()).isEqualTo("json-ld-body");
			assertThat(reading.headline()).isEqualTo("Grain for a year");
			assertThat(reading.site()).isEqualTo("Example News");
		}

		@ParameterizedTest
		@ValueSource(
				strings = { "[%s]", "{\"@graph\":[{\"@type\":\"WebSite\"},%s]}", "{\"mainEntity\":[[%s]]}", "[%s,]" })
		void isReadWhereverItStands(String around) {
			assertThat(stated(around.formatted(article(FIRST + "\n" + SECOND + "\n" + THIRD)), "").text())
				.isEqualTo(TEXT);
		}

		@Test
		void hasTheParagraphsThatThePageHas() {
			PageReading reading = stated(article(FIRST + " " + SECOND + " " + THIRD),
					"<article>" + BODY + "<p>Write to the editors about this report, they answer every letter that "
							+ "comes, if it has a stamp on it.</p></article>");
			assertThat(reading.text()).isEqualTo(TEXT);
			assertThat(reading.rule()).isEqualTo("json-ld-body");
		}

		@ParameterizedTest
		@ValueSource(strings = { "<p>%s</p><p>%s</p><p>%s</p>",
				"&lt;p&gt;%s&lt;/p&gt;&lt;p&gt;%s&lt;/p&gt;&lt;p&gt;%s&lt;/p&gt;" })
		void isFreedOfMarkup(String markup) {
			assertThat(stated(article(markup.formatted(FIRST, SECOND, THIRD)), "").text()).isEqualTo(TEXT);
		}

		@Test
		void isNotReadWhereItIsATeaser() {
			PageReading reading = stated(article(FIRST), "<article>" + BODY + "</article>");
			assertThat(reading.text()).isEqualTo(TEXT);
			assertThat(reading.rule()).isEqualTo("page-body");
		}

		@Test
		void isPassedOverWhereItIsBroken() {
			assertThat(stated("{\"articleBody\": \"" + FIRST, "<article>" + BODY + "</article>").text())
				.isEqualTo(TEXT);
		}

		@Test
		void isReadFromTheElementThatSaysSo() {
			PageReading reading = read("<div><p>" + OTHER + "</p><div itemprop=articleBody>" + BODY + "</div></div>");
			assertThat(reading.text()).isEqualTo(TEXT);
			assertThat(reading.rule()).isEqualTo("microdata-body");
		}

	}

	@Nested
	class InAnotherLanguage {

		@ParameterizedTest(name = "{0}")
		@CsvSource(
				textBlock = """
						ru | Министры двух стран во вторник подписали соглашение о поставках зерна после переговоров, которые шли три дня.
						az | İki ölkənin nazirləri üç gün davam edən danışıqlardan sonra taxıl tədarükü haqqında saziş imzalayıblar, deyə bildirilir.
						id | Menteri kedua negara menandatangani perjanjian pasokan gandum setelah perundingan yang berlangsung selama tiga hari.
						tr | İki ülkenin bakanları üç gün süren görüşmelerin ardından tahıl sevkiyatına ilişkin anlaşmayı imzaladı, denildi açıklamada.
						uk | Міністри двох країн підписали угоду про постачання зерна після переговорів, які тривали три дні та дві ночі поспіль.
						hy | Երկու երկրների նախարարները երեք օր տևած բանակցություններից հետո ստորագրեցին հացահատիկի մատակարարման համաձայնագիր։
						ka | ორი ქვეყნის მინისტრებმა სამდღიანი მოლაპარაკებების შემდეგ ხელი მოაწერეს შეთანხმებას მარცვლეულის მიწოდების შესახებ.
						fa | وزیران دو کشور پس از مذاکراتی که سه روز به طول انجامید توافق‌نامه‌ای درباره تامین غلات امضا کردند و خبر آن اعلام شد.
						zh | 两国部长在持续三天的谈判之后签署了粮食供应协议，该协议将于下月生效，有效期至后年年底，部门新闻处表示。
						""",
				delimiter = '|')
		void isReadAlike(String language, String sentence) {
			PageReading reading = read("<html lang=" + language + "><nav><a href=x>" + sentence + "</a></nav><div><p>"
					+ sentence + "</p><p>" + sentence.substring(1) + "</p></div><div class=footer><p>" + sentence
					+ "</p></div>");
			assertThat(reading.text()).isEqualTo(sentence + "\n\n" + sentence.substring(1));
			assertThat(reading.language()).isEqualTo(language);
		}

	}

	@Nested
	class WhatThePageSaysOfItself {

		@Test
		void isItsHeadlineWithoutTheNameOfTheSite() {
			assertThat(read("<title>Grain for a year | Example News</title>" + BODY).headline())
				.isEqualTo("Grain for a year");
			assertThat(read("<title>Grain for a year, and for the year after it — Example</title>" + BODY).headline())
				.isEqualTo("Grain for a year, and for the year after it");
			assertThat(read("<title>Grain - or what is left of it after a year</title>" + BODY).headline())
				.isEqualTo("Grain - or what is left of it after a year");
			assertThat(read("<title>两国部长签署粮食供应协议-新闻网</title>").headline()).isEqualTo("两国部长签署粮食供应协议");
		}

		@Test
		void isTheHeadingAndNotTheNameOfThePaper() {
			assertThat(
					read("<title>Grain for a year | Example</title><h1>Example</h1><h2>Grain for a\n year</h2>" + BODY)
						.headline())
				.isEqualTo("Grain for a year");
		}

		@Test
		void isWhatItSharesWithOthers() {
			PageReading reading = read("<meta property=og:title content='Grain for a year'><meta property=og:site_name "
					+ "content='Example News'><link rel=canonical href='/news/grain'>" + BODY);
			assertThat(reading.headline()).isEqualTo("Grain for a year");
			assertThat(reading.site()).isEqualTo("Example News");
			assertThat(reading.canonical()).isEqualTo(URI.create("https://example.org/news/grain"));
		}

		@ParameterizedTest
		@CsvSource({ "javascript:alert(1)", "file:///etc/passwd", "http://", "'http://a b'" })
		void isNoAddressButOfTheWeb(String address) {
			assertThat(read("<link rel=canonical href='" + address + "'>" + BODY).canonical()).isNull();
		}

		@ParameterizedTest
		@CsvSource({ "az, az", "az_AZ, az-AZ", "RU-ru, ru-RU", "zh-hans, zh-Hans", "english please,", "'',", "und," })
		void isItsLanguageInTheRightForm(String stated, String language) {
			assertThat(read("<html lang='" + stated + "'><body>" + BODY).language()).isEqualTo(language);
		}

		@Test
		void maySayItsLanguageInTheHead() {
			assertThat(read("<meta http-equiv=Content-Language content=id>" + BODY).language()).isEqualTo("id");
		}

	}

}
