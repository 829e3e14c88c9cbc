package org.dateline.editorial;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.dateline.article.Source;
import org.dateline.article.SourceDraft;
import org.dateline.article.Sources;
import org.dateline.editorial.DeskVisitor.Answer;
import org.dateline.pages.HtmlChecker;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How editors open, describe and merge sources. Each test has sources of its own.
 */
@DeskTest
class KeepingSourcesAtTheDeskTests {

	private static final AtomicInteger NUMBER = new AtomicInteger();

	private static final HtmlChecker HTML = new HtmlChecker();

	private static final SourceDraft HAVAS = new SourceDraft("Havas", Map.of("ru", "Гавас"), "agency", "FR",
			"https://havas.example");

	@Autowired
	private DeskVisitors visitors;

	@Autowired
	private Sources sources;

	@Autowired
	private JdbcClient jdbc;

	private DeskVisitor editor;

	@BeforeEach
	void signIn() {
		this.editor = this.visitors.newcomer(Role.EDITOR);
	}

	@Nested
	class TheList {

		@Test
		void namesEachSourceAndLeadsToIt() {
			Document page = valid(editor.get("/en/desk/sources"), 200).page();

			Element row = page.selectFirst("tr:has(a[href=/en/desk/sources/antara])");
			assertThat(row.select("td").eachText()).containsExactly("antara", "News agency", "Indonesia");
			assertThat(page.select(".desk-head a[href=/en/desk/sources]").text()).isEqualTo("Sources");
		}

		/** By what they are called: an address may begin with anything. */
		@Test
		void isInOneOrderWhereverASourceIsChosen() {
			sources.create("aaa-at-the-end", new SourceDraft("Zzyzx Courier", Map.of(), "agency", null, null));

			List<String> listed = editor.get("/en/desk/sources")
				.page()
				.select("main table a[href^=/en/desk/sources/]")
				.eachAttr("href")
				.stream()
				.map((address) -> address.replaceFirst(".*/", ""))
				.toList();
			List<String> ofRecord = editor.get("/en/desk/articles/2")
				.page()
				.selectFirst("select[name$=.source]")
				.select("option")
				.eachAttr("value")
				.stream()
				.filter(listed::contains)
				.toList();

			assertThat(listed.indexOf("aaa-at-the-end")).isGreaterThan(listed.indexOf("antara"));
			assertThat(ofRecord).isEqualTo(listed);
			assertThat(editor.get("/en/desk/feeds").page().select("#source option").eachAttr("value"))
				.containsSubsequence(listed);
		}

		@ParameterizedTest
		@ValueSource(strings = { "en", "ru", "az", "id" })
		void speaksEveryLanguageWithTheOtherPages(String ui) {
			String slug = add(HAVAS).slug();

			for (String address : List.of("", "/" + slug, "/" + slug + "/merge?into=antara")) {
				valid(editor.get("/" + ui + "/desk/sources" + address), 200);
			}
		}

	}

	@Nested
	class ANewSource {

		@Test
		void isAddedWithItsLineInTheTrail() {
			String slug = slug();

			Answer added = editor.send(form(), "slug", " " + slug, "name", "Reuter & Söhne", "kind", "agency",
					"country", "GB", "homePage", "https://reuter.example", "names[1].name", "Рейтер", "names[4].tag",
					"az-Cyrl", "names[4].name", "Ројтер");

			assertThat(added.location()).isEqualTo("/en/desk/sources/%s?saved".formatted(slug));
			assertThat(sources.find(slug).orElseThrow().draft()).isEqualTo(new SourceDraft("Reuter & Söhne",
					Map.of("ru", "Рейтер", "az-Cyrl", "Ројтер"), "agency", "GB", "https://reuter.example"));
			Document page = valid(editor.get(added.location()), 200).page();
			assertThat(page.select("h1").text()).isEqualTo("Reuter & Söhne");
			assertThat(page.select("[role=status]").text()).isNotBlank();
			assertThat(trail("source-opened", slug, "detail -> 'after' ->> 'name' = 'Reuter & Söhne'")).isOne();
		}

