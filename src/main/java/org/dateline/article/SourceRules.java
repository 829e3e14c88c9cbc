package org.dateline.article;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

import org.dateline.vocabulary.CountryCode;
import org.dateline.vocabulary.LanguageTag;
import org.dateline.vocabulary.PrintableText;
import org.jspecify.annotations.Nullable;

/** What the description of a source takes. */
final class SourceRules {

	private static final int LONGEST_NAME = 200;

	private static final int MOST_NAMES = 50;

	private static final int LONGEST_SLUG = 100;

	private static final int LONGEST_ADDRESS = 2000;

	private static final int LONGEST_SHOWN = 40;

	private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

	private final List<Problem> problems = new ArrayList<>();

	private SourceRules() {
	}

	/**
	 * The draft without spaces around its values and without blank ones.
	 * @throws SourceRefused naming every field that does not fit
	 */
	static SourceDraft check(SourceDraft draft) {
		SourceRules rules = new SourceRules();
		SourceDraft checked = rules.checked(draft);
		rules.refuse();
		return checked;
	}

	/**
	 * The same for a new source.
	 * @throws SourceRefused naming every field that does not fit, the slug among them
	 */
	static SourceDraft check(String slug, SourceDraft draft) {
		SourceRules rules = new SourceRules();
		if (!isSlug(slug)) {
			rules.problem("slug", "source.bad.slug", LONGEST_SLUG);
		}
		SourceDraft checked = rules.checked(draft);
		rules.refuse();
		return checked;
	}

	/** Whether a source can have this address. */
	static boolean isSlug(String slug) {
		return slug.length() <= LONGEST_SLUG && SLUG.matcher(slug).matches() && !slug.equals(Facet.NOT_STATED);
	}

	/** Whether a list can be asked for this as a source. */
	static boolean canBeAsked(String slug) {
		return slug.equals(Facet.NOT_STATED) || isSlug(slug);
	}

	private SourceDraft checked(SourceDraft draft) {
		String name = draft.name().strip();
		if (!isName(name)) {
			problem("name", "source.bad.name", LONGEST_NAME);
		}
		return new SourceDraft(name, names(draft.names()), kind(draft.kind()), country(draft.country()),
				homePage(draft.homePage()));
	}

	private Map<String, String> names(Map<String, String> given) {
		Map<String, String> names = new TreeMap<>();
		given.forEach((tag, name) -> {
			if (!name.isBlank()) {
				names.put(tag.strip(), name.strip());
			}
		});
		if (names.size() > MOST_NAMES) {
			problem("names", "source.bad.names", MOST_NAMES);
			return names;
		}
		names.forEach((tag, name) -> {
			if (!LanguageTag.isWellFormed(tag)) {
				problem("names[" + tag + "]", "source.bad.language", shown(tag));
			}
			else if (!isName(name)) {
				problem("names[" + tag + "]", "source.bad.name", LONGEST_NAME);
			}
		});
		return names;
	}

	private @Nullable String kind(@Nullable String given) {
		String kind = stated(given);
		if (kind != null && SourceKind.ofCode(kind).isEmpty()) {
			problem("kind", "source.bad.kind", shown(kind));
		}
		return kind;
	}

	private @Nullable String country(@Nullable String given) {
		String country = stated(given);
		if (country != null && !CountryCode.isKnown(country)) {
			problem("country", "source.bad.country", shown(country));
		}
		return country;
	}

	private @Nullable String homePage(@Nullable String given) {
		String address = stated(given);
		if (address != null && !isHomePage(address)) {
			problem("homePage", "source.bad.home-page");
		}
		return address;
	}

	private static boolean isName(String name) {
		return !name.isEmpty() && name.codePointCount(0, name.length()) <= LONGEST_NAME
				&& name.chars().noneMatch(Character::isISOControl) && PrintableText.isPrintable(name);
	}

	/** No name or password in it: a reader would take them for the host. */
	private static boolean isHomePage(String address) {
		if (address.length() > LONGEST_ADDRESS || !address.matches("https?://.*")) {
			return false;
		}
		try {
			URI uri = new URI(address).parseServerAuthority();
			return uri.getHost() != null && uri.getRawUserInfo() == null && uri.toASCIIString().equals(address);
		}
		catch (URISyntaxException ex) {
			return false;
		}
	}

	private static @Nullable String stated(@Nullable String value) {
		return (value == null || value.isBlank()) ? null : value.strip();
	}

	private static String shown(String value) {
		String printable = PrintableText.of(value);
		return (printable.codePointCount(0, printable.length()) <= LONGEST_SHOWN) ? printable
				: printable.substring(0, printable.offsetByCodePoints(0, LONGEST_SHOWN)) + "…";
	}

	private void problem(String field, String message, Object... arguments) {
		this.problems.add(Problem.of(field, message, arguments));
	}

	private void refuse() {
		if (!this.problems.isEmpty()) {
			throw new SourceRefused(this.problems);
		}
	}

}
