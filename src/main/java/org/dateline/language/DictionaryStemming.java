package org.dateline.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.UnaryOperator;

import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;
import morfologik.stemming.WordData;

/**
 * The dictionary form of a word, by a dictionary of Morfologik. Of several it is the
 * first by length and alphabet, the same for each form of a word as far as they share
 * their readings; a word that the dictionary lacks stays as it is.
 */
final class DictionaryStemming implements UnaryOperator<String> {

	private final Dictionary dictionary;

	private final UnaryOperator<String> spelling;

	DictionaryStemming(String resource) {
		this(resource, UnaryOperator.identity());
	}

	/**
	 * @param resource where the dictionary is
	 * @param spelling how it spells a folded word
	 */
	DictionaryStemming(String resource, UnaryOperator<String> spelling) {
		this.dictionary = dictionary(resource);
		this.spelling = spelling;
	}

	@Override
	public String apply(String folded) {
		String word = this.spelling.apply(folded);
		List<WordData> readings = new DictionaryLookup(this.dictionary).lookup(word);
		String stem = "";
		for (WordData reading : readings) {
			String lemma = reading.getStem().toString().toLowerCase(Locale.ROOT);
			if (stem.isEmpty() || lemma.length() < stem.length()
					|| lemma.length() == stem.length() && lemma.compareTo(stem) < 0) {
				stem = lemma;
			}
		}
		return stem.isEmpty() ? word : stem;
	}

	private static Dictionary dictionary(String resource) {
		URL dictionary = DictionaryStemming.class.getClassLoader().getResource(resource);
		try {
			return Dictionary.read(Objects.requireNonNull(dictionary, resource));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