		@Test
		void isRefusedFieldByFieldAndKeepsWhatWasTyped() {
			Answer refused = valid(editor.send(form(), "slug", "Not a slug", "name", "", "kind", "newspaper", "country",
					"ZZ", "homePage", "<havas>", "names[0].name", "Kept", "names[4].tag", "English", "names[4].name",
					"Also kept"), 422);

			Document page = refused.page();
			for (String field : List.of("slug", "name", "kind", "country", "homePage", "tag4")) {
				assertThat(page
					.select("#open .field:has(#%s) .refusal, .named:has(#%s) > .refusal".formatted(field, field))
					.text()).as(field).hasSizeGreaterThan(10);
			}
			assertThat(page.select("#open .refusal")).hasSize(6);
			assertThat(page.select("#slug").val()).isEqualTo("Not a slug");
			assertThat(page.select("#kind option[selected]").val()).isEqualTo("newspaper");
			assertThat(page.select("#country option[selected]").val()).isEqualTo("ZZ");
			assertThat(page.select("#homePage").val()).isEqualTo("<havas>");
			assertThat(page.select(".named input").eachAttr("value")).contains("Kept", "English", "Also kept");
		}

		@Test
		void takesNoAddressInUse() {
			Answer refused = editor.send(form(), "slug", "antara", "name", "Another Antara");

			assertThat(refused.status()).isEqualTo(422);
			assertThat(refused.page().select("p:has(#slug) .refusal").text()).contains("antara");
			assertThat(refused.page().select("#name").val()).isEqualTo("Another Antara");
			assertThat(trail("source-opened", "antara", "true")).isZero();
		}

		@Test
		void hasOneNameInALanguage() {
			String slug = slug();

			Answer refused = valid(editor.send(form(), "slug", slug, "name", "Havas", "names[0].name", "First",
					"names[4].tag", "en", "names[4].name", "Second"), 422);

			assertThat(refused.page().select(".named .refusal").text()).contains("“en”");
			assertThat(refused.page().select(".named input").eachAttr("value")).contains("First", "Second");
			assertThat(sources.find(slug)).isEmpty();
		}

		@Test
		void isBoundedInEveryField() {
			assertThat(form().select("input:not([type=hidden])")).isNotEmpty()
				.allSatisfy((field) -> assertThat(field.attr("maxlength")).as(field.id()).isNotEmpty());
			assertThat(editor.send(form(), "slug", "x".repeat(101), "name", "x".repeat(201))
				.page()
				.select(".field .refusal")).hasSize(2);
		}

		private Element form() {
			return editor.get("/en/desk/sources").form("/en/desk/sources");
		}

	}

	@Nested
	class ADescription {

		@Test
		void isChangedWithWhatWasBeforeInTheTrail() {
			String slug = add(HAVAS).slug();

			Answer saved = editor.send(form(slug), "name", "AFP", "country", "", "names[0].name", "", "names[1].tag",
					"tr", "names[1].name", "AFP Türkçe");

			assertThat(saved.location()).isEqualTo("/en/desk/sources/%s?saved".formatted(slug));
			assertThat(sources.find(slug).orElseThrow().draft())
				.isEqualTo(new SourceDraft("AFP", Map.of("tr", "AFP Türkçe"), "agency", null, "https://havas.example"));
			assertThat(trail("source-described", slug,
					"detail -> 'before' ->> 'name' = 'Havas' and detail -> 'before' -> 'names' ->> 'ru' = 'Гавас' and detail -> 'after' ->> 'name' = 'AFP' and reason is null"))
				.isOne();
		}

		@Test
		void leavesNoTraceWhereNothingChanges() {
			Source source = add(HAVAS);

			assertThat(editor.send(form(source.slug())).status()).isEqualTo(302);

			assertThat(sources.find(source.slug())).contains(source);
			assertThat(trail("source-described", source.slug(), "true")).isZero();
		}

		@Test
		void isRefusedFieldByField() {
			Source source = add(HAVAS);

			Answer refused = valid(
					editor.send(form(source.slug()), "name", " ", "homePage", "havas", "names[0].tag", "?"), 422);

			assertThat(refused.page().select("form .refusal")).hasSize(3);
			assertThat(refused.page().select("#homePage").val()).isEqualTo("havas");
			assertThat(refused.page().select("#tag0").val()).isEqualTo("?");
			assertThat(refused.page().select("#name0").val()).isEqualTo("Гавас");
			assertThat(sources.find(source.slug())).contains(source);
		}

