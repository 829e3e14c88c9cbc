package org.dateline.mention;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.dateline.language.NameKeys;
import org.dateline.mention.Name.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Azerbaijani names in the nominative: their last word without its case, where what is
 * left shows that it was one ({@code bases-az.yaml}, {@code names.yaml} of the
 * languages).
 */
final class AzerbaijaniNominatives implements BaseForms.Nominatives {

	private static final Locale LOCALE = new Locale("az");

	private static final int SHORTEST_SURNAME = 4;

	private static final String APOSTROPHES = "'’";

	private final NameKeys names = NameKeys.ofOneName();

	private final List<String> keeps;

	private final List<String> cases;

	private final List<String> surnameEnds;

	private final List<String> surnameCases;

	private final Set<String> words;

	AzerbaijaniNominatives() {
		MentionData bases = MentionData.read("bases-az.yaml");
		MentionData names = MentionData.read("names-az.yaml");
		this.keeps = bases.list("keeps");
		this.cases = bases.list("cases");
		this.surnameEnds = names.list("surname-ends");
		this.surnameCases = names.list("case-endings");
		this.words = BaseForms.Nominatives.words(LOCALE,
				List.of(bases.list("nominatives"), names.list("organisation-words"), names.list("place-words")));
		// the names find words by their stems, so some stand there with their case
		this.words.removeIf((word) -> !ofWord(word).equals(word));
	}

	@Override
	public @Nullable String make(Kind kind, String form) {
		int start = Math.max(form.lastIndexOf(' '), form.lastIndexOf('-')) + 1;
		String word = form.substring(start);
		int apostrophe = Math.max(word.indexOf(APOSTROPHES.charAt(0)), word.indexOf(APOSTROPHES.charAt(1)));
		boolean isKept = this.keeps.stream().anyMatch(word::endsWith);
		String base = (apostrophe > 1) ? word.substring(0, apostrophe)
				: isKept ? word : (kind == Kind.PERSON) ? ofSurname(ofWord(word)) : ofWord(word);
		return form.substring(0, start) + base;
	}

	@Override
	public boolean isNominative(Kind kind, String form, Set<String> seen) {
		return kind == Kind.PERSON && this.keeps.stream().anyMatch(form::endsWith);
	}

	@Override
	public boolean isLastInflected() {
		return true;
	}

	@Override
	public boolean beginsWithGivenName(String form) {
		return false;
	}

	private String ofSurname(String word) {
		for (String ending : this.surnameCases) {
			int end = word.length() - ending.length();
			if (end >= SHORTEST_SURNAME && word.endsWith(ending)
					&& this.surnameEnds.stream().anyMatch(word.substring(0, end)::endsWith)) {
				return word.substring(0, end);
			}
		}
		return word;
	}

	private String ofWord(String word) {
		if (this.names.isListedName(word)) {
			return word;
		}
		for (String ending : this.cases) {
			String rest = rest(word, ending);
			if (rest.length() < word.length() && this.words.contains(rest.toLowerCase(LOCALE))) {
				return rest;
			}
		}
		for (String ending : this.surnameCases) {
			String rest = rest(word, ending);
			if (this.names.isListedName(rest)) {
				return rest;
			}
		}
		return word;
	}

	private static String rest(String word, String ending) {
		return word.endsWith(ending) ? word.substring(0, word.length() - ending.length()) : word;
	}

}
