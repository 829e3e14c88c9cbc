package org.dateline.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.WordlistLoader;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.fa.PersianAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.hy.ArmenianAnalyzer;
import org.apache.lucene.analysis.id.IndonesianAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.ro.RomanianAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.apache.lucene.analysis.tr.TurkishAnalyzer;
import org.apache.lucene.analysis.uk.UkrainianMorfologikAnalyzer;
import org.apache.lucene.util.IOUtils;

/**
 * The words that tell nothing of what a text is about: Lucene's list, and ours in
 * {@code stopwords/} beside it, which adds the words that questions are asked with.
 */
final class Stopwords {

	private Stopwords() {
	}

	static Set<String> of(Folding folding, String language) {
		Set<String> words = new HashSet<>();
		for (Object word : ofLucene(language)) {
			words.add(folding.fold(new String((char[]) word)));
		}
		for (String word : ownWords(language)) {
			words.add(folding.fold(word));
		}
		return Set.copyOf(words);
	}

	private static CharArraySet ofLucene(String language) {
		return switch (language) {
			case "ar" -> ArabicAnalyzer.getDefaultStopSet();
			case "de" -> GermanAnalyzer.getDefaultStopSet();
			// That of Lucene's own analyzer has 33 words.
			case "en" -> snowball("english_stop.txt");
			case "es" -> SpanishAnalyzer.getDefaultStopSet();
			case "fa" -> PersianAnalyzer.getDefaultStopSet();
			case "fr" -> FrenchAnalyzer.getDefaultStopSet();
			case "hy" -> ArmenianAnalyzer.getDefaultStopSet();
			case "id" -> IndonesianAnalyzer.getDefaultStopSet();
			case "it" -> ItalianAnalyzer.getDefaultStopSet();
			case "nl" -> DutchAnalyzer.getDefaultStopSet();
			case "pt" -> PortugueseAnalyzer.getDefaultStopSet();
			case "ro" -> RomanianAnalyzer.getDefaultStopSet();
			case "ru" -> RussianAnalyzer.getDefaultStopSet();
			case "sv" -> SwedishAnalyzer.getDefaultStopSet();
			case "tr" -> TurkishAnalyzer.getDefaultStopSet();
			case "uk" -> UkrainianMorfologikAnalyzer.getDefaultStopwords();
			default -> CharArraySet.EMPTY_SET;
		};
	}

	private static CharArraySet snowball(String file) {
		try (Reader reader = IOUtils.getDecodingReader(
				IOUtils.requireResourceNonNull(SnowballFilter.class.getResourceAsStream(file), file),
				StandardCharsets.UTF_8)) {
			return WordlistLoader.getSnowballWordSet(reader);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Iterable<String> ownWords(String language) {
		try (InputStream list = Stopwords.class.getResourceAsStream("stopwords/" + language + ".txt")) {
			if (list == null) {
				return Set.of();
			}
			String text = new String(list.readAllBytes(), StandardCharsets.UTF_8);
			return text.lines()
				.filter((line) -> !line.startsWith("#"))
				.flatMap((line) -> Arrays.stream(line.strip().split("\\s+")))
				.filter((word) -> !word.isEmpty())
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
