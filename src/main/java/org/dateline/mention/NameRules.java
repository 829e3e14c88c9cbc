package org.dateline.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.ULocale;
import org.dateline.language.NameKeys;
import org.dateline.language.Stems;
import org.dateline.language.Words;
import org.jspecify.annotations.Nullable;

/**
 * What shows in one language that a capital word is a name, and of what:
 * {@code names.yaml} and {@code names-xx.yaml}. Immutable when made.
 */
final class NameRules {

	/** Shorter names in capitals are found in capitals only: "apa" is a word. */
	private static final int SHORTEST_WRITTEN_SMALL = 5;

	/** So many letters of a word are left without its case. */
	private static final int SHORTEST_BASE = 3;

	/** A surname keeps at least so many letters. */
	private static final int SHORTEST_SURNAME = 4;

	/** Sections whose words may have the possessive of English. */
	private static final Set<String> POSSESSIVE = Set.of("organisation-words", "place-ends", "terms");

	/** Letters before it are Latin ones. */
	private static final char FIRST_CYRILLIC = '\u0400';

	/** Shorter words may be somebody's name whatever they end in. */
	private static final int SHORTEST_OF_DOING = 8;

	final Stems stems;

	final Set<String> particles;

	final Set<String> web;

	private final Set<String> given;

	/** Given names as they are written, folded: words may sound like them. */
	private final Set<String> givenAsWritten = new HashSet<>();

	/** Those that are written so in Latin letters, among words of another script. */
	private final Set<String> givenInLatin = new HashSet<>();

	/** Of each case of a given name, folded, the names that it may be of. */
	private final Map<String, Set<String>> givenCases = new HashMap<>();

	private final List<String> surnames;

	private final Set<String> notNames;

	/** The months, folded. */
	private final Set<String> months = new HashSet<>();

	private final Map<String, String> organisations = new HashMap<>();

	/** The organisations of the language by what is left of their words without cases. */
	private final Map<String, String> inflected = new HashMap<>();

	/** Likewise what is an organisation in quotation marks alone. */
	private final Set<String> quoted = new HashSet<>();

	/** The ids of organisations behind which a number is that of a model. */
	private final Set<String> makers;

	private final List<String> nounEndings;

	/** Of each place, folded, what it is called in the nominative. */
	private final Map<String, String> places = new HashMap<>();

	/** The cities, in every case, that are clubs in quotation marks. */
	private final Set<String> cities = new HashSet<>();

	/** Folded: what is called by a name and is neither anybody nor anywhere. */
	private final Set<String> things = new HashSet<>();

	private final String smallBeginning;

	private final Map<String, Set<String>> words = new HashMap<>();

	private final boolean hasStems;

	final boolean titlesGovern;

	/**
	 * Whether an institution may have the word for its country before it: "Norwegian
	 * Air".
	 */
	final boolean isCountryFirst;

	/** What adjectives end in, where names of institutions begin with one. */
	final List<String> adjectiveEndings;

	/** What nouns of fields end in, behind the word for an institution. */
	final List<String> genitiveEndings;

	/** What verbs end in, where adjectives alone are the names of places. */
	final List<String> verbEndings;

	private final List<String> organisationEndings;

	/** What titles of more than one end in. */
	final List<String> pluralEndings;

	/** What verbs end in for what one did. */
	final List<String> pastEndings;

	private final List<String> patronymicEndings;

	/** What surnames end in that are no other words, in any case. */
	private final List<String> surnameForms;

	/** What surnames end in, as some other words do. */
	private final List<String> surnamesWithVerb;

	/** What names end in behind a title, by what the title ends in. */
	private final Map<String, List<String>> agreements;

	/** Whether what a name is comes first in it: "Badan Gizi Nasional". */
	final boolean isHeadFirst;

	/** Whether somebody who was named in full is called by the given name too. */
	final boolean isCalledByGiven;

	/** Whether nobody is called by the last word alone, as most have no surname. */
	final boolean hasNoSurnames;

	private final List<String> organisationBeginnings;

	private final List<String> doingBeginnings;

	private final List<String> doingEndings;

	private final List<String> doingSuffixes;

	private final List<String> surnameEnds;

	private final List<String> caseEndings;

	private final Map<String, String> replacements = new LinkedHashMap<>();

	final @Nullable CountryWords countries;

