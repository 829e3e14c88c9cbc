package org.dateline.article;

import java.util.ArrayList;
import java.util.List;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.dateline.web.BadParameter;
import org.dateline.web.Markup;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Marks of several kinds in one text. */
class MarkingATextTests {

	private static final String TEXT = "The ministers of both countries met on Tuesday in Baku.\n"
			+ "They signed 18 agreements, said the spokesman of the ministry.";

	/** However marks overlap, the text stays as it is, and the markup is well-formed. */
	@Property(tries = 500)
	void leavesTheTextAsItIs(@ForAll("spans") List<TextBlock.Span> quotes, @ForAll("spans") List<TextBlock.Span> read,
			@ForAll("spans") List<TextBlock.Span> cited) {
		TextMarks marks = TextMarks.of(quotes)
			.reading(read.stream().map((place) -> new TextMarks.Reading(place, "figure", "(gloss)", "en")).toList())
			.citing(cited.isEmpty() ? null : cited.get(0));

		Document page = set(marks);

		List<String> readings = page.select(".read").stream().map(MarkingATextTests::withoutGloss).toList();
		page.select(".gloss").remove();
		assertThat(page.select("p").eachText()).containsExactlyElementsOf(TEXT.lines().toList());
		assertThat(readings).noneMatch(String::isEmpty);
		boolean leads = !cited.isEmpty() && !cited.get(0).in(TEXT).isBlank();
		assertThat(page.select("[id=quote]")).hasSize(leads ? 1 : 0);
	}

	@Test
	void nestsReadingsInWhatIsCitedAndEvidenceInReadings() {
		TextMarks marks = TextMarks.of(List.of(span("Tuesday")))
			.reading(List.of(reading("on Tuesday", "date"), reading("Tuesday", "date"), reading("Baku", "place")))
			.citing(span("met on Tuesday in Baku"));

		Document page = set(marks);

		assertThat(page.select("mark.cited#quote > .read[data-kind=date] > mark#q-1").text()).isEqualTo("Tuesday");
		assertThat(page.select(".read")).hasSize(2);
		assertThat(page.select(".read[data-kind=place] .gloss").text()).isEqualTo("read");
	}

	@Test
	void countsPlacesInCodePoints() {
		String text = "😀 Baku";
		ReadingView.Cited cited = ReadingView.parse(query("quote", "2-6"), text).cited();

		assertThat(cited).isNotNull();
		assertThat(cited.in(text).in(text)).isEqualTo("Baku");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "5", "6-2", "0-7", "-1-3", "a-b", "0-99999999" })
	void refusesAPlaceThatIsNotInTheText(String quote) {
		assertThatExceptionOfType(BadParameter.class)
			.isThrownBy(() -> ReadingView.parse(query("quote", quote), "😀 Baku"));
	}

	@Test
	void keepsTheListWhenTheMarksAreSwitched() {
		MultiValueMap<String, String> query = query("language", "ru");
		query.add("sort", "newest");
		query.add("quote", "0-2");

		assertThat(ReadingView.parse(query, TEXT).switched(query)).isEqualTo("?language=ru&sort=newest&marks=on");
		query.add("marks", "on");
		assertThat(ReadingView.parse(query, TEXT).switched(query)).isEqualTo("?language=ru&sort=newest");
	}

	@Provide
	Arbitrary<List<TextBlock.Span>> spans() {
		return Arbitraries.randomValue((random) -> {
			List<TextBlock.Span> spans = new ArrayList<>();
			for (int i = random.nextInt(6); i > 0; i--) {
				int start = random.nextInt(TEXT.length());
				spans.add(new TextBlock.Span(start, start + 1 + random.nextInt(TEXT.length() - start)));
			}
			return spans;
		});
	}

	private static String withoutGloss(Element read) {
		Element copy = read.clone();
		copy.select(".gloss").remove();
		return copy.wholeText();
	}

	private static Document set(TextMarks marks) {
		Markup markup = new Markup();
		TextBlock.of(TEXT, null, marks, List.of()).forEach((block) -> block.writeTo(markup));
		// As XML, so that no tag is closed but where it is written.
		return Jsoup.parse("<text>" + markup + "</text>", Parser.xmlParser());
	}

	private static TextMarks.Reading reading(String words, String kind) {
		return new TextMarks.Reading(span(words), kind, "read", "en");
	}

	private static TextBlock.Span span(String words) {
		int start = TEXT.indexOf(words);
		return new TextBlock.Span(start, start + words.length());
	}

	private static MultiValueMap<String, String> query(String name, String value) {
		MultiValueMap<String, String> query = new LinkedMultiValueMap<>();
		query.add(name, value);
		return query;
	}

}
