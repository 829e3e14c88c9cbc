package org.dateline.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.ULocale;
import org.dateline.language.Stems;
import org.dateline.language.Words;
import org.jspecify.annotations.Nullable;

/**
 * What shows in one language that a capital word is a name, and of what:
 * {@code names.yaml} and {@code names-xx.yaml}. Immutable when made.
 */
final class NameRules {

	/** Sections whose words may have the possessive of English. */
	private static final Set<String> POSSESSIVE = Set.of("organisation-words", "place-ends", "terms");

	/** The sections of words that show what is a name, and of what. */
	private static final List<String> SECTIONS = List.of("titles", "said", "organisation-words", "place-words",
			"place-prepositions", "media", "forms", "terms", "of", "fields", "offices", "joins", "cited",
			"place-titles", "directions", "named-after", "from", "regions", "initials", "called", "of-clubs", "tells",
			"subjects", "institution-beginnings", "institution-nouns", "named", "subject-with", "competitions",
			"states", "works", "shortened", "belongs", "links", "place-ends", "place-beginnings", "headlines",
			"restarts", "ranks", "employed", "aliases", "districts", "categories", "disciplines", "speaks",
			"own-states", "areas", "ends", "acts", "club-forms", "name-ends", "called-by", "championships",
			"club-names", "players", "agencies", "ranks-of-names");

	/** "Fidan" and "Meydan" have no case. */
	private static final int SHORTEST_STEM = 4;

	/** Shorter words may be somebody's name whatever they end in. */
	private static final int SHORTEST_OF_DOING = 8;

	final Stems stems;

	final Set<String> particles;

	final Set<String> web;

	final GivenNames given;

	final Surnames surnames;

	final KnownOrganisations organisations;

	final KnownPlaces places;

	private final Set<String> notNames;

	/** The months, folded. */
	private final Set<String> months = new HashSet<>();

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

	/** What names end in behind a title, by what the title ends in. */
	private final Map<String, List<String>> agreements;

	/** Whether what a name is comes first in it: "Badan Gizi Nasional". */
	final boolean isHeadFirst;

	/** Whether somebody who was named in full is called by the given name too. */
	final boolean isCalledByGiven;

	/** Whether nobody is called by the last word alone, as most have no surname. */
	final boolean hasNoSurnames;

	/** Whether a second given name within capital words begins a second name. */
	final boolean hasGivenFirst;

	/** What a word ends in that is the last of its name. */
	private final List<String> lastEndings;

	private final List<String> organisationBeginnings;

	private final List<String> doingBeginnings;

	private final List<String> doingEndings;

	private final List<String> doingSuffixes;

	final @Nullable CountryWords countries;

	NameRules(String language, boolean hasWords, RememberedKeys keys) {
		MentionData common = MentionData.read("names.yaml");
		MentionData own = hasWords ? MentionData.read("names-" + language + ".yaml") : common;
		this.stems = Stems.of(language);
		this.given = new GivenNames(common, own, this.stems, keys, language);
		this.surnames = new Surnames(common, own);
		this.organisations = new KnownOrganisations(common, own, this.stems);
		this.places = new KnownPlaces(common, own, this.stems, language);
		if (hasWords) {
			own.list("things").forEach((name) -> this.things.add(folded(name, this.stems)));
		}
		Set<String> particles = new HashSet<>(common.list("particles"));
		particles.removeAll(own.list("no-particles"));
		this.particles = Set.copyOf(particles);
		this.web = Set.copyOf(common.list("web"));
		this.notNames = new HashSet<>(common.list("not-names"));
		this.notNames.addAll(own.list("not-names"));
		addCalendar(language);
		SECTIONS.forEach((section) -> this.words.put(section, words(own, section)));
		this.smallBeginning = own.text("small-beginning", "");
		this.hasStems = own.has("inflected");
		this.titlesGovern = own.has("titles-govern");
		this.isCountryFirst = own.has("country-first");
		this.adjectiveEndings = own.list("adjective-endings");
		this.verbEndings = own.list("verb-endings");
		this.genitiveEndings = own.list("genitive-endings");
		this.pluralEndings = own.list("plural-endings");
		this.pastEndings = own.list("past-endings");
		this.agreements = own.lists("agreements");
		this.organisationEndings = own.list("organisation-endings");
		this.isHeadFirst = own.has("head-first");
		this.isCalledByGiven = own.has("called-by-given");
		this.hasNoSurnames = own.has("no-surnames");
		this.hasGivenFirst = own.has("titles-govern") || own.has("given-first");
		this.lastEndings = own.list("last-endings");
		this.organisationBeginnings = own.list("organisation-beginnings");
		this.doingBeginnings = own.list("doing-beginnings");
		this.doingEndings = own.list("doing-endings");
		this.doingSuffixes = own.list("doing-suffixes");
		this.countries = CountryWords.languages().contains(language) ? new CountryWords(language) : null;
	}

	/** The words of a section, folded and, where texts inflect them, by their stems. */
	private Set<String> words(MentionData own, String section) {
		List<String> phrases = new ArrayList<>(own.list(section));
		if (section.equals("organisation-words")) {
			// Many a bank has its English name everywhere.
			phrases.addAll(MentionData.read("names-en.yaml").list(section));
		}
		Set<String> words = new HashSet<>();
		for (String phrase : phrases) {
			for (String word : phrase.split("[ -]")) {
				String folded = this.stems.fold(word);
				words.add(folded);
				if (own.has("inflected")) {
					words.add(this.stems.stem(folded));
				}
			}
		}
		return words;
	}

	/** A name of several words as it is looked up: each folded, a space between. */
	static String folded(String name, Stems stems) {
		Words words = Words.of(name, stems);
		StringBuilder folded = new StringBuilder();
		for (int i = 0; i < words.size(); i++) {
			folded.append((i > 0) ? " " : "").append(words.word(i).folded());
		}
		return folded.toString();
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

	/** Whether folded words are the name of a thing: "World Cup". */
	boolean isThing(String folded) {
		return this.things.contains(folded);
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

	/** "Dieqoda": a case that only the last word of a name has. */
	boolean endsName(String written) {
		return this.lastEndings.stream()
			.anyMatch((ending) -> written.endsWith(ending) && written.length() >= ending.length() + SHORTEST_STEM);
	}

	/**
	 * "Кузнецова Ивана", "Кузнецова Ивана Петровича": whether the surname stands first.
	 */
	boolean isSurnameFirst(NameRun run) {
		boolean isWhole = run.size() == 2 || run.size() == 3 && this.surnames.isPatronymic(run.lastWritten());
		return this.titlesGovern && isWhole && this.surnames.isLike(this.surnames.nominative(run.written(run.first)))
				&& !this.given.hasAsWritten(run.written(run.first))
				&& this.given.hasAsWritten(run.written(run.first + 1));
	}

	/** "Вратарём Лорденом": whether a folded name stands in the case of its title. */
	boolean isOfOneCase(String title, String name) {
		return this.agreements.entrySet()
			.stream()
			.anyMatch((entry) -> title.endsWith(entry.getKey()) && Surnames.endsWith(name, entry.getValue()));
	}

}
