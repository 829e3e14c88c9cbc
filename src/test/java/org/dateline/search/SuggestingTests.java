package org.dateline.search;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;

import org.dateline.article.Places;
import org.dateline.chronicle.DrawnArchive;
import org.dateline.search.KnownNames.KnownName;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.roaringbitmap.RoaringBitmap;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.UriUtils;

import static org.assertj.core.api.Assertions.assertThat;

/** What is suggested as one types, and how a browser learns of it. */
@SearchedArchiveTest
class SuggestingTests {

	@Autowired
	private ResultPages pages;

	private final JsonMapper json = new JsonMapper();

	@Autowired
	private ApplicationContext archive;

	@BeforeEach
	void drawNames() {
		DrawnArchive.draw(this.archive);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "en | Lavr | Lavrov", "en | lavr | Lavrov", "ru | Лавр | Лавров", "en | Лавр | Lavrov",
					"az | Əliy | Əliyev", "az | aliy | Əliyev", "ru | əliye | Алиев", "en | Cianj | Cianjur",
					"ru | Загул | Загульба", "az | ərdo | Ərdoğan", "en | Soç | Sochi", "en | Ердо | Erdoğan",
					"en | Joko W | Joko Widodo", "en | Kim Jo | Kim Jong" })
	void suggestsNamesInAnyScript(String ui, String typed, String name) {
		JsonNode answer = suggestions(ui, typed);

		assertThat(texts(answer.get(1))).as("of %s", answer).anyMatch((words) -> words.contains(name));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			value = { "en | Put | Putin's August", "en | Aug | August", "en | oct | October", "en | Presid | President",
					"id | presid | Presiden", "ru | през | Президент", "en | minis | Minister" })
	void suggestsNoNameThatIsNone(String ui, String typed, String words) {
		assertThat(texts(suggestions(ui, typed).get(1))).doesNotContain(words);
	}

	@Test
	void saysOnceWhatIsATopicAndNamed() {
		Suggestions suggestions = new Suggestions((plain, most, locale) -> List.of(new KnownName("place", "Russia"),
				new KnownName("organisation", "Russian Railways")), new LanguageTools());

		assertThat(suggestions.suggest("Russi", new TwoSources(), Locale.ENGLISH))
			.extracting(Suggestions.Suggestion::words)
			.startsWith("Russian Railways")
			.containsOnlyOnce("Russia");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "en | trade tur | trade turnover", "ru | товароо | товарооборот",
			"az | ticarət dö | ticarət dövriyyəsi", "id | omzet | omzet perdagangan", "en | товароо | trade turnover",
			"az | ABŞ | Amerika Birləşmiş Ştatları", "id | AS | Amerika Serikat", "ru | trade tur | товарооборот" })
	void suggestsConceptsInTheReadersLanguage(String ui, String typed, String label) {
		JsonNode answer = suggestions(ui, typed);

		assertThat(texts(answer.get(1))).contains(label);
		assertThat(texts(answer.get(4))).contains(label);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "en | Anad | Anadolu Agency | source:anadolu-agency",
					"ru | Анад | Анадолу | source:anadolu-agency", "en | antar | ANTARA | source:antara",
					"ru | ТАС | ТАСС | source:tass", "ru | tas | ТАСС | source:tass",
					"az | azərt | AZƏRTAC | source:azertac", "az | azer | AZƏRTAC | source:azertac" })
	void suggestsSources(String ui, String typed, String name, String query) {
		JsonNode answer = suggestions(ui, typed);

		int at = texts(answer.get(4)).indexOf(query);
		assertThat(at).as("%s", answer).isNotNegative();
		assertThat(texts(answer.get(1)).get(at)).isEqualTo(name);
		assertThat(this.pages.names(this.pages.find(ui, query))).isNotEmpty();
	}

	/** As OpenSearch Suggestions 1.0 has it, with queries as a fifth list. */
	@Test
	void answersAsManyOfEverything() {
		JsonNode answer = suggestions("ru", "Пут");

		assertThat(answer.get(0).asString()).isEqualTo("Пут");
		int size = answer.get(1).size();
		assertThat(size).isBetween(1, 12);
		assertThat(answer.get(2)).hasSize(size);
		assertThat(answer.get(3).size()).isIn(0, size);
		assertThat(answer.get(4)).hasSize(size);
		assertThat(texts(answer.get(2))).isSubsetOf("человек", "организация", "место", "тема", "источник");
		assertThat(texts(answer.get(1))).doesNotHaveDuplicates();
	}

	/** A suggestion that finds nothing is a trap. */
	@ParameterizedTest
	@ValueSource(strings = { "P", "Put", "Baku", "trade", "Лав", "Əli", "an", "Kim", "z", "İ" })
	void suggestsNamesThatAreFound(String typed) {
		JsonNode answer = suggestions("en", typed);
		for (int i = 0; i < answer.get(1).size(); i++) {
			if (List.of("person", "organisation", "place").contains(answer.get(2).get(i).asString())) {
				String query = answer.get(4).get(i).asString();
				assertThat(this.pages.names(this.pages.find("en", query))).as(query).isNotEmpty();
			}
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { " ", "*", "\"", "-", "\u0000", "\u001f", "\uFFFD", "😀", "'", "[]", "<script>", "%",
			"zzzzzzzz" })
	void suggestsNothingForNothing(String typed) {
		JsonNode answer = suggestions("en", typed);

		assertThat(answer.get(0).asString()).isEqualTo(typed);
		assertThat(answer.get(1)).isEmpty();
	}

	@Test
	void refusesToBeAskedForNothing() {
		assertThat(this.pages.get("/en/suggestions")).hasStatus(400);
		assertThat(this.pages.get("/fr/suggestions?q=a")).hasStatus(404);
	}

	@Test
	void takesAsMuchAsAReaderPastes() {
		assertThat(suggestions("en", "a".repeat(1000)).get(1)).isEmpty();
		assertThat(suggestions("ru", "щ".repeat(1000)).get(1)).isEmpty();
	}

	@Test
	void describesItselfToBrowsers() throws Exception {
		MvcTestResult answer = this.pages.get("/opensearch.xml");
		assertThat(answer).hasStatusOk();
		assertThat(answer.getResponse().getContentType()).startsWith("application/opensearchdescription+xml");
		DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
		factory.setNamespaceAware(true);
		factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
		Element root = factory.newDocumentBuilder()
			.parse(new ByteArrayInputStream(answer.getResponse().getContentAsByteArray()))
			.getDocumentElement();

		assertThat(root.getNamespaceURI()).isEqualTo("http://a9.com/-/spec/opensearch/1.1/");
		assertThat(root.getLocalName()).isEqualTo("OpenSearchDescription");
		assertThat(text(root, "ShortName")).isNotBlank().hasSizeLessThanOrEqualTo(16);
		assertThat(text(root, "Description")).isNotBlank().hasSizeLessThanOrEqualTo(1024);
		NodeList urls = root.getElementsByTagNameNS("*", "Url");
		List<String> types = new ArrayList<>();
		for (int i = 0; i < urls.getLength(); i++) {
			Element url = (Element) urls.item(i);
			String template = url.getAttribute("template");
			types.add(url.getAttribute("type"));
			assertThat(template).startsWith("http://localhost");
			follow(template.replaceFirst("http://localhost(:\\d+)?", "").replace("{searchTerms}", encode("Лавров")));
		}
		assertThat(types).containsExactlyInAnyOrder("text/html", "application/x-suggestions+json",
				"application/opensearchdescription+xml");
		follow(text(root, "Image").replaceFirst("http://localhost(:\\d+)?", ""));
	}

	/** Whoever asks without a language is sent to theirs, words and all. */
	private void follow(String address) {
		MvcTestResult answer = this.pages.get(address);
		if (answer.getResponse().getStatus() == 302) {
			String to = answer.getResponse().getHeader("Location");
			assertThat(to).contains("q=" + encode("Лавров"));
			answer = this.pages.get(to);
		}
		assertThat(answer).as(address).hasStatusOk();
	}

	private static String text(Element root, String name) {
		return root.getElementsByTagNameNS("*", name).item(0).getTextContent();
	}

	private JsonNode suggestions(String ui, String typed) {
		MvcTestResult answer = this.pages.get("/" + ui + "/suggestions?q=" + encode(typed));
		assertThat(answer).hasStatusOk();
		assertThat(answer.getResponse().getContentType()).startsWith("application/x-suggestions+json");
		return this.json.readTree(ResultPages.body(answer));
	}

	private static String encode(String text) {
		return UriUtils.encode(text, StandardCharsets.UTF_8);
	}

	private static List<String> texts(JsonNode list) {
		List<String> texts = new ArrayList<>();
		list.forEach((text) -> texts.add(text.asString()));
		return texts;
	}

	/** An archive of two sources and nothing else. */
	private static final class TwoSources implements Places {

		@Override
		public int size() {
			return 0;
		}

		@Override
		public int of(long article) {
			return -1;
		}

		@Override
		public long article(int place) {
			throw new IndexOutOfBoundsException(place);
		}

		@Override
		public int day(int place) {
			throw new IndexOutOfBoundsException(place);
		}

		@Override
		public List<Long> newest(RoaringBitmap among, int most) {
			return List.of();
		}

		@Override
		public Set<String> languages() {
			return Set.of();
		}

		@Override
		public Map<String, String> sources(Locale locale) {
			return Map.of("antara", "ANTARA", "tass", "ТАСС");
		}

		@Override
		public long revision() {
			return 0;
		}

	}

}