		@Test
		void showsWhatSomebodyElseHasChangedAndOverwritesNothing() {
			Source source = add(HAVAS);
			Element seen = form(source.slug());
			Source theirs = sources.describe(source.slug(), source.version(), new SourceDraft("Theirs",
					Map.of("ru", "Гавас", "az", "Onlarınkı"), "outlet", "FR", "https://havas.example"));

			Answer conflict = valid(editor.send(seen, "name", "Mine", "names[1].tag", "tr", "names[1].name", "Benim"),
					409);

			assertThat(sources.find(source.slug())).contains(theirs);
			assertThat(trail("source-described", source.slug(), "true")).isZero();
			Document page = conflict.page();
			assertThat(page.select("#name").val()).isEqualTo("Mine");
			assertThat(page.select("p:has(#name) .now strong").text()).isEqualTo("Theirs");
			assertThat(page.select("p:has(#kind) .now strong").text()).isEqualTo("News outlet");
			assertThat(page.select("p:has(#country) .now, p:has(#homePage) .now")).isEmpty();
			assertThat(page.select(".named:has([value=az]) .now strong").text()).isEqualTo("Onlarınkı");
			assertThat(page.select(".named:has([value=tr]) .now strong").text()).isEqualTo("not stated");
			assertThat(page.select(".named:has([value=ru]) .now")).isEmpty();

			Answer decided = editor.send(conflict.form("/en/desk/sources/" + source.slug()), "names[2].name", "Bizim");
			assertThat(decided.status()).isEqualTo(302);
			assertThat(sources.find(source.slug()).orElseThrow().draft()).isEqualTo(new SourceDraft("Mine",
					Map.of("ru", "Гавас", "tr", "Benim", "az", "Bizim"), "agency", "FR", "https://havas.example"));
			assertThat(trail("source-described", source.slug(), "detail -> 'before' ->> 'name' = 'Theirs'")).isOne();
		}

		@Test
		void showsWhereASourceWasMergedMeanwhile() {
			Source source = add(HAVAS);
			Source into = add(HAVAS);
			Element seen = form(source.slug());
			sources.merge(source.slug(), into.slug());

			Answer conflict = valid(editor.send(seen, "name", "Mine"), 409);

			assertThat(conflict.page().select(".notice").text()).contains(source.slug(), into.slug());
			assertThat(conflict.page().select("#name").val()).isEqualTo("Mine");
			assertThat(editor.send(conflict.form("/en/desk/sources/" + into.slug())).status()).isEqualTo(302);
			assertThat(sources.find(into.slug()).orElseThrow().name()).isEqualTo("Mine");
		}

		@Test
		void isOfASourceThatThereIs() {
			assertThat(editor.get("/en/desk/sources/nobody").status()).isEqualTo(404);
			assertThat(editor.postWithToken("/en/desk/sources/nobody", "name", "A").status()).isEqualTo(404);
		}

	}

	@Nested
	class AMerge {

		@Test
		void saysWhatWillHappenAndThenDoesIt() {
			Source from = add(new SourceDraft("Havas News", Map.of(), null, null, null));
			Source into = add(HAVAS);
			attribute(1, from);
			attribute(2, from);

			Element choice = editor.get("/en/desk/sources/" + from.slug())
				.form("/en/desk/sources/%s/merge".formatted(from.slug()));
			assertThat(choice.select("option").eachAttr("value")).contains(into.slug()).doesNotContain(from.slug());
			Answer asked = valid(editor.get("/en/desk/sources/%s/merge?into=%s".formatted(from.slug(), into.slug())),
					200);
			assertThat(asked.page().select("h1").text()).isEqualTo("Merge “Havas News” into “Havas”?");
			assertThat(asked.page().select("main li").eachText()).contains("2 reports will be attributed to “Havas”.");
			assertThat(sources.find(from.slug())).contains(from);

			Answer merged = editor.send(asked.form("/en/desk/sources/%s/merge".formatted(from.slug())));

			assertThat(merged.location()).isEqualTo("/en/desk/sources/%s?saved".formatted(into.slug()));
			assertThat(valid(editor.get(merged.location()), 200).page().select(".terms").text()).contains("Havas News",
					from.slug());
			assertThat(editor.get("/en/desk/sources/" + from.slug()).location())
				.isEqualTo("/en/desk/sources/" + into.slug());
			assertThat(trail("source-merged", from.slug(),
					"detail ->> 'into' = '%s' and (detail ->> 'articles')::int = 2 and detail -> 'before' ->> 'name' = 'Havas News'"
						.formatted(into.slug())))
				.isOne();
		}

