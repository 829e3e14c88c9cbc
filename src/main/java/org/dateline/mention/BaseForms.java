package org.dateline.mention;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

import org.dateline.language.NameKeys;
import org.dateline.language.Stems;
import org.dateline.mention.Name.Kind;
import org.jspecify.annotations.Nullable;

/**
 * The form under which a name is shown that texts of one language inflect: a nominative
 * that is known, else one that stands in them and of which the others may be cases, else
 * what the rules of the language make of it ({@code bases-xx.yaml}), else the name as it
 * stands. Immutable.
 */
public final class BaseForms {

	private static final Map<String, BaseForms> OF_LANGUAGES = new ConcurrentHashMap<>();

	private static final Pattern BETWEEN_WORDS = Pattern.compile("[ -]");

	/** Whole names have so many words; more are seldom one name. */
	private static final int MOST_WORDS = 3;

	private final String language;

	private final Locale locale;

	private final @Nullable Nominatives nominatives;

	/** Has the nominatives of people whom every text may mean. */
	private final @Nullable CountryWords heads;

	private BaseForms(String language) {
		this.language = language;
		this.heads = CountryWords.languages().contains(language) ? new CountryWords(language) : null;
		this.locale = new Locale(language);
		this.nominatives = switch (language) {
			case "ru" -> new RussianNominatives();
			case "az" -> new AzerbaijaniNominatives();
			default -> null;
		};
	}

	/** The rules of a language; of one without rules names stay as they stand. */
	public static BaseForms of(String language) {
		return OF_LANGUAGES.computeIfAbsent(language, BaseForms::new);
	}

	/**
	 * Of each form of one name its base form.
	 * @param forms as they stand in texts, the most used first
	 * @param known nominatives of the name, if some are known
	 */
	public Map<String, String> of(Kind kind, Collection<String> forms, Collection<String> known) {
		Set<String> seen = new LinkedHashSet<>(forms);
		Map<String, String> bases = new LinkedHashMap<>();
		for (String form : seen) {
			Set<String> passed = new LinkedHashSet<>();
			String base = form;
			String nominative = knownBase(form, known);
			if (nominative == null && kind == Kind.PERSON && this.heads != null) {
				nominative = this.heads.headOf(form);
			}
			if (nominative != null) {
				bases.put(form, nominative);
				continue;
			}
			for (String next = form; next != null && passed.add(next); next = seenBase(kind, next, seen)) {
				base = next;
			}
			base = (kind == Kind.PERSON) ? withSurname(base, seen) : base;
			String made = (this.nominatives != null && !isShouted(base)) ? this.nominatives.make(kind, base) : null;
			bases.put(form, (made != null) ? made : base);
		}
		if (kind == Kind.PERSON) {
			List<String> unknown = bases.values().stream().distinct().filter(seen::contains).toList();
			bases.replaceAll((form, base) -> unknown.contains(base) ? common(base, unknown) : base);
		}
		return bases;
	}

	/** The one nominative of which this and another form are cases, or the form. */
	private String common(String form, List<String> others) {
		for (String other : others) {
			String nominative = common(form, other);
			if (nominative != null) {
				return nominative;
			}
		}
		return form;
	}

	private @Nullable String common(String form, String other) {
		String[] words = form.split(" ");
		String[] others = other.split(" ");
		List<String> name = new ArrayList<>();
		for (int i = 0; i < words.length && words.length == others.length; i++) {
			Set<String> both = new LinkedHashSet<>(nominatives(words[i]));
			both.retainAll(nominatives(others[i]));
			if (words[i].equals(others[i]) || both.size() != 1) {
				return null;
			}
			name.add(written(words[i], both.iterator().next()));
		}
		return (name.size() > 1) ? String.join(" ", name) : null;
	}

