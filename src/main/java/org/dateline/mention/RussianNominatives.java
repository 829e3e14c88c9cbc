package org.dateline.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.dateline.language.NameKeys;
import org.dateline.mention.Name.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Russian names in the nominative, where one nominative alone is possible: a given name
 * tells the gender and the case of a surname, the noun of an institution those of what
 * stands before it ({@code bases-ru.yaml}).
 */
final class RussianNominatives implements BaseForms.Nominatives {

	private static final Locale LOCALE = new Locale("ru");

	private static final int NOMINATIVE = -1;

	/** Surnames that end so have no cases. */
	private static final String UNCHANGED = "оуиэюе";

	private final NameKeys names = NameKeys.ofOneName();

	private final Paradigms masculine;

	private final Paradigms feminine;

	private final Map<Gender, Paradigms> adjectives = new HashMap<>();

	private final Map<Gender, Paradigms> nouns = new HashMap<>();

	/** What each form of a given name may be. */
	private final Map<String, List<Given>> given = new HashMap<>();

	private final Set<String> givenNames = new LinkedHashSet<>();

	private final List<String> stressed;

	private final List<String> placeEnds;

	private final Set<String> organisationWords;

	private final Set<String> placeWords;

	RussianNominatives() {
		MentionData rules = MentionData.read("bases-ru.yaml");
		MentionData names = MentionData.read("names-ru.yaml");
		this.masculine = new Paradigms(rules.lists("masculine"));
		this.feminine = new Paradigms(rules.lists("feminine"));
		for (Gender gender : Gender.values()) {
			this.adjectives.put(gender, new Paradigms(rules.lists("adjectives-" + gender.code())));
			this.nouns.put(gender, new Paradigms(rules.lists("nouns-" + gender.code())));
		}
		Paradigms endings = new Paradigms(rules.lists("given"));
		rules.list("given-masculine").forEach((name) -> learn(name, Gender.MASCULINE, endings));
		rules.list("given-feminine").forEach((name) -> learn(name, Gender.FEMININE, endings));
		this.stressed = rules.list("stressed");
		this.placeEnds = rules.list("place-ends");
		this.organisationWords = BaseForms.Nominatives.words(LOCALE, List.of(names.list("organisation-words")));
		this.placeWords = BaseForms.Nominatives.words(LOCALE, List.of(names.list("place-words")));
	}

	private void learn(String name, Gender gender, Paradigms endings) {
		String nominative = Paradigms.plain(name);
		this.givenNames.add(nominative);
		add(nominative, new Given(name, gender, NOMINATIVE));
		List<String> forms = endings.decline(nominative);
		if (forms.isEmpty() && gender == Gender.MASCULINE) {
			forms = this.masculine.decline(nominative);
		}
		for (int i = 0; i < forms.size(); i++) {
			add(forms.get(i), new Given(name, gender, i));
		}
	}

	private void add(String form, Given reading) {
		this.given.computeIfAbsent(form, (key) -> new ArrayList<>()).add(reading);
	}

	@Override
	public @Nullable String make(Kind kind, String form) {
		if (form.indexOf(' ') < 0 && kind != Kind.ORGANISATION) {
			String listed = listed(form);
			if (listed != null) {
				return listed;
			}
		}
		return (kind == Kind.PERSON) ? person(form)
				: institution(form, (kind == Kind.PLACE) ? this.placeWords : this.organisationWords, kind);
	}

	/** "Попова" is no case of "Попов" where "Анна Попова" is named as well. */
	@Override
	public boolean isNominative(Kind kind, String form, Set<String> seen) {
		if (kind != Kind.PERSON) {
			return false;
		}
		return seen.stream().anyMatch((name) -> {
			int space = name.indexOf(' ');
			return space > 0 && (name.equals(form) || name.substring(space + 1).equals(form))
					&& this.given.getOrDefault(Paradigms.plain(name.substring(0, space)), List.of())
						.stream()
						.anyMatch((one) -> one.grammaticalCase() == NOMINATIVE && one.gender() == Gender.FEMININE
								&& this.feminine.isNominative(Paradigms.plain(name.substring(space + 1))));
		}) && readings(form).size() < 2;
	}

	@Override
	public boolean isLastInflected() {
		return false;
	}

	@Override
	public boolean beginsWithGivenName(String form) {
		int space = form.indexOf(' ');
		return space > 0 && this.givenNames.contains(Paradigms.plain(form.substring(0, space)));
	}

	/** The name in the list of which a word is a case. */
	private @Nullable String listed(String word) {
		Set<String> found = new LinkedHashSet<>();
		if (this.names.isListedName(word)) {
			return word;
		}
		for (int grammaticalCase = 0; grammaticalCase < Paradigms.CASES; grammaticalCase++) {
			int at = grammaticalCase;
			Stream.concat(Stream.of(this.masculine), this.nouns.values().stream())
				.flatMap((paradigms) -> paradigms.nominatives(word, at))
				.filter(this.names::isListedName)
				.forEach(found::add);
		}
		return (found.size() == 1) ? found.iterator().next() : null;
	}

