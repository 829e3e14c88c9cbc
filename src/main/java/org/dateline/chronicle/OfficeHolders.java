package org.dateline.chronicle;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.dateline.language.Words;
import org.dateline.mention.Name;
import org.jspecify.annotations.Nullable;

/**
 * Knows for which countries the people of a text stand: heads of state are known, of
 * others the text says so before their names, as in "North Korea's Kim Jong Un" and "the
 * Norwegian ambassador to Chile, Anna Laine".
 */
final class OfficeHolders {

	/** A country and the name of who stands for it are so near, in {@code char}s. */
	private static final int LONGEST_GAP = 60;

	/** Nothing between a country and a name, or the ending for what is somebody's. */
	private static final Pattern BARE = Pattern.compile("(?:['’]s?)? *");

	private static final Pattern ENDS = Pattern.compile("[.!?;:()\\n\"«»“”]");

	/** What is known of two countries is known of none. */
	private static final String UNKNOWN = "";

	private final Map<String, String> countries = new HashMap<>();

	OfficeHolders(String text, List<Name> names, PlaceWords places, Bystanders bystanders,
			StemPhrases<Boolean> officials) {
		for (int i = 0; i < names.size(); i++) {
			Name name = names.get(i);
			if (name.kind() == Name.Kind.PERSON && name.country() == null) {
				Name country = countryBefore(text, names, i, places, bystanders, officials);
				if (country != null && country.country() != null) {
					this.countries.merge(name.key(), country.country(),
							(one, other) -> one.equals(other) ? one : UNKNOWN);
				}
			}
		}
	}

	/** The country that a name stands for, if it is known. */
	@Nullable String country(Name name) {
		if (name.country() != null || name.kind() != Name.Kind.PERSON) {
			return name.country();
		}
		String country = this.countries.get(name.key());
		return UNKNOWN.equals(country) ? null : country;
	}

	private static @Nullable Name countryBefore(String text, List<Name> names, int index, PlaceWords places,
			Bystanders bystanders, StemPhrases<Boolean> officials) {
		int to = names.get(index).start();
		for (int i = index - 1; i >= 0 && to - names.get(i).end() <= LONGEST_GAP; i--) {
			Name before = names.get(i);
			if (before.end() > to) {
				continue;
			}
			String gap = text.substring(before.end(), to);
			boolean goesOn = before.kind() == Name.Kind.COUNTRY || before.kind() == Name.Kind.ORGANISATION;
			if (!goesOn || ENDS.matcher(gap).find()) {
				return null;
			}
			boolean isElsewhere = before.kind() == Name.Kind.ORGANISATION || places.isPlace(text, before)
					|| bystanders.isPosted(text, before);
			if (!isElsewhere) {
				Words words = officials.words(gap);
				if (bystanders.isFormer(text, before.start(), to)) {
					return null;
				}
				return (BARE.matcher(gap).matches() || !officials.find(words).isEmpty()) ? before : null;
			}
		}
		return null;
	}

}