	NameRules(String language, boolean hasWords, RememberedKeys keys) {
		MentionData common = MentionData.read("names.yaml");
		MentionData own = hasWords ? MentionData.read("names-" + language + ".yaml") : common;
		this.stems = Stems.of(language);
		this.given = new HashSet<>();
		boolean isWritten = own.text("given-as-written", "").equals("all");
		common.list("given").forEach((name) -> {
			if (isWritten) {
				this.givenAsWritten.add(this.stems.fold(name));
			}
			else {
				this.given.add(sound(keys, name, "en"));
				this.givenInLatin.add(name);
			}
		});
		this.nounEndings = own.list("noun-endings");
		this.makers = Set.copyOf(own.list("makers"));
		addOrganisations(common);
		if (hasWords) {
			addOrganisations(own);
			own.list("known-organisations")
				.forEach((name) -> addOrganisation(name, name.toLowerCase(Locale.ROOT).replace(' ', '-')));
			own.list("quoted").forEach((name) -> this.quoted.addAll(List.of(folded(name), base(folded(name)))));
			own.list("places").forEach((name) -> this.places.put(folded(name), name));
			addInflectedPlaces(own, language);
			own.list("things").forEach((name) -> this.things.add(folded(name)));
			addGiven(own, keys, language);
		}
		Set<String> particles = new HashSet<>(common.list("particles"));
		particles.removeAll(own.list("no-particles"));
		this.particles = Set.copyOf(particles);
		this.surnames = common.list("surnames");
		this.web = Set.copyOf(common.list("web"));
		this.notNames = new HashSet<>(common.list("not-names"));
		this.notNames.addAll(own.list("not-names"));
		addCalendar(language);
		for (String section : List.of("titles", "said", "organisation-words", "place-words", "place-prepositions",
				"media", "forms", "terms", "of", "fields", "offices", "joins", "cited", "place-titles", "directions",
				"named-after", "from", "regions", "initials", "called", "of-clubs", "tells", "subjects",
				"institution-beginnings", "institution-nouns", "named", "subject-with", "competitions", "states",
				"works", "shortened", "belongs", "links", "place-ends", "place-beginnings", "headlines", "restarts",
				"ranks", "employed", "aliases", "districts", "categories", "disciplines", "speaks", "own-states",
				"areas", "ends", "acts", "club-forms", "name-ends", "called-by")) {
			Set<String> found = new HashSet<>();
			List<String> phrases = new ArrayList<>(own.list(section));
			if (section.equals("organisation-words")) {
				// Many a bank has its English name everywhere.
				phrases.addAll(MentionData.read("names-en.yaml").list(section));
			}
			phrases.forEach((phrase) -> {
				for (String word : phrase.split("[ -]")) {
					String folded = this.stems.fold(word);
					found.add(folded);
					if (own.has("inflected")) {
						found.add(this.stems.stem(folded));
					}
				}
			});
			this.words.put(section, found);
		}
		this.smallBeginning = own.text("small-beginning", "");
		this.hasStems = own.has("inflected");
		this.titlesGovern = own.has("titles-govern");
		this.isCountryFirst = own.has("country-first");
		this.adjectiveEndings = own.list("adjective-endings");
		this.verbEndings = own.list("verb-endings");
		this.genitiveEndings = own.list("genitive-endings");
		this.pluralEndings = own.list("plural-endings");
		this.pastEndings = own.list("past-endings");
		this.patronymicEndings = own.list("patronymic-endings");
		this.surnameForms = own.list("surname-forms");
		this.surnamesWithVerb = own.list("surnames-with-verb");
		this.agreements = own.lists("agreements");
		this.organisationEndings = own.list("organisation-endings");
		this.isHeadFirst = own.has("head-first");
		this.isCalledByGiven = own.has("called-by-given");
		this.hasNoSurnames = own.has("no-surnames");
		this.organisationBeginnings = own.list("organisation-beginnings");
		this.doingBeginnings = own.list("doing-beginnings");
		this.doingEndings = own.list("doing-endings");
		this.doingSuffixes = own.list("doing-suffixes");
		this.surnameEnds = own.list("surname-ends");
		this.caseEndings = own.list("case-endings");
		for (String replacement : own.list("replacements")) {
			int to = replacement.indexOf('>');
			this.replacements.put(replacement.substring(0, to), replacement.substring(to + 1));
		}
		this.countries = CountryWords.languages().contains(language) ? new CountryWords(language) : null;
	}

	/** Given names of the language, as they are written or as they sound. */
	private void addGiven(MentionData own, RememberedKeys keys, String language) {
		if (own.has("given-as-written")) {
			own.list("given").forEach((name) -> this.givenAsWritten.add(this.stems.fold(name)));
		}
		else if (own.has("given")) {
			MentionData bases = MentionData.read("bases-" + language + ".yaml");
			RussianCases cases = new RussianCases(bases);
			own.list("given").forEach((name) -> addCases(cases, name));
			for (List<String> names : List.of(bases.list("given-masculine"), bases.list("given-feminine"))) {
				names.forEach((name) -> {
					this.given.add(sound(keys, name, language));
					addCases(cases, name);
				});
			}
		}
	}

	private void addCases(RussianCases cases, String name) {
		cases.ofGivenName(name)
			.forEach((form) -> this.givenCases.computeIfAbsent(form, (key) -> new HashSet<>()).add(name));
	}

