package org.dateline.story;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.dateline.mention.Approximation;
import org.dateline.mention.Figure;
import org.dateline.mention.Unit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Two reports side by side. */
class AligningSentencesTests {

	private static final SentenceAligner ALIGNER = new SentenceAligner(new TraitReader());

	@Test
	void laysTogetherWhatSaysTheSame() {
		String en = "Ministers met in Ganja on Friday. Trade grew by 13 %. They will meet again in Astrakhan.";
		String ru = "Министры встретились в Гяндже в пятницу. Торговля выросла на 13 %. "
				+ "Следующая встреча пройдёт в Астрахани.";
		assertThat(beads(en, "en", ru, "ru")).containsExactly("0=0", "1=1", "2=2");
	}

	@Test
	void leavesASentenceAloneThatOnlyOneHas() {
		String en = "Ministers met in Ganja on Friday. A storm had delayed the aircraft of the delegation twice. "
				+ "Trade grew by 13 %.";
		String id = "Para menteri bertemu di Ganja pada Jumat. Perdagangan tumbuh 13 %.";
		assertThat(beads(en, "en", id, "id")).containsExactly("0=0", "1=", "2=1");
	}

	@Test
	void laysTwoSentencesToTheOneThatSaysBoth() {
		String en = "Taranov praised the Mozdok pipeline and its 2.4 billion dollars, "
				+ "and Qasimov promised 300 engineers from Sumqayit by October.";
		String ru = "Таранов похвалил моздокский трубопровод Моздок за 2,4 млрд долларов. "
				+ "Касымов обещал 300 инженеров из Сумгаита к октябрю.";
		assertThat(beads(en, "en", ru, "ru")).containsExactly("0=01");
	}

	@Test
	void whatTwoSentencesBothSayIsNoReasonToLayBothBesideTheOneThatSaysIt() {
		String en = "Taranov and Qasimov meet in Sumqayit. Minister Taranov saw Qasimov in Sumqayit on Tuesday. "
				+ "It rained all day long, and the roads were closed for hours. "
				+ "Trade over the Mozdok line is growing, Taranov told Qasimov in Sumqayit, with 2.4 billion dollars.";
		String id = "Perdagangan lewat jalur Mozdok tumbuh, kata Taranov kepada Qasimov di Sumqayit, senilai "
				+ "2,4 miliar dolar.";
		assertThat(beads(id, "id", en, "en")).contains("0=3");
	}

	@Test
	void listsFiguresThatDisagreeBeforeThoseThatAreMissing() {
		String en = "In Ganja 17 people died. Relief of 40 tonnes is on its way to Derbent.";
		String ru = "В Гяндже погибли 19 человек. Помощь отправлена в Дербент.";
		Alignment alignment = align(en, "en", ru, "ru");
		assertThat(alignment.differences()).hasSize(2);
		FigureDifference first = alignment.differences().get(0);
		assertThat(first.disagree()).isTrue();
		assertThat(words(first.inA(), en)).startsWith("17");
		assertThat(words(first.inB(), ru)).startsWith("19");
		FigureDifference second = alignment.differences().get(1);
		assertThat(words(second.inA(), en)).startsWith("40");
		assertThat(second.inB()).isNull();
	}

	@Test
	void aListOfThousandsOfFiguresIsComparedInPart() {
		String text = "a".repeat(7 * 28_000);
		WrittenFigures ones = new WrittenFigures(text, figures(1));
		WrittenFigures others = new WrittenFigures(text, figures(1_000_000));
		WrittenFigures some = new WrittenFigures(text, figures(1).subList(14_000, 28_000));
		Bead all = new Bead(List.of(new Place(0, 1_000_000)), List.of(new Place(0, 1_000_000)), 1);

		assertThat(new FigureComparison(ones, others).differences(List.of(all)))
			.as("which of them belong together nobody knows")
			.hasSize(1_000)
			.noneMatch(FigureDifference::disagree);
		assertThat(new FigureComparison(ones, some).differences(List.of()))
			.as("what is far behind is there all the same")
			.hasSize(500)
			.allMatch((one) -> one.inA() != null && one.inA().end() <= 14_000 * 7);
	}

	@Test
	void figuresThatAreWrittenAlikeDoNotDisagree() {
		String en = "The mission of Ganja counted 1,127 visitors and 2,706 letters, and 5% to 10% of them were answered.";
		String id = "Misi di Ganja mencatat 1,127 pengunjung dan 2,706 surat, dan lima hingga 10 persen di antaranya dijawab.";

		assertThat(align(en, "en", id, "id").differences()).isEmpty();
	}

