package org.dateline.mention;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.dateline.language.NameKeys;
import org.dateline.language.Words;

/**
 * Finds the names of texts: those that the lexicon and our lists have, and capital words
 * that what stands beside them shows to be names. For any thread.
 */
final class NameFinder {

	private static final Set<String> WITH_WORDS = Set.of("en", "ru", "az", "id");

	private final RememberedKeys keys;

	private final Map<String, NameRules> rules = new ConcurrentHashMap<>();

	NameFinder(NameKeys keys) {
		this.keys = new RememberedKeys(keys);
		WITH_WORDS.forEach(this::rules);
	}

	/** The names of a text in its order. */
	List<Name> find(Words words, String language, LexiconNames concepts) {
		List<Name> names = new NamesOfText(words, language, rules(language), this.keys, concepts).find();
		names.sort(Comparator.comparingInt(Name::start));
		return names;
	}

	private NameRules rules(String language) {
		String known = WITH_WORDS.contains(language) || CountryWords.languages().contains(language) ? language : "und";
		return this.rules.computeIfAbsent(known, (key) -> new NameRules(key, WITH_WORDS.contains(key), this.keys));
	}

}
