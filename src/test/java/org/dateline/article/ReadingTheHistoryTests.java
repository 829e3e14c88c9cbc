package org.dateline.article;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.dateline.VisitedPages;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** What a reader sees of what was changed. */
@CorrectedArchiveTest
class ReadingTheHistoryTests {

	private static final Editor ANNA = new Editor("Anna Ivanova", "editor");

	@Autowired
	private MockMvcTester visitor;

	@Autowired
	private Corrections corrections;

	@Autowired
	private Sources sources;

	@Autowired
	private CopiedReports reports;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transaction;

	private long article;

	@BeforeEach
	void takeAReport() {
		this.article = this.reports.copy(2);
	}

	/** Such a date says nothing, and can be drawn nowhere. */
	@ParameterizedTest
	@ValueSource(strings = { "../..", "../", "-0044" })
	void showsTheFrontPageWhateverDateAReportIsGiven(String edtf) {
		HeldRecord before = this.corrections.draft(this.article);
		correct(Drafts.published(before.values(), Drafts.derived(edtf)));

		assertThat(page("/en").select(".chart, figure").text()).isNotEmpty();
		assertThat(this.visitor.get().uri("/en/articles?undated=true")).hasStatusOk();
	}

	@Nested
	class WhenNothingWasChanged {

		@ParameterizedTest
		@CsvSource({ "en, Nobody has corrected its record.", "ru, Запись о нём никто не исправлял.",
				"az, Onun qeydinə heç kim düzəliş etməyib.", "id, Catatannya belum pernah dikoreksi." })
		void saysSo(String ui, String words) {
			Document page = page("/" + ui + "/articles/" + article + "/versions");

			assertThat(page.select(".received").text()).endsWith(words);
			assertThat(page.select(".correction")).isEmpty();
			assertThat(page("/" + ui + "/articles/" + article).select(".record dd a[href$=/versions]")).isEmpty();
		}

	}

	@Nested
	class WhenItWasCorrected {

		@ParameterizedTest
		@CsvSource(delimiter = '|', value = {
				"en | Corrected | Anna Ivanova, editor | Language: before English; after Turkish",
				"ru | Исправлено | Anna Ivanova, редактор | Язык: было Английский; стало Турецкий",
				"az | Düzəldilib | Anna Ivanova, redaktor | Dil: əvvəl İngilis dili; sonra Türk dili",
				"id | Dikoreksi | Anna Ivanova, redaktur | Bahasa: sebelum Bahasa Inggris; sesudah Bahasa Turki" })
		void saysWhatWhoWhenAndWhy(String ui, String act, String by, String change) {
			correct(Drafts.language(values(), "tr"));

			Document page = page("/" + ui + "/articles/" + article + "/versions");

			assertThat(page.select(".correction h2").text()).isEqualTo(act);
			assertThat(page.select(".correction .basis").text()).isEqualTo(by);
			assertThat(page.select(".correction time").attr("datetime")).startsWith("20");
			assertThat(page.select(".correction .why").text()).endsWith("<b>It</b> was wrong.");
			assertThat(changes(page)).containsExactly(change);
		}

		@ParameterizedTest
		@CsvSource(delimiter = '|', value = {
				"en | Anna Ivanova, editor, as proposed by: Nigar, contributor | editor, as proposed by: contributor",
				"ru | Anna Ivanova, редактор; предложено: Nigar, участник | редактор; предложено: участник",
				"az | Anna Ivanova, redaktor; təklif edən: Nigar, iştirakçı | redaktor; təklif edən: iştirakçı",
				"id | Anna Ivanova, redaktur, atas usul: Nigar, kontributor | redaktur, atas usul: kontributor" })
		void saysWhoProposedIt(String ui, String byName, String byRole) {
			corrections.correct(article, revision(), Drafts.language(values(), "tr"),
					new Editor(null, "editor").accepting(new Editor(null, "contributor")), "It is Turkish.");
			corrections.correct(article, revision(), Drafts.language(values(), "az"),
					ANNA.accepting(new Editor("Nigar", "contributor")), "It is Azerbaijani.");

			assertThat(page("/" + ui + "/articles/" + article + "/versions").select(".correction .basis").eachText())
				.containsExactly(byName, byRole);
		}

