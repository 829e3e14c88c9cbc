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
import org.jspecify.annotations.Nullable;

/**
 * What shows in one language that a capital word is a name, and of what:
 * {@code names.yaml} and {@code names-xx.yaml}. Immutable when made.
 */
final class NameRules {

	/** Shorter names in capitals are found in capitals only: "apa" is a word. */
	private static final int SHORTEST_WRITTEN_SMALL = 5;

	/** A surname keeps at least so many letters. */
	private static final int SHORTEST_SURNAME = 4;

	/** Shorter words may be somebody's name whatever they end in. */
	private static final int SHORTEST_OF_DOING = 8;

	final Stems stems;

	final Set<String> particles;

	final Set<String> web;

	private final Set<String> given;

	/** The given names of the language alone, folded: how they sound, words may, too. */
	private final Set<String> givenWritten = new HashSet<>();

	private final List<String> surnames;

	private final Set<String> notNames;

	/** The months, folded. */
	private final Set<String> months = new HashSet<>();

	private final Map<String, String> organisations = new HashMap<>();

	private final Set<String> places = new HashSet<>();

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

	private final List<String> organisationEndings;

	/** What titles of more than one end in. */
	final List<String> pluralEndings;

	/** Whether what a name is comes first in it: "Badan Gizi Nasional". */
	final boolean isHeadFirst;

	/** Whether nobody is called by the last word alone, as most have no surname. */
	final boolean hasNoSurnames;

	private final List<String> organisationBeginnings;

	private final List<String> nounBeginnings;

	private final List<String> nounEndings;

	private final List<String> nounSuffixes;

	private final List<String> surnameEnds;

	private final List<String> caseEndings;

	private final Map<String, String> replacements = new LinkedHashMap<>();

	final @Nullable CountryWords countries;

	NameRules(String language, boolean hasWords, RememberedKeys keys) {
		MentionData common = MentionData.read("names.yaml");
		MentionData own = hasWords ? MentionData.read("names-" + language + ".yaml") : common;
		this.stems = Stems.of(language);
		this.given = new HashSet<>();
		common.list("given").forEach((name) -> this.given.add(sound(keys, name, "en")));
		common.lists("organisations").forEach((id, names) -> names.forEach((name) -> addOrganisation(name, id)));
		if (hasWords) {
			own.list("given").forEach((name) -> this.givenWritten.add(this.stems.fold(name)));
			own.list("known-organisations")
				.forEach((name) -> addOrganisation(name, name.toLowerCase(Locale.ROOT).replace(' ', '-')));
			own.list("known-places").forEach((name) -> this.places.add(this.stems.fold(name)));
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
				"named-after", "from", "regions", "initials", "restarts", "ranks", "employed", "called", "aliases",
				"districts", "categories", "disciplines", "speaks", "states", "areas", "ends", "acts")) {
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
		this.genitiveEndings = own.list("genitive-endings");
		this.pluralEndings = own.list("plural-endings");
		this.organisationEndings = own.list("organisation-endings");
		this.isHeadFirst = own.has("head-first");
		this.hasNoSurnames = own.has("no-surnames");
		this.organisationBeginnings = own.list("organisation-beginnings");
		this.nounBeginnings = own.list("noun-beginnings");
		this.nounEndings = own.list("noun-endings");
		this.nounSuffixes = own.list("noun-suffixes");
		this.surnameEnds = own.list("surname-ends");
		this.caseEndings = own.list("case-endings");
		for (String replacement : own.list("replacements")) {
			int to = replacement.indexOf('>');
			this.replacements.put(replacement.substring(0, to), replacement.substring(to + 1));
		}
		this.countries = CountryWords.languages().contains(language) ? new CountryWords(language) : null;
	}

	private void addOrganisation(String name, String id) {
		boolean isShouted = name.length() < SHORTEST_WRITTEN_SMALL && name.equals(name.toUpperCase(Locale.ROOT));
		this.organisations.putIfAbsent((isShouted ? "!" : "") + this.stems.fold(name), id);
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

	boolean isGiven(Set<String> keys) {
		for (String key : keys) {
			if (this.given.contains(key)) {
				return true;
			}
		}
		return false;
	}

	boolean isGivenWritten(String folded) {
		return this.givenWritten.contains(folded);
	}

	/** "Pengelolaan", "Koordinasi": by how it begins and ends, what somebody does. */
	boolean isOfDoing(String folded) {
		if (folded.length() < SHORTEST_OF_DOING) {
			return false;
		}
		return this.nounSuffixes.stream().anyMatch(folded::endsWith)
				|| this.nounBeginnings.stream().anyMatch(folded::startsWith)
						&& this.nounEndings.stream().anyMatch(folded::endsWith);
	}

	/** Whether a word is in a section of the rules, in whatever inflection. */
	boolean is(String section, Stems.Word word) {
		Set<String> found = this.words.getOrDefault(section, Set.of());
		return found.contains(word.folded()) || this.hasStems && found.contains(word.stem());
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
		return (id == null && isShouted) ? this.organisations.get("!" + folded) : id;
	}

	/** Whether a list knows a place by its folded name. */
	boolean isPlace(String folded) {
		return this.places.contains(folded);
	}

	/** Whether a word may be the name of a medium that is written small: "detikcom". */
	boolean isWrittenSmall(String folded) {
		return !this.smallBeginning.isEmpty() && folded.startsWith(this.smallBeginning)
				&& folded.length() > this.smallBeginning.length() + 2;
	}

	boolean hasPlaces() {
		return !this.places.isEmpty();
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
