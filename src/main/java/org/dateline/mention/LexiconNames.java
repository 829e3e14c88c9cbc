package org.dateline.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.dateline.language.Concept;
import org.dateline.language.Lexicon;
import org.dateline.language.Words;
import org.dateline.mention.Name.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What the lexicon knows of the words of one text: its names, and what may be counted.
 */
final class LexiconNames {

	private static final Set<String> OFFICES = Set.copyOf(MentionData.read("names.yaml").list("offices"));

	private static final Set<String> PLACES = Set.copyOf(MentionData.read("names.yaml").list("places"));

	private final CountedWords counted = new CountedWords();

	private final List<Found> names = new ArrayList<>();

	private final List<int[]> others = new ArrayList<>();

	private int covered = -1;

	private final Words words;

	private final boolean isEnglish;

	LexiconNames(Lexicon lexicon, Words words, String language) {
		this.words = words;
		this.isEnglish = language.equals("en");
		lexicon.find(words, language, true, (concept, first, last) -> {
			this.counted.add(concept, first);
			Kind kind = kind(concept, first, last);
			if (last > this.covered) {
				// "New Guinea" has no Guinea in it, "Russian language" no Russia.
				boolean contains = kind != null || concept.scheme().equals("language")
						|| concept.scheme().equals("currency");
				this.covered = contains ? last : this.covered;
				if (contains && kind == null) {
					this.others.add(new int[] { first, last });
				}
				if (kind != null) {
					this.names.add(new Found(kind, concept, afterQuote(first, last), last));
				}
			}
		});
	}

	/** Of {@code residence "Zagulba"} what is in the quotation marks. */
	private int afterQuote(int first, int last) {
		for (int i = last; i > first; i--) {
			for (int at = this.words.end(i - 1); at < this.words.start(i); at++) {
				if ("\"«“„".indexOf(this.words.text().charAt(at)) >= 0) {
					return i;
				}
			}
		}
		return first;
	}

	private @Nullable Kind kind(Concept concept, int first, int last) {
		return switch (concept.scheme()) {
			case "country" -> Kind.COUNTRY;
			case "capital", "subdivision" -> Kind.PLACE;
			case "geography-of-relations" ->
				isName(concept) && !isSmall(first, last) && !isAdjective(last) ? Kind.PLACE : null;
			case "institutions" -> institution(concept, first, last);
			default -> null;
		};
	}

	private @Nullable Kind institution(Concept concept, int first, int last) {
		if (PLACES.contains(concept.id())) {
			return Kind.PLACE;
		}
		boolean isCapital = Character.isUpperCase(this.words.text().codePointAt(this.words.start(first)));
		boolean isOffice = OFFICES.contains(concept.id()) && (isCapital || last > first);
		return isOffice || isName(concept) ? Kind.ORGANISATION : null;
	}

	/** "European" says whose, and is no place. */
	private boolean isAdjective(int last) {
		String written = this.words.word(last).folded();
		return this.isEnglish && written.endsWith("an") && !written.endsWith("stan");
	}

	/** "European countries" are no place. */
	private boolean isSmall(int first, int last) {
		for (int i = first; i <= last; i++) {
			if (!Character.isLowerCase(this.words.text().codePointAt(this.words.start(i)))) {
				return false;
			}
		}
		return true;
	}

	/** "Commonwealth of Independent States", but not "president". */
	private static boolean isName(Concept concept) {
		return Character.isUpperCase(concept.label(Locale.ENGLISH).codePointAt(0));
	}

	CountedWords counted() {
		return this.counted;
	}

	/** The first and the last words of what only contains names: "US dollar". */
	List<int[]> others() {
		return this.others;
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
			return new Name(words.start(this.first), new NameRun(words, this.first, this.last, false).end(), this.kind,
					key, country);
		}

	}

}