	/** A nominative in small letters, as large as the word is written. */
	private String written(String word, String nominative) {
		String small = word.toLowerCase(this.locale);
		int same = 0;
		while (same < Math.min(small.length(), nominative.length()) && small.charAt(same) == nominative.charAt(same)) {
			same++;
		}
		return word.substring(0, same) + nominative.substring(same);
	}

	/** How far a form looks like the whole name of a person: the more the better. */
	public int wholeness(String form) {
		int words = BETWEEN_WORDS.split(form).length;
		boolean isWhole = words > 1 && form.indexOf(' ') > 0 && words <= MOST_WORDS + 1;
		return (isWhole ? 1 : 0)
				+ ((isWhole && this.nominatives != null && this.nominatives.beginsWithGivenName(form)) ? 1 : 0);
	}

	/** The nominative that has the stems of a form. */
	private @Nullable String knownBase(String form, Collection<String> known) {
		List<String> stems = known.isEmpty() ? List.of() : stems(form);
		for (String nominative : known) {
			if (nominative.equals(form) || stems(nominative).equals(stems)) {
				return nominative;
			}
		}
		return null;
	}

	private List<String> stems(String form) {
		Stems stems = Stems.of(this.language);
		return BETWEEN_WORDS.splitAsStream(form).map((word) -> stems.word(word).stem()).toList();
	}

	/**
	 * "Mayk Pompeonun" beside "Pompeo": where the last word alone is inflected, the rest
	 * is as it should be.
	 */
	private String withSurname(String form, Set<String> seen) {
		int start = form.lastIndexOf(' ') + 1;
		if (start == 0 || this.nominatives == null || !this.nominatives.isLastInflected()) {
			return form;
		}
		String last = form.substring(start);
		return seen.stream()
			.filter((other) -> !other.equals(last) && other.indexOf(' ') < 0 && isCase(last, other))
			.findFirst()
			.map((other) -> form.substring(0, start) + other)
			.orElse(form);
	}

	/** Another form that stands in texts, of which this may be a case. */
	private @Nullable String seenBase(Kind kind, String form, Set<String> seen) {
		if (isShouted(form)) {
			for (String other : seen) {
				if (!isShouted(other) && other.equalsIgnoreCase(form)) {
					return other;
				}
			}
		}
		boolean isFixed = this.nominatives != null && this.nominatives.isNominative(kind, form, seen);
		if (isFixed) {
			return null;
		}
		for (String other : seen) {
			if (!other.equals(form) && isCase(form, other)) {
				return other;
			}
		}
		return null;
	}

	private boolean isCase(String form, String base) {
		String[] words = BETWEEN_WORDS.split(form);
		String[] others = BETWEEN_WORDS.split(base);
		boolean differs = false;
		for (int i = 0; i < words.length && words.length == others.length; i++) {
			boolean isSame = words[i].equals(others[i]);
			if (!isSame && !nominatives(words[i]).contains(others[i].toLowerCase(this.locale))) {
				return false;
			}
			differs |= !isSame;
		}
		return differs;
	}

	private Set<String> nominatives(String word) {
		return NameKeys.nominatives(word.toLowerCase(this.locale), this.language);
	}

	private static boolean isShouted(String form) {
		return form.length() > MOST_WORDS && form.chars().noneMatch(Character::isLowerCase);
	}

	/** The nominatives of names in one language. */
	interface Nominatives {

		/** The nominative of a name, if it is certain. */
		@Nullable String make(Kind kind, String form);

		/** Whether a form is none of the cases of another, whatever its ending. */
		boolean isNominative(Kind kind, String form, Set<String> seen);

		/** Whether of a name of several words only the last is inflected. */
		boolean isLastInflected();

		/** Whether somebody's whole name begins with a given name in the nominative. */
		boolean beginsWithGivenName(String form);

		/** The sections of several lists as one. */
		static Set<String> words(Locale locale, List<List<String>> lists) {
			Set<String> words = new LinkedHashSet<>();
			lists.forEach((list) -> list.forEach((word) -> words.add(word.toLowerCase(locale))));
			return words;
		}

	}

}
