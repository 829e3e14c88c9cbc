package org.dateline.language;

import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import com.ibm.icu.text.CurrencyMetaInfo;
import com.ibm.icu.text.CurrencyMetaInfo.CurrencyFilter;

/** The concepts of the lexicon, put together from its files and the CLDR. */
final class LexiconConcepts {

	/** Nobody reports in currencies that were given up before. */
	private static final Date IN_USE_SINCE = new Date(1_262_304_000_000L); // 2010

	private static final Date IN_USE_UNTIL = new Date(4_102_444_800_000L); // 2100

	private final Map<String, Concept> concepts = new LinkedHashMap<>();

	private final Map<String, String> broader = new HashMap<>();

	private final Map<String, LexiconFile.Entry> rules = new HashMap<>();

	private final List<String> languages;

	LexiconConcepts() {
		LexiconFile.read("cldr.yaml").forEach((rule) -> this.rules.put(rule.text("rule"), rule));
		this.languages = rule("languages").list("all");
		readLexicon();
		Map<String, CldrNames> cldr = new LinkedHashMap<>();
		this.languages.parallelStream()
			.map(CldrNames::new)
			.toList()
			.forEach((names) -> cldr.put(names.language(), names));
		addCountries(cldr);
		addLanguages(cldr);
		addCurrencies(cldr);
	}

	private LexiconFile.Entry rule(String name) {
		return this.rules.getOrDefault(name, LexiconFile.EMPTY);
	}

	Map<String, Concept> concepts() {
		return this.concepts;
	}

	/** The broader concept's id by that of the narrower. */
	Map<String, String> broader() {
		return this.broader;
	}

	List<String> languages() {
		return this.languages;
	}

	/** What a compound begins with that means a country, by its concept's id. */
	Map<String, String> compounds(String language) {
		Map<String, String> compounds = new LinkedHashMap<>();
		LexiconFile.Entry parts = rule("compound").below(language);
		parts.texts().forEach((country, form) -> compounds.put("country-" + country, form));
		return compounds;
	}

	private void readLexicon() {
		for (LexiconFile.Entry entry : LexiconFile.read("lexicon.yaml")) {
			String id = entry.text("concept");
			add(new Concept(id, entry.text("scheme"), entry.lists()));
			String broader = entry.text("broader");
			if (!broader.isEmpty()) {
				this.broader.put(id, broader);
			}
		}
	}

	private void addCountries(Map<String, CldrNames> cldr) {
		Map<String, LexiconFile.Entry> ours = new HashMap<>();
		LexiconFile.read("countries.yaml").forEach((entry) -> ours.put(entry.text("country"), entry));
		Set<String> codes = new TreeSet<>(ours.keySet());
		codes.addAll(List.of(Locale.getISOCountries()));
		LexiconFile.Entry notAlone = rule("not-alone");
		for (String code : codes) {
			LexiconFile.Entry own = ours.getOrDefault(code, LexiconFile.EMPTY);
			Labels labels = new Labels();
			cldr.forEach((language, names) -> {
				List<String> common = new ArrayList<>(names.country(code));
				common.removeAll(notAlone.list(language));
				List<String> further = own.below("names").list(language);
				// "Congo - Kinshasa" is a name that nobody but the CLDR uses.
				boolean isOdd = !common.isEmpty() && common.get(0).contains(" - ");
				labels.add(language, isOdd ? further : common);
				labels.add(language, isOdd ? common : further);
				labels.add(language, own.below("nationality").list(language));
			});
			add(new Concept("country-" + code, "country", labels.byLanguage));
			Map<String, List<String>> capital = own.below("capital").lists();
			if (!capital.isEmpty()) {
				add(new Concept("capital-" + code, "capital", capital));
			}
		}
	}

	private void addLanguages(Map<String, CldrNames> cldr) {
		Set<String> taken = new HashSet<>();
		for (Concept concept : this.concepts.values()) {
			if (concept.scheme().equals("country")) {
				concept.labels()
					.forEach((language, names) -> names
						.forEach((name) -> taken.add(language + name.toLowerCase(Locale.ROOT))));
			}
		}
		for (String code : new TreeSet<>(List.of(Locale.getISOLanguages()))) {
			if (isWithdrawn(code)) {
				continue;
			}
			Labels labels = new Labels();
			cldr.forEach((language, names) -> {
				String name = names.language(code);
				if (!name.isEmpty()) {
					boolean alone = meansLanguage(name, language)
							&& !taken.contains(language + name.toLowerCase(Locale.ROOT));
					String phrase = rule("language-phrase").text(language);
					if (alone) {
						labels.add(language, List.of(name));
					}
					if (!phrase.isEmpty() && !name.endsWith(phrase.replace("{0}", ""))) {
						labels.add(language, List.of(phrase.replace("{0}", name)));
					}
					labels.add(language, rule("language-further").below(code).list(language));
				}
			});
			if (!labels.byLanguage.isEmpty()) {
				add(new Concept("language-" + code, "language", labels.byLanguage));
			}
		}
	}

	private boolean meansLanguage(String name, String language) {
		return rule("language-alone").list(language)
			.stream()
			.anyMatch((alone) -> alone.startsWith("*") ? name.endsWith(alone.substring(1)) : name.equals(alone));
	}

	/** What ISO 639 has withdrawn, and Java has not. */
	private static boolean isWithdrawn(String code) {
		return switch (code) {
			case "bh", "in", "iw", "ji", "jw", "mo", "sh", "tw" -> true;
			default -> false;
		};
	}

	private void addCurrencies(Map<String, CldrNames> cldr) {
		List<String> codes = rule("code-alone").list("all");
		CldrNames english = cldr.getOrDefault("en", new CldrNames("en"));
		for (String code : new TreeSet<>(CurrencyMetaInfo.getInstance()
			.currencies(CurrencyFilter.onDateRange(IN_USE_SINCE, IN_USE_UNTIL).withTender()))) {
			if (english.currency(code).isEmpty()) {
				continue;
			}
			Labels labels = new Labels();
			cldr.forEach((language, names) -> {
				labels.add(language, names.currency(code));
				labels.add(language, rule("currency").below(code).list(language));
				if (codes.contains(code)) {
					labels.add(language, List.of(code));
				}
			});
			add(new Concept("currency-" + code, "currency", labels.byLanguage));
		}
	}

	private void add(Concept concept) {
		if (this.concepts.put(concept.id(), concept) != null) {
			throw new IllegalStateException("There are two concepts " + concept.id());
		}
	}

	/** Labels of a concept that is being put together. */
	private static final class Labels {

		private final Map<String, List<String>> byLanguage = new LinkedHashMap<>();

		void add(String language, List<String> names) {
			if (!names.isEmpty()) {
				this.byLanguage.computeIfAbsent(language, (key) -> new ArrayList<>()).addAll(names);
			}
		}

	}

}