	/** Cities and regions in every case; in quotation marks a city is its club. */
	private void addInflectedPlaces(MentionData own, String language) {
		if (!own.has("cities")) {
			return;
		}
		RussianCases cases = new RussianCases(MentionData.read("bases-" + language + ".yaml"));
		own.list("cities").forEach((name) -> cases.ofPlace(name).forEach((form) -> {
			this.cities.add(folded(form));
			this.places.put(folded(form), name);
		}));
		own.list("regions-of-news")
			.forEach((name) -> cases.ofPlace(name).forEach((form) -> this.places.put(folded(form), name)));
	}

	private void addOrganisations(MentionData data) {
		data.lists("organisations").forEach((id, names) -> names.forEach((name) -> addOrganisation(name, id)));
	}

	private void addOrganisation(String name, String id) {
		boolean isShouted = name.length() < SHORTEST_WRITTEN_SMALL && name.equals(name.toUpperCase(Locale.ROOT));
		String folded = folded(name);
		this.organisations.putIfAbsent((isShouted ? "!" : "") + folded, id);
		String base = base(folded);
		if (!this.nounEndings.isEmpty() && base.length() >= SHORTEST_WRITTEN_SMALL) {
			this.inflected.putIfAbsent(base, id);
			// what ends like a case of something else is its own base in other cases
			this.inflected.putIfAbsent(folded, id);
		}
	}

	/** A name of several words as it is looked up: each folded, a space between. */
	private String folded(String name) {
		Words words = Words.of(name, this.stems);
		StringBuilder folded = new StringBuilder();
		for (int i = 0; i < words.size(); i++) {
			folded.append((i > 0) ? " " : "").append(words.word(i).folded());
		}
		return folded.toString();
	}

	/** Folded words without the endings of their cases, which are parted by a space. */
	String base(String folded) {
		if (this.nounEndings.isEmpty()) {
			return folded;
		}
		StringBuilder base = new StringBuilder();
		for (String word : folded.split("[ -]")) {
			base.append(base.isEmpty() ? "" : " ").append(word, 0, word.length() - caseOf(word));
		}
		return base.toString();
	}

	private int caseOf(String word) {
		for (String ending : this.nounEndings) {
			if (word.length() >= ending.length() + SHORTEST_BASE && word.endsWith(ending)) {
				return ending.length();
			}
		}
		return 0;
	}

	/** Whether words, without their cases, are an organisation in quotation marks. */
	boolean isQuoted(String base) {
		return this.quoted.contains(base) || this.inflected.containsKey(base);
	}

	boolean isMaker(String id) {
		return this.makers.contains(id);
	}

	/** Months and days are written large in some languages. */
	private void addCalendar(String language) {
		DateFormatSymbols symbols = new DateFormatSymbols(new ULocale(language));
		for (String[] names : List.of(symbols.getMonths(), symbols.getShortMonths(), symbols.getWeekdays(),
				symbols.getShortWeekdays())) {
			for (String name : names) {
				this.notNames.add(name.replace(".", ""));
			}
		}
		this.months.addAll(DateMonths.of(language).keySet());
	}

	/** The key of a name as it is written. */
	static String sound(RememberedKeys keys, String name, String language) {
		for (String key : keys.ofText(name, language)) {
			if (!NameKeys.isListed(key)) {
				return key;
			}
		}
		return name;
	}

	/** By the spelling, or by how it sounds. */
	boolean isGiven(String written, RememberedKeys keys, String language) {
		if (this.titlesGovern && written.codePointAt(0) < FIRST_CYRILLIC) {
			return this.givenInLatin.contains(written);
		}
		return isGivenAsWritten(written) || !this.given.isEmpty() && isGiven(keys.ofText(written, language));
	}

	/** By the spelling alone, in whatever case. */
	boolean isGivenAsWritten(String written) {
		String folded = this.stems.fold(written);
		return this.givenAsWritten.contains(folded) || this.givenCases.containsKey(folded);
	}

	/** The given names of which a word may be a case. */
	Set<String> givenNames(String written) {
		return this.givenCases.getOrDefault(this.stems.fold(written), Set.of());
	}

	/**
	 * What a place that needs nothing beside it is called in the nominative, by its
	 * folded words, or null.
	 */
	@Nullable String place(String folded) {
		return this.places.get(folded);
	}

	/** Whether folded words are a city, in whatever case. */
	boolean isCity(String folded) {
		return this.cities.contains(folded);
	}

	/** Whether folded words are the name of a thing: "World Cup". */
	boolean isThing(String folded) {
		return this.things.contains(folded);
	}

	boolean isGiven(Set<String> keys) {
		for (String key : keys) {
			if (this.given.contains(key)) {
				return true;
			}
		}
		return false;
	}