		@Test
		void hasWordsForEveryField() {
			RecordDraft.DateClaim unknown = new RecordDraft.DateClaim(null, "unknown", Map.of("en", "Nothing is said."),
					List.of());
			RecordDraft draft = Drafts.attributions(
					Drafts.countries(Drafts.modified(Drafts.published(Drafts.headline(values(), null), unknown), null)),
					Drafts.named("publisher", null));

			correct(draft);

			assertThat(changes(page("/en/articles/" + article + "/versions"))).containsExactlyInAnyOrder(
					"Headline: before “Russian, Azerbaijani presidents signal 'moving forward' in bilateral relations”; after none",
					"Published: before 8 October 2024, 04:38 (time zone not given) 2024-10-08T04:38:00 date stated “Published Date: 04:38 | 08 October 2024”; after not known date unknown Nothing is said.",
					"Changed by its publisher: before 8 October 2024, 04:52 (time zone not given) 2024-10-08T04:52:00 date stated “Modified Date: 04:52 | 08 October 2024”; after none",
					"Sources: before Publisher: not stated in the text Agency: Anadolu Agency “Anadolu Agency”; after Publisher: not stated in the text",
					"Countries: before Azerbaijan and Russia; after none");
			for (String ui : List.of("ru", "az", "id")) {
				assertThat(changes(page("/" + ui + "/articles/" + article + "/versions"))).hasSize(5)
					.noneMatch((line) -> line.contains("none") || line.contains("unknown"));
			}
		}

		@Test
		void showsAChangeThatIsInAnotherLanguageOnly() {
			article = reports.copy(1);
			RecordDraft.DateClaim published = values().published();
			Map<String, String> reasoning = new HashMap<>(published.reasoning());
			reasoning.put("ru", "Иначе.");

			correct(Drafts.published(values(),
					new RecordDraft.DateClaim(published.edtf(), published.basis(), reasoning, published.quotes())));

			assertThat(page("/en/articles/" + article + "/versions").select("dd:last-of-type [lang=ru]").text())
				.isEqualTo("Иначе.");
		}

		@Test
		void showsThatAQuoteWasMoved() {
			String text = corrections.draft(article).text();
			int second = text.indexOf("October", text.indexOf("October") + 1);
			correct(Drafts.published(values(),
					Drafts.derived("2024", new RecordDraft.Quote("October", text.indexOf("October")))));

			correct(Drafts.published(values(), Drafts.derived("2024", new RecordDraft.Quote("October", second))));

			assertThat(page("/en/articles/" + article + "/versions").select("li:first-of-type dd .quiet").eachText())
				.contains("at character %,d".formatted(second + 1));
		}

		@ParameterizedTest
		@CsvSource({ "en, Record, 'changed by its editors, last on '", "ru, Запись, изменена редакторами",
				"az, Qeyd, redaktorlar tərəfindən dəyişdirilib",
				"id, Catatan, 'diubah oleh redaktur, terakhir pada '" })
		void isSaidOnItsPage(String ui, String term, String words) {
			page("/" + ui + "/articles/" + article);
			correct(Drafts.language(values(), "tr"));

			Document page = page("/" + ui + "/articles/" + article);

			assertThat(page.select(".record dt").last().text()).isEqualTo(term);
			assertThat(page.select(".record dd").last().text()).startsWith(words);
			assertThat(page.select(".record dd").last().select("a").attr("href"))
				.isEqualTo("/" + ui + "/articles/" + article + "/versions");
		}

		@Test
		void saysWhatWasTakenBack() {
			Correction made = correct(Drafts.language(values(), "tr"));
			corrections.revert(made.id(), revision(), new Editor(null, "administrator"), "It was right.");

			Document page = page("/en/articles/" + article + "/versions");

			assertThat(page.select(".correction h2").eachText()).containsExactly("Change taken back", "Corrected");
			assertThat(page.select(".correction .basis").first().text()).isEqualTo("administrator");
			assertThat(page.select(".correction a").attr("href")).isEqualTo("#correction-" + made.id());
			assertThat(page.getElementById("correction-" + made.id())).isNotNull();
		}

		@Test
		void namesASourceAsItIsCalledNow() {
			correct(Drafts.attributions(values(), Drafts.named("publisher", null)));
			page("/en/articles/" + article + "/versions");
			name("Anatolia");
			try {
				assertThat(changes(page("/en/articles/" + article + "/versions"))).singleElement()
					.asString()
					.contains("Agency: Anatolia");
			}
			finally {
				name("Anadolu Agency");
			}
		}

		@Test
		void namesASourceThatWasMergedAsWhatItIsNow() {
			for (String slug : List.of("first", "second", "third")) {
				sources.create(slug, new SourceDraft("The " + slug, Map.of(), null, null, null));
			}
			correct(Drafts.attributions(values(), Drafts.named("publisher", "first", Drafts.quote("Anadolu Agency"))));
			correct(Drafts.attributions(values(), Drafts.named("publisher", null)));
			String address = "/en/articles/" + article + "/versions";
			assertThat(changes(page(address))).first().asString().contains("Publisher: The first");

			for (String[] merge : new String[][] { { "first", "second" }, { "second", "third" } }) {
				long before = revision();
				String tag = visitor.get().uri(address).exchange().getResponse().getHeader("ETag");
				sources.merge(merge[0], merge[1]);

				assertThat(revision()).isEqualTo(before + 1);
				assertThat(visitor.get().uri(address).header("If-None-Match", tag)).hasStatusOk();
				assertThat(changes(page(address))).first().asString().contains("Publisher: The " + merge[1]);
			}
		}

