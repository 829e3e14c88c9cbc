package org.dateline.mention;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The cases of Russian given names and of places, by {@code bases-ru.yaml}. */
final class RussianCases {

	private final Paradigms given;

	private final Paradigms masculine;

	private final List<Nouns> places;

	RussianCases(MentionData bases) {
		this.given = new Paradigms(bases.lists("given"));
		this.masculine = new Paradigms(bases.lists("masculine"));
		this.places = List.of(Nouns.read(bases, "masculine"), Nouns.read(bases, "feminine"),
				Nouns.read(bases, "neuter"), Nouns.read(bases, "plural"));
	}

	/** A given name in every case, the nominative with them. */
	Set<String> ofGivenName(String name) {
		String nominative = Paradigms.plain(name);
		Set<String> forms = new HashSet<>(this.given.decline(nominative));
		if (forms.isEmpty()) {
			forms.addAll(this.masculine.decline(nominative));
		}
		forms.add(nominative);
		return forms;
	}

	/**
	 * A place in every case, as of whatever gender its ending may be: with the adjective
	 * before it, "Нижний Новгород", or else by its last word.
	 */
	Set<String> ofPlace(String name) {
		String nominative = Paradigms.plain(name);
		int space = nominative.indexOf(' ');
		Set<String> forms = new HashSet<>(Set.of(nominative));
		for (Nouns nouns : this.places) {
			List<String> first = (space > 0) ? nouns.adjectives.decline(nominative.substring(0, space)) : List.of();
			List<String> last = nouns.nouns.decline(first.isEmpty() ? nominative : nominative.substring(space + 1));
			for (int i = 0; i < last.size(); i++) {
				forms.add(first.isEmpty() ? last.get(i) : first.get(i) + " " + last.get(i));
			}
		}
		return forms;
	}

	/** Nouns of one gender, or of many, and the adjectives before them. */
	private record Nouns(Paradigms nouns, Paradigms adjectives) {

		static Nouns read(MentionData bases, String gender) {
			return new Nouns(new Paradigms(bases.lists("places-" + gender)),
					new Paradigms(bases.lists("adjectives-" + gender)));
		}

	}

}