	/** "Pengelolaan", "Koordinasi": by how it begins and ends, what somebody does. */
	boolean isOfDoing(String folded) {
		if (folded.length() < SHORTEST_OF_DOING) {
			return false;
		}
		return this.doingSuffixes.stream().anyMatch(folded::endsWith)
				|| this.doingBeginnings.stream().anyMatch(folded::startsWith)
						&& this.doingEndings.stream().anyMatch(folded::endsWith);
	}

	/** Whether a word is in a section of the rules, in whatever inflection. */
	boolean is(String section, Stems.Word word) {
		Set<String> found = this.words.getOrDefault(section, Set.of());
		return found.contains(word.folded()) || this.hasStems && found.contains(word.stem())
				|| this.isCountryFirst && POSSESSIVE.contains(section) && isOwner(word.folded(), found);
	}

	/** "The bank's": a word with the possessive of English. */
	private static boolean isOwner(String folded, Set<String> found) {
		int end = folded.length() - 2;
		return end > 0 && folded.charAt(end + 1) == 's' && (folded.charAt(end) == '\'' || folded.charAt(end) == '’')
				&& found.contains(folded.substring(0, end));
	}

	boolean isNoName(String written) {
		return this.notNames.contains(written)
				|| Character.isUpperCase(written.codePointAt(0)) && this.months.contains(DateMonths.fold(written));
	}

	/**
	 * The id of an organisation by its folded name, or null.
	 * @param isShouted whether it is written in capitals, as short names have to be
	 */
	@Nullable String organisation(String folded, boolean isShouted) {
		String id = this.organisations.get(folded);
		id = (id == null && isShouted) ? this.organisations.get("!" + folded) : id;
		return (id == null && !this.inflected.isEmpty()) ? this.inflected.get(base(folded)) : id;
	}

	/** Whether a word may be the name of a medium that is written small: "detikcom". */
	boolean isWrittenSmall(String folded) {
		return !this.smallBeginning.isEmpty() && folded.startsWith(this.smallBeginning)
				&& folded.length() > this.smallBeginning.length() + 2;
	}

	/** Whether a word begins or ends as only the names of organisations do. */
	boolean isLikeOrganisation(String written) {
		for (String beginning : this.organisationBeginnings) {
			if (written.startsWith(beginning) && written.length() > beginning.length() + 2) {
				return true;
			}
		}
		for (String ending : this.organisationEndings) {
			if (written.endsWith(ending) && written.length() > ending.length() + 2) {
				return true;
			}
		}
		return false;
	}

	boolean endsLikeSurname(String nominative) {
		for (String ending : this.surnames) {
			if (nominative.endsWith(ending) && nominative.length() >= ending.length() + 3) {
				return true;
			}
		}
		return false;
	}

	/** Whether a word ends as surnames alone do, in whatever case. */
	boolean isCaseOfSurname(String written) {
		return endsWith(written, this.surnameForms);
	}

	/** Whether a word ends as surnames do, and others. */
	boolean isLikeSurname(String written) {
		return endsWith(written, this.surnamesWithVerb);
	}

	private static boolean endsWith(String written, List<String> endings) {
		return endings.stream()
			.anyMatch((ending) -> written.length() >= ending.length() + SHORTEST_BASE && written.endsWith(ending));
	}

	/**
	 * "Кузнецова Ивана", "Кузнецова Ивана Петровича": whether the surname stands first.
	 */
	boolean isSurnameFirst(NameRun run) {
		boolean isWhole = run.size() == 2 || run.size() == 3 && isPatronymic(run.lastWritten());
		return this.titlesGovern && isWhole && endsLikeSurname(nominative(run.written(run.first)))
				&& !isGivenAsWritten(run.written(run.first)) && isGivenAsWritten(run.written(run.first + 1));
	}

	boolean isPatronymic(String written) {
		return endsWith(written, this.patronymicEndings);
	}

	/** "Вратарём Лорденом": whether a folded name stands in the case of its title. */
	boolean isOfOneCase(String title, String name) {
		return this.agreements.entrySet()
			.stream()
			.anyMatch((entry) -> title.endsWith(entry.getKey()) && endsWith(name, entry.getValue()));
	}

	/** A surname without its case, as far as its own ending tells the two apart. */
	String nominative(String written) {
		for (Map.Entry<String, String> replacement : this.replacements.entrySet()) {
			if (written.endsWith(replacement.getKey())) {
				return written.substring(0, written.length() - replacement.getKey().length()) + replacement.getValue();
			}
		}
		for (String ending : this.caseEndings) {
			int end = written.length() - ending.length();
			if (end >= SHORTEST_SURNAME && written.endsWith(ending)) {
				for (String surname : this.surnameEnds) {
					if (written.startsWith(surname, end - surname.length())) {
						return written.substring(0, end);
					}
				}
			}
		}
		return written;
	}

}