		private void name(String name) {
			transaction.executeWithoutResult(
					(status) -> jdbc.sql("update source set names = names || ?::jsonb where slug = 'anadolu-agency'")
						.param("{\"en\": \"%s\"}".formatted(name))
						.update());
		}

		@Test
		void isKeptUntilTheArticleChangesAgain() {
			correct(Drafts.language(values(), "tr"));
			String address = "/en/articles/" + article + "/versions";
			String tag = visitor.get().uri(address).exchange().getResponse().getHeader("ETag");

			assertThat(visitor.get().uri(address).header("If-None-Match", tag)).hasStatus(304);
			correct(Drafts.language(values(), "az"));
			assertThat(visitor.get().uri(address).header("If-None-Match", tag)).hasStatusOk();
			assertThat(page(address).select(".correction")).hasSize(2);
		}

		@Test
		void isFoundUnderItsNewLanguageInTheList() {
			assertThat(list("?language=en")).contains(article);

			correct(Drafts.language(values(), "kk"));

			assertThat(list("?language=kk")).contains(article);
			assertThat(list("?language=en")).doesNotContain(article);
		}

	}

	@Nested
	class WhenItWasWithdrawn {

		@ParameterizedTest
		@ValueSource(strings = { "en", "ru", "az", "id" })
		void leadsFromItsTombstoneToWhatWasChangedWithoutItsWords(String ui) {
			correct(Drafts.headline(values(), null));
			corrections.withdraw(article, revision(), ANNA, "A court order.");

			MvcTestResult tombstone = visitor.get().uri("/" + ui + "/articles/" + article).exchange();
			assertThat(tombstone).hasStatus(410);
			String address = VisitedPages.page(tombstone).select("main a").first().attr("href");
			assertThat(address).isEqualTo("/" + ui + "/articles/" + article + "/versions");
			Document page = page(address);
			assertThat(page.select(".correction .why").first().text()).endsWith("A court order.");
			assertThat(page.select(".correction")).hasSize(2);
			assertThat(page.text()).doesNotContain("Azerbaijani presidents");
			assertThat(page.select("main a").eachAttr("href")).doesNotContain("/" + ui + "/articles/" + article);

			corrections.restore(article, revision(), ANNA, "It was lifted.");
			assertThat(page(address).text()).contains("Azerbaijani presidents");
		}

		@Test
		void isGoneFromTheListAndComesBack() {
			assertThat(list("")).contains(article);

			corrections.withdraw(article, revision(), ANNA, "A court order.");
			assertThat(list("")).doesNotContain(article);

			corrections.restore(article, revision(), ANNA, "It was lifted.");
			assertThat(list("")).contains(article);
		}

	}

	@Test
	void leadsToTheLanguageOfTheReader() {
		assertThat(this.visitor.get().uri("/articles/2/versions").header("Accept-Language", "az")).hasStatus(302)
			.hasHeader("Location", "/az/articles/2/versions");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/en/articles/99999/versions", "/en/articles/one/versions" })
	void answersNotFoundWhereThereIsNone(String address) {
		assertThat(this.visitor.get().uri(address)).hasStatus(404);
	}

	private Correction correct(RecordDraft draft) {
		return this.corrections.correct(this.article, revision(), draft, ANNA, "<b>It</b> was wrong.");
	}

	private RecordDraft values() {
		return this.corrections.draft(this.article).values();
	}

	private long revision() {
		return this.corrections.draft(this.article).revision();
	}

	private List<Long> list(String query) {
		return page("/en/articles" + query).select(".list h2 a")
			.eachAttr("href")
			.stream()
			.map((address) -> Long.valueOf(address.replaceAll(".*/|\\?.*", "")))
			.toList();
	}

	private Document page(String address) {
		return VisitedPages.visit(this.visitor, address);
	}

	/** The changes, a line for each; quotes as a browser shows them. */
	private static List<String> changes(Document page) {
		page.select(".correction q").forEach((quote) -> quote.prepend("“").append("”"));
		return page.select(".correction dt")
			.stream()
			.map((term) -> "%s: %s; %s".formatted(term.text(), term.nextElementSibling().text(),
					term.nextElementSibling().nextElementSibling().text()))
			.toList();
	}

}
