package org.dateline.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.dateline.language.Concept;
import org.dateline.language.Lexicon;
import org.dateline.language.Words;
import org.dateline.mention.Name.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What the lexicon knows of the words of one text: its names, and what may be counted.
 */
final class LexiconNames {

	private final CountedWords counted = new CountedWords();

	private final List<Found> names = new ArrayList<>();

	private int covered = -1;

	LexiconNames(Lexicon lexicon, Words words, String language) {
		lexicon.find(words, language, true, (concept, first, last) -> {
			this.counted.add(concept, first);
			Kind kind = kind(concept);
			if (last > this.covered) {
				// "New Guinea" has no Guinea in it, "Russian language" no Russia.
				boolean contains = kind != null || concept.scheme().equals("language")
						|| concept.scheme().equals("currency");
				this.covered = contains ? last : this.covered;
				if (kind != null) {
					this.names.add(new Found(kind, concept, first, last));
				}
			}
		});
	}

	private static @Nullable Kind kind(Concept concept) {
		return switch (concept.scheme()) {
			case "country" -> Kind.COUNTRY;
			case "capital" -> Kind.PLACE;
			case "geography-of-relations" -> isName(concept) ? Kind.PLACE : null;
			case "institutions" -> isName(concept) ? Kind.ORGANISATION : null;
			default -> null;
		};
	}

	/** "Commonwealth of Independent States", but not "president". */
	private static boolean isName(Concept concept) {
		return Character.isUpperCase(concept.label(Locale.ENGLISH).codePointAt(0));
	}

	CountedWords counted() {
		return this.counted;
	}

	/** The names, in the order of the text. */
	List<Found> names() {
		return this.names;
	}

	/**
	 * A name that the lexicon has.
	 *
	 * @param first the place of its first word
	 * @param last the place of its last word
	 */
	record Found(Kind kind, Concept concept, int first, int last) {

		/** Of a country and its capital the country's code. */
		@Nullable String country() {
			boolean isOfCountry = this.concept.scheme().equals("country") || this.concept.scheme().equals("capital");
			return isOfCountry ? this.concept.id().substring(this.concept.id().indexOf('-') + 1) : null;
		}

		Name name(Words words) {
			String country = country();
			String key = (this.kind == Kind.COUNTRY && country != null) ? country : this.concept.id();
			return new Name(words.start(this.first), words.end(this.last), this.kind, key, country);
		}

	}

}
