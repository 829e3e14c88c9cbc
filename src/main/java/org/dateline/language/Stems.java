package org.dateline.language;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicStemFilter;
import org.apache.lucene.analysis.bg.BulgarianStemFilter;
import org.apache.lucene.analysis.cz.CzechStemFilter;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.en.EnglishMinimalStemFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.fa.PersianStemFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.id.IndonesianStemFilter;
import org.apache.lucene.analysis.it.ItalianLightStemFilter;
import org.apache.lucene.analysis.miscellaneous.SetKeywordMarkerFilter;
import org.apache.lucene.analysis.pt.PortugueseLightStemFilter;
import org.apache.lucene.analysis.ru.RussianLightStemFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.sv.SwedishLightStemFilter;
import org.apache.lucene.analysis.tr.ApostropheFilter;
import org.apache.lucene.analysis.util.ElisionFilter;
import org.jspecify.annotations.Nullable;
import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.ArmenianStemmer;
import org.tartarus.snowball.ext.DanishStemmer;
import org.tartarus.snowball.ext.DutchStemmer;
import org.tartarus.snowball.ext.FinnishStemmer;
import org.tartarus.snowball.ext.HungarianStemmer;
import org.tartarus.snowball.ext.NorwegianStemmer;
import org.tartarus.snowball.ext.RomanianStemmer;
import org.tartarus.snowball.ext.RussianStemmer;
import org.tartarus.snowball.ext.TurkishStemmer;

/**
 * How the words of one language are compared: {@code fold} evens out how a word is
 * written, {@code stem} how it is inflected. Thread-safe, and fast enough to be asked for
 * every word of the archive.
 */
public final class Stems {

	/** A longer word is nobody's inflection, and stays as it is. */
	private static final int LONGEST_WORD = 64;

	/** Words remembered for each language, at some 200 bytes each: two to this. */
	private static final int REMEMBERED_BITS = 15;

	/** This many words share a place. */
	private static final int WAYS = 4;

	private static final int SHORT_RUSSIAN_STEM = 5;

	private static final Map<String, Stems> BY_LANGUAGE = new ConcurrentHashMap<>();

	private static final Set<String> LANGUAGES = Set.of("ar", "az", "be", "bg", "cs", "da", "de", "en", "es", "fa",
			"fi", "fr", "hu", "hy", "id", "it", "nb", "nl", "nn", "no", "pl", "pt", "ro", "ru", "sv", "tr", "uk");

	/** Plurals that mean something else than their singulars. */
	private static final CharArraySet ENGLISH_PLURALS = new CharArraySet(
			List.of("arms", "customs", "goods", "means", "news"), false);

	private final Folding folding;

	private final UnaryOperator<String> stemming;

	private final Set<String> stopwords;

	private final @Nullable Remembered[] remembered = new @Nullable Remembered[1 << REMEMBERED_BITS];

	/**
	 * The hash of what is remembered in the same place: beside each other, so that what
	 * is not meant is not even looked at.
	 */
	private final int[] hashes = new int[1 << REMEMBERED_BITS];

	private Stems(String language) {
		this.folding = new Folding(language);
		this.stemming = stemming(language);
		this.stopwords = Stopwords.of(this.folding, language);
	}

	/**
	 * The stems of a language.
	 * @param languageTag a BCP 47 tag, of which the first part counts; where we know no
	 * stems of the language, a word's stem is the folded word
	 */
	public static Stems of(String languageTag) {
		int end = 0;
		while (end < languageTag.length() && Character.isLetter(languageTag.charAt(end))) {
			end++;
		}
		String language = languageTag.substring(0, end).toLowerCase(Locale.ROOT);
		return BY_LANGUAGE.computeIfAbsent(LANGUAGES.contains(language) ? language : "und", Stems::new);
	}

	/**
	 * The word in lower case and one spelling. Never empty for a word that is not, and
	 * folding again changes nothing.
	 */
	public String fold(String word) {
		return word(word).folded();
	}

	/** The stem of a folded word, never empty for a word that is not. */
	public String stem(String folded) {
		return word(folded).stem();
	}

	/** Whether a folded word says nothing of what a text is about. */
	public boolean isStopword(String folded) {
		return this.stopwords.contains(folded);
	}

	/** What is to be known of a word. */
	public Word word(String word) {
		return word(word.toCharArray(), 0, word.length());
	}

	/**
	 * What is to be known of a word in a text.
	 * @param start the place of its first UTF-16 unit
	 * @param end the place after its last
	 */
	public Word word(String text, int start, int end) {
		char[] word = new char[end - start];
		text.getChars(start, end, word, 0);
		return word(word, 0, word.length);
	}

	/** The same of a text in characters, without cutting the word out of there. */
	Word word(char[] text, int start, int end) {
		int hash = 0;
		for (int i = start; i < end; i++) {
			hash = 31 * hash + text[i];
		}
		int place = place(hash);
		for (int way = place; way < place + WAYS; way++) {
			if (this.hashes[way] == hash) {
				Remembered found = this.remembered[way];
				if (found != null && Arrays.equals(found.written, 0, found.written.length, text, start, end)) {
					return recall(found, hash, way, place);
				}
			}
		}
		return learn(Arrays.copyOfRange(text, start, end), hash, place);
	}

