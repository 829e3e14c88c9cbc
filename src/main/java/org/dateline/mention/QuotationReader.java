package org.dateline.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.dateline.mention.Attributions.Attribution;
import org.dateline.mention.Quotation.Passage;
import org.dateline.vocabulary.LanguageTag;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a text gives as the words of somebody, and who that is. Names and single
 * words in quotation marks are no quotations. For any thread; the time is linear to the
 * length of the text.
 */
public final class QuotationReader {

	/** The languages whose words for saying are known, as ISO 639-1. */
	public static final Set<String> LANGUAGES = Set.of("en", "ru", "az", "id");

	/** Words in marks that nobody is said to have said are a name if there are fewer. */
	private static final int SENTENCE = 5;

	private static final int NAME = 3;

	private final Map<String, SpeechWords> words = new ConcurrentHashMap<>();

	/**
	 * The quotations of a text in the order in which they stand.
	 * @param tag the language in BCP 47; of one without words only what is in quotation
	 * marks is found, without its speaker
	 */
	public List<Quotation> read(String text, String tag) {
		String code = LanguageTag.locale(tag).getLanguage();
		List<Passage> marked = marked(text);
		if (!LANGUAGES.contains(code)) {
			return marked.stream()
				.filter((passage) -> isSentence(text, passage))
				.map((passage) -> new Quotation(passage.start(), passage.end(), true, null, null))
				.toList();
		}
		SpeechTokens tokens = new SpeechTokens(text, this.words.computeIfAbsent(code, SpeechWords::load), marked);
		Attributions attributions = new Attributions(tokens);
		List<Quotation> found = new ArrayList<>(direct(text, marked, attributions));
		found.addAll(new Retellings(tokens, attributions).find());
		found.sort(Comparator.comparingInt(Quotation::start));
		return found;
	}

	/**
	 * What stands in quotation marks, the outermost only and without them, whoever is
	 * said to have said it: in the order of the text, in time linear to its length.
	 */
	public static List<Passage> marked(String text) {
		return new QuotationMarks(text).find();
	}

	private static List<Quotation> direct(String text, List<Passage> marked, Attributions attributions) {
		List<Quotation> found = new ArrayList<>();
		Attribution last = null;
		int lastEnd = -1;
		for (Passage passage : marked) {
			Attribution attribution = attributions.of(passage);
			if (attribution == null && last != null && isNothing(text, lastEnd, passage.start() - 1)) {
				attribution = last;
			}
			if (isSentence(text, passage) || (attribution != null && !isName(text, passage))) {
				found.add(quotation(passage, attribution));
			}
			last = attribution;
			lastEnd = (attribution != null) ? Math.max(attribution.end(), passage.end() + 1) : -1;
		}
		return found;
	}

	private static Quotation quotation(Passage passage, @Nullable Attribution attribution) {
		return new Quotation(passage.start(), passage.end(), true, (attribution != null) ? attribution.speaker() : null,
				(attribution != null) ? attribution.verb() : null);
	}

	/** Whether only signs and spaces stand between two places. */
	private static boolean isNothing(String text, int from, int to) {
		for (int i = from; i < to; i++) {
			if (Character.isLetterOrDigit(text.charAt(i)) || text.charAt(i) == '\n') {
				return false;
			}
		}
		return from <= to;
	}

	private static boolean isSentence(String text, Passage passage) {
		return words(text, passage) >= SENTENCE;
	}

	/**
	 * «Известия», "Dateline": one or two words that begin like a name and end like one.
	 */
	private static boolean isName(String text, Passage passage) {
		return words(text, passage) < NAME && Character.isUpperCase(text.codePointAt(passage.start()))
				&& Character.isLetterOrDigit(text.charAt(passage.end() - 1));
	}

	private static int words(String text, Passage passage) {
		int words = 0;
		boolean inWord = false;
		for (int i = passage.start(); i < passage.end(); i++) {
			boolean letter = Character.isLetterOrDigit(text.charAt(i));
			words += (letter && !inWord) ? 1 : 0;
			inWord = letter;
		}
		return words;
	}

}