	@Test
	void amountsThatMayBothBeRightDoNotDisagree() {
		String en = "In Ganja trade reached 4.3 billion dollars.";

		assertThat(align(en, "en", "В Гяндже торговля превысила 4 миллиарда долларов.", "ru").differences()).isEmpty();
		assertThat(align(en, "en", "В Гяндже торговля достигла 5,1 миллиарда долларов.", "ru").differences()).hasSize(1)
			.allMatch(FigureDifference::disagree);
	}

	@Test
	void ofSeveralFiguresNobodySaysWhichDisagree() {
		String en = "In Ganja 17 people died and 23 people were hurt.";
		String ru = "В Гяндже погибли 19 человек и ранены 25 человек.";

		assertThat(align(en, "en", ru, "ru").differences()).hasSize(4).noneMatch(FigureDifference::disagree);
	}

	/** As many as a text of the greatest length may have, all different. */
	private static List<Figure> figures(int from) {
		Unit plain = new Unit(Unit.Kind.PLAIN, "", null);
		return IntStream.range(0, 28_000)
			.mapToObj(
					(i) -> new Figure(7 * i, 7 * i + 6, BigDecimal.valueOf(from + i), null, plain, Approximation.EXACT))
			.toList();
	}

	@Test
	void fullStopsBeforeOneLetterAreGoneThroughOnce() {
		String stops = ". ".repeat(2_000_000);

		assertThat(Sentences.of(stops + "a")).containsExactly(new Place(0, stops.length() + 1));
		assertThat(Sentences.of(stops + "A")).containsExactly(new Place(stops.length(), stops.length() + 1));
		assertThat(Sentences.of(stops)).isEmpty();
	}

	@Test
	void whatHasNeitherLetterNorDigitIsNoSentence() {
		String text = "One. * * *\n\n—\nTwo! \u201c7\u201d.";

		assertThat(Sentences.of(text)).extracting((place) -> place.in(text))
			.containsExactly("One.", "Two!", "\u201c7\u201d.");
	}

	@Test
	void keepsUnrelatedReportsApart() {
		String en = "The football team of Leeds won again. Its coach was pleased with the young goalkeeper.";
		String ru = "Урожай пшеницы оказался рекордным. Фермеры просят субсидий на хранение зерна.";
		assertThat(align(en, "en", ru, "ru").beads()).allMatch(Bead::isAlone);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Mr. Smith met J. Brown of the U.S. State Department at 4.30 p.m. yesterday",
			"Встреча в г. Баку прошла 3 марта 2024 г. в здании на ул. Низами", "It cost 1.5 million. dollars" })
	void endsNoSentenceAtAnAbbreviation(String sentence) {
		assertThat(Sentences.of(sentence)).hasSize(1);
	}

	@Test
	void endsSentencesAtLinesMarksAndClosingQuotes() {
		String text = "Headline\n\"We agree.\" He left! Why? \u201eJa.\u201c Da";
		assertThat(Sentences.of(text)).extracting((one) -> one.in(text))
			.containsExactly("Headline", "\"We agree.\"", "He left!", "Why?", "\u201eJa.\u201c", "Da");
	}

	@Property(tries = 60)
	void hasEverySentenceOfAnyTextOnceAndInOrder(@ForAll String a, @ForAll String b) {
		Alignment alignment = align(a, "en", b, "ru");
		assertThat(alignment.beads().stream().flatMap((bead) -> bead.inA().stream())).isEqualTo(Sentences.of(a));
		assertThat(alignment.beads().stream().flatMap((bead) -> bead.inB().stream())).isEqualTo(Sentences.of(b));
	}

	private static Alignment align(String a, String languageA, String b, String languageB) {
		return ALIGNER.align(new Told(a, null, languageA, null, List.of()),
				new Told(b, null, languageB, null, List.of()));
	}

	private static String words(@Nullable Place place, String text) {
		return (place != null) ? place.in(text) : "";
	}

	private static List<String> beads(String a, String languageA, String b, String languageB) {
		List<Place> inA = Sentences.of(a);
		List<Place> inB = Sentences.of(b);
		return align(a, languageA, b, languageB).beads()
			.stream()
			.map((bead) -> numbers(bead.inA(), inA) + "=" + numbers(bead.inB(), inB))
			.toList();
	}

	private static String numbers(List<Place> places, List<Place> all) {
		StringBuilder numbers = new StringBuilder();
		places.forEach((place) -> numbers.append(all.indexOf(place)));
		return numbers.toString();
	}

}