	private @Nullable String person(String form) {
		Set<String> readings = readings(form);
		return (readings.size() == 1) ? readings.iterator().next() : null;
	}

	/** What a whole name may be the case of. */
	private Set<String> readings(String form) {
		String[] words = form.split(" ");
		Set<String> readings = new LinkedHashSet<>();
		if (words.length < 2 || words.length > 3) {
			return readings;
		}
		for (Given first : this.given.getOrDefault(Paradigms.plain(words[0]), List.of())) {
			StringBuilder name = new StringBuilder(written(words[0], first));
			boolean fits = true;
			for (int i = 1; i < words.length && fits; i++) {
				String surname = surname(words[i], first.gender(), first.grammaticalCase());
				fits = surname != null;
				name.append(' ').append(surname);
			}
			if (fits) {
				readings.add(name.toString());
			}
		}
		return readings;
	}

	/** A name in the nominative stays as it was written: Артем, Артём. */
	private static String written(String word, Given first) {
		boolean isSame = first.grammaticalCase() == NOMINATIVE;
		boolean isPlain = word.indexOf('ё') < 0 && word.indexOf('Ё') < 0;
		return isSame ? word : isPlain ? first.name().replace('ё', 'е') : first.name();
	}

	private @Nullable String surname(String word, Gender gender, int grammaticalCase) {
		StringBuilder surname = new StringBuilder();
		for (String part : word.split("-", -1)) {
			String base = surnamePart(part, gender, grammaticalCase);
			if (base == null) {
				return null;
			}
			surname.append(surname.isEmpty() ? "" : "-").append(base);
		}
		return surname.toString();
	}

	private @Nullable String surnamePart(String word, Gender gender, int grammaticalCase) {
		if (word.length() < 3) {
			return null;
		}
		Paradigms paradigms = (gender == Gender.MASCULINE) ? this.masculine : this.feminine;
		char last = Character.toLowerCase(word.charAt(word.length() - 1));
		boolean isConsonant = !Paradigms.isVowel(last);
		if (grammaticalCase == NOMINATIVE) {
			boolean isOther = (gender == Gender.MASCULINE) ? this.feminine.isNominative(word)
					: word.endsWith("ой") || word.endsWith("ову") || word.endsWith("еву");
			return isOther ? null : word;
		}
		String base = paradigms.nominative(word, grammaticalCase);
		if (base != null) {
			return base.endsWith("ц") && !Paradigms.isVowel(base.charAt(base.length() - 2)) ? null : base;
		}
		boolean isUnchanged = UNCHANGED.indexOf(last) >= 0 || word.endsWith("ых") || word.endsWith("их")
				|| gender == Gender.FEMININE && isConsonant && last != 'й';
		return isUnchanged ? word : null;
	}

	/** A noun that is known, and the adjectives before it; what follows stays. */
	private @Nullable String institution(String form, Set<String> known, Kind kind) {
		String[] words = form.split(" ");
		for (int i = 0; i < words.length; i++) {
			for (Gender gender : Gender.values()) {
				for (int grammaticalCase = 0; grammaticalCase < Paradigms.CASES; grammaticalCase++) {
					for (String noun : nouns(words[i], gender, grammaticalCase)) {
						if (known.contains(Paradigms.plain(noun))) {
							return withAdjectives(words, i, noun, gender, grammaticalCase);
						}
					}
				}
			}
		}
		return (kind == Kind.PLACE && words.length == 1) ? city(form) : null;
	}

	private List<String> nouns(String word, Gender gender, int grammaticalCase) {
		return this.nouns.getOrDefault(gender, Paradigms.NONE)
			.nominatives(word, grammaticalCase)
			.filter((noun) -> !noun.equals(word))
			.toList();
	}

	private @Nullable String withAdjectives(String[] words, int at, String noun, Gender gender, int grammaticalCase) {
		List<String> name = new ArrayList<>(List.of(words));
		name.set(at, noun);
		for (int i = 0; i < at; i++) {
			String adjective = this.adjectives.getOrDefault(gender, Paradigms.NONE)
				.nominative(words[i], grammaticalCase);
			if (adjective == null) {
				return null;
			}
			String stem = adjective.substring(0, adjective.length() - 2);
			boolean isStressed = gender == Gender.MASCULINE && this.stressed.contains(Paradigms.plain(stem) + "ой");
			name.set(i, isStressed ? stem + "ой" : adjective);
		}
		return String.join(" ", name);
	}

	private @Nullable String city(String form) {
		Set<String> cities = new LinkedHashSet<>();
		for (int grammaticalCase = 0; grammaticalCase < Paradigms.CASES; grammaticalCase++) {
			for (String city : nouns(form, Gender.MASCULINE, grammaticalCase)) {
				if (this.placeEnds.stream().anyMatch(city::endsWith)) {
					cities.add(city);
				}
			}
		}
		return (cities.size() == 1) ? cities.iterator().next() : null;
	}

	private enum Gender {

		MASCULINE, FEMININE, NEUTER;

		String code() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

	/** What a form of a given name may be. */
	private record Given(String name, Gender gender, int grammaticalCase) {
	}

}