		@ParameterizedTest
		@ValueSource(strings = { "", "nobody", "%01", "itself" })
		void isRefusedWithoutAnotherSource(String typed) {
			Source from = add(HAVAS);
			String into = typed.equals("itself") ? from.slug() : typed;
			String address = "/en/desk/sources/%s/merge".formatted(from.slug());

			Answer refused = valid(editor.get(address + "?into=" + into), 422);
			assertThat(refused.page().select("p:has(#into) .refusal").text()).isNotBlank();
			Answer insisted = valid(editor.postWithToken(address, "into", into), 422);
			assertThat(insisted.page().select("p:has(#into) .refusal").text()).isNotBlank();
			assertThat(trail("source-merged", from.slug(), "true")).isZero();
		}

		@Test
		void isDoneOnce() {
			Source from = add(HAVAS);
			Source into = add(HAVAS);
			String address = "/en/desk/sources/%s/merge".formatted(from.slug());
			Element form = editor.get(address + "?into=" + into.slug()).form(address);
			editor.send(form);

			assertThat(editor.send(form).location()).isEqualTo("/en/desk/sources/%s?saved".formatted(into.slug()));
			Answer elsewhere = valid(editor.send(form, "into", "antara"), 422);

			assertThat(elsewhere.page().select("main .refusal").text()).contains(from.slug());
			assertThat(trail("source-merged", from.slug(), "true")).isOne();
		}

		private void attribute(long article, Source source) {
			jdbc.sql("""
					insert into attribution (article_id, position, role, source_id, reasoning)
					select :article, coalesce(max(position), 0) + 1, 'agency',
					       (select id from source where slug = :slug), '{"en": "A test."}'
					from attribution where article_id = :article
					""").param("article", article).param("slug", source.slug()).update();
		}

	}

	@Nested
	class WhoMayNot {

		@Test
		void isAContributor() {
			Source source = add(HAVAS);
			DeskVisitor contributor = visitors.newcomer(Role.CONTRIBUTOR);
			String address = "/en/desk/sources/" + source.slug();

			for (String page : List.of("/en/desk/sources", address, address + "/merge?into=antara")) {
				assertThat(contributor.get(page).status()).as(page).isEqualTo(403);
			}
			for (String act : List.of("/en/desk/sources", address, address + "/merge")) {
				assertThat(
						contributor.postWithToken(act, "slug", slug(), "name", "Mine", "version", "1", "into", "antara")
							.status())
					.as(act)
					.isEqualTo(403);
			}
			assertThat(contributor.get("/en/desk").page().select("a[href=/en/desk/sources]")).isEmpty();
			assertThat(sources.find(source.slug())).contains(source);
		}

		@Test
		void isAStranger() {
			Source source = add(HAVAS);
			String address = "/en/desk/sources/" + source.slug();
			DeskVisitor stranger = visitors.stranger();

			for (String page : List.of("/en/desk/sources", address, address + "/merge?into=antara")) {
				assertThat(stranger.get(page).location()).as(page).startsWith("/en/login?next=");
			}
			for (String act : List.of("/en/desk/sources", address, address + "/merge")) {
				assertThat(stranger.postWithToken(act, "slug", slug(), "name", "Mine", "version", "1", "into", "antara")
					.status()).as(act).isEqualTo(401);
			}
			assertThat(sources.find(source.slug())).contains(source);
		}

	}

	private Source add(SourceDraft draft) {
		return this.sources.create(slug(), draft);
	}

	private static String slug() {
		return "desk-source-" + NUMBER.incrementAndGet();
	}

	private Element form(String slug) {
		return this.editor.get("/en/desk/sources/" + slug).form("/en/desk/sources/" + slug);
	}

	private long trail(String act, String subject, String condition) {
		return this.visitors.trail("act = :act and subject = :subject and by_role = 'editor' and " + condition,
				Map.of("act", act, "subject", subject));
	}

	private static Answer valid(Answer answer, int status) {
		assertThat(answer.status()).isEqualTo(status);
		assertThat(HTML.check(answer.body().getBytes(StandardCharsets.UTF_8))).isEmpty();
		return answer;
	}

}
