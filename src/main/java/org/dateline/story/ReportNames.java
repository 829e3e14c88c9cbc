package org.dateline.story;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.dateline.article.Dispatch;
import org.dateline.language.Concept;
import org.dateline.language.Lexicon;
import org.dateline.mention.BaseForms;
import org.dateline.mention.CountryWords;
import org.dateline.mention.MentionReader;
import org.dateline.mention.Name;
import org.dateline.vocabulary.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * Whom and what reports name, read when it is asked for: what ties two reports may be any
 * word with a capital, and is called a name only where a report names somebody with it.
 * For the time of one page.
 */
final class ReportNames {

	private static final int MOST_ALONE = 3;

	/** The kinds of traits that a name can be met by. */
	private static final Set<Kind> WORDED = Set.of(Kind.NAME, Kind.PLACE, Kind.COUNTRY, Kind.CONCEPT);

	private final Map<Long, List<Name>> names = new HashMap<>();

	/** The person, the organisation or the place that a report names there, or null. */
	@Nullable Name at(Dispatch in, Place place) {
		return place.isHeadline() ? null
				: of(in).stream()
					.filter((name) -> name.start() <= place.start() && place.start() < name.end())
					.findFirst()
					.orElse(null);
	}

	/**
	 * What somebody is called who is named in a report: the term of the lexicon, or the
	 * base form of the names that the reports in its language use, of people rather the
	 * whole one.
	 */
	LocalizedText.Spoken called(Name name, Dispatch in, Collection<Dispatch> reports, Locale locale) {
		Concept concept = Lexicon.load().concept(name.key()).orElse(null);
		if (concept != null) {
			return new LocalizedText.Spoken(concept.label(locale),
					concept.labels().containsKey(locale.getLanguage()) ? locale.getLanguage() : "en");
		}
		Map<String, Integer> forms = new LinkedHashMap<>();
		reports.stream()
			.filter((report) -> report.language().equals(in.language()))
			.forEach((report) -> of(report).stream()
				.filter((other) -> other.kind() == name.kind() && other.key().equals(name.key()))
				.forEach((other) -> forms.merge(written(other, report), 1, Integer::sum)));
		forms.putIfAbsent(written(name, in), 1);
		BaseForms language = BaseForms.of(CountryWords.primary(in.language()));
		Map<String, Integer> bases = new LinkedHashMap<>();
		language.of(name.kind(), forms.keySet(), List.of())
			.forEach((form, base) -> bases.merge(base, forms.getOrDefault(form, 0), Integer::sum));
		Comparator<String> better = Comparator
			.comparingInt((base) -> (name.kind() == Name.Kind.PERSON) ? language.wholeness(base) : 0);
		return new LocalizedText.Spoken(bases.keySet()
			.stream()
			.max(better.thenComparingInt((base) -> bases.getOrDefault(base, 0)))
			.orElseThrow(), in.language());
	}

	private static String written(Name name, Dispatch in) {
		return in.text().substring(name.start(), name.end()).strip().replaceAll("\\s+", " ");
	}

	/** The whole name that words are part of, or those words. */
	Place whole(Dispatch in, Place place) {
		Name name = at(in, place);
		return (name != null) ? placeOf(name) : place;
	}

	/**
	 * Whom a report names and the other does not write in any way, the most named first.
	 * In two languages only people: what else has a name may be translated.
	 */
	List<Place> onlyIn(Dispatch one, Traits itsTraits, Dispatch other, Traits othersTraits) {
		boolean translated = !itsTraits.language().equals(othersTraits.language());
		Set<String> others = new HashSet<>();
		of(other).forEach((name) -> others.add(name.key()));
		Map<String, List<Name>> only = new LinkedHashMap<>();
		of(one).stream()
			.filter((name) -> !translated || name.kind() == Name.Kind.PERSON)
			.filter((name) -> !others.contains(name.key()))
			.forEach((name) -> only.computeIfAbsent(name.key(), (key) -> new ArrayList<>()).add(name));
		List<Place> shared = shared(itsTraits, othersTraits);
		return only.values()
			.stream()
			.filter((mentioned) -> mentioned.stream().noneMatch((name) -> isAmong(shared, name)))
			.sorted(Comparator.comparingInt((List<Name> mentioned) -> -mentioned.size()))
			.limit(MOST_ALONE)
			.map((mentioned) -> placeOf(mentioned.get(0)))
			.toList();
	}

	/** Where a report has words that the other has as well, however it writes them. */
	private static List<Place> shared(Traits one, Traits other) {
		return one.all()
			.stream()
			.filter((trait) -> WORDED.contains(trait.kind()) && other.count(trait.key()) > 0)
			.flatMap((trait) -> one.places(trait.key()).stream())
			.toList();
	}

	private static boolean isAmong(List<Place> places, Name name) {
		return places.stream().anyMatch((place) -> name.start() <= place.start() && place.start() < name.end());
	}

	private static Place placeOf(Name name) {
		return new Place(name.start(), name.end());
	}

	private List<Name> of(Dispatch report) {
		return this.names.computeIfAbsent(report.id(),
				(id) -> MentionReader.load()
					.read(TraitReader.begin(report.text()), report.language(), report.published())
					.names()
					.stream()
					.filter((name) -> name.kind() != Name.Kind.COUNTRY)
					.toList());
	}

}