	private static int place(int hash) {
		return (hash * 0x9E3779B9) >>> (Integer.SIZE - REMEMBERED_BITS) & -WAYS;
	}

	/**
	 * A word that is asked for again moves to the front of those it shares its place
	 * with, and so outlasts those that are not. Without a lock: what a race forgets is
	 * only read anew.
	 */
	private Word recall(Remembered found, int hash, int way, int place) {
		if (way > place) {
			this.remembered[way] = this.remembered[way - 1];
			this.hashes[way] = this.hashes[way - 1];
			this.remembered[way - 1] = found;
			this.hashes[way - 1] = hash;
		}
		return found.word;
	}

	private Word learn(char[] written, int hash, int place) {
		Word word = read(new String(written));
		if (written.length <= LONGEST_WORD) {
			int way = place;
			while (way < place + WAYS - 1 && this.remembered[way] != null) {
				way++;
			}
			this.remembered[way] = new Remembered(written, word);
			this.hashes[way] = hash;
		}
		return word;
	}

	private Word read(String written) {
		String folded = this.folding.fold(written);
		folded = folded.equals(written) ? written : folded;
		String stem = (folded.length() > LONGEST_WORD) ? folded : this.stemming.apply(folded);
		// many words are their own stem: they are remembered as one string
		return new Word(folded, stem.isEmpty() || stem.equals(folded) ? folded : stem, this.stopwords.contains(folded));
	}

	private static UnaryOperator<String> stemming(String language) {
		return switch (language) {
			case "ar" -> new LuceneStemming(ArabicStemFilter::new);
			case "az" -> new AzerbaijaniStemmer()::stem;
			case "bg" -> new LuceneStemming(BulgarianStemFilter::new);
			case "cs" -> new LuceneStemming(CzechStemFilter::new);
			case "da" -> snowball(DanishStemmer::new);
			case "de" -> new LuceneStemming((words) -> new GermanLightStemFilter(new GermanNormalizationFilter(words)));
			case "en" -> new LuceneStemming(Stems::english);
			case "es" -> new LuceneStemming(SpanishLightStemFilter::new);
			case "fa" -> new LuceneStemming(PersianStemFilter::new);
			case "fi" -> snowball(FinnishStemmer::new);
			case "fr" -> new LuceneStemming(
					(words) -> new FrenchLightStemFilter(new ElisionFilter(words, FrenchAnalyzer.DEFAULT_ARTICLES)));
			case "hu" -> snowball(HungarianStemmer::new);
			case "hy" -> snowball(ArmenianStemmer::new);
			case "id" -> new LuceneStemming(IndonesianStemFilter::new);
			case "it" -> new LuceneStemming(ItalianLightStemFilter::new);
			case "nl" -> snowball(DutchStemmer::new);
			case "no", "nb", "nn" -> snowball(NorwegianStemmer::new);
			case "pl" -> new DictionaryStemming("morfologik/stemming/polish/polish.dict");
			case "pt" -> new LuceneStemming(PortugueseLightStemFilter::new);
			case "ro" -> snowball(RomanianStemmer::new);
			// The light stemmer takes the cases off first, and what is short then stays:
			// the other takes "режим" for
			// a verb but not "режимом", and leaves the same of "визит" and "виза".
			case "ru" -> new LuceneStemming((words) -> new SnowballFilter(
					new ShortStemsStay(new RussianLightStemFilter(words), SHORT_RUSSIAN_STEM), new RussianStemmer()));
			case "sv" -> new LuceneStemming(SwedishLightStemFilter::new);
			case "tr" ->
				new LuceneStemming((words) -> new SnowballFilter(new ApostropheFilter(words), new TurkishStemmer()));
			// This dictionary was made without the letter ґ.
			case "uk" -> new DictionaryStemming("ua/net/nlp/ukrainian.dict", (word) -> word.replace('ґ', 'г'));
			default -> UnaryOperator.identity();
		};
	}

	/**
	 * KStem keeps words apart that Porter's makes one (import and important, united and
	 * unit), but takes many a plural for a word of its own, such as relations.
	 */
	private static TokenStream english(TokenStream words) {
		TokenStream singular = new KStemFilter(new EnglishPossessiveFilter(words));
		return new EnglishMinimalStemFilter(new SetKeywordMarkerFilter(singular, ENGLISH_PLURALS));
	}

	private static UnaryOperator<String> snowball(Supplier<SnowballStemmer> stemmer) {
		return new LuceneStemming((words) -> new SnowballFilter(words, stemmer.get()));
	}

	/**
	 * What is known of a word.
	 *
	 * @param folded in lower case and one spelling
	 * @param stem without its inflection
	 * @param isStopword whether it says nothing of what a text is about
	 */
	public record Word(String folded, String stem, boolean isStopword) {
	}

	private static final class Remembered {

		private final char[] written;

		private final Word word;

		Remembered(char[] written, Word word) {
			this.written = written;
			this.word = word;
		}

	}

}
