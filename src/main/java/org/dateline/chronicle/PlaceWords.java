package org.dateline.chronicle;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import com.ibm.icu.util.ULocale;
import org.dateline.language.Concept;
import org.dateline.language.Lexicon;
import org.dateline.mention.Name;

/** How a language says that something is where a name is: {@code places.yaml}. */
final class PlaceWords {

	private static final Map<String, Object> FILE = RuleFile.read("places.yaml");

	private static final Map<String, PlaceWords> LANGUAGES = new ConcurrentHashMap<>();

	private static final Set<String> REGIONS = Set.copyOf(RuleFile.list(FILE.get("regions")));

	private final List<String> before;

	private final List<String> behind;

	private final List<String> endings;

	private final ULocale locale;

	private PlaceWords(String language) {
		this.locale = new ULocale(language);
		this.behind = RuleFile.lists(FILE.get("behind")).getOrDefault(language, List.of());
		this.before = RuleFile.lists(FILE.get("before")).getOrDefault(language, List.of());
		this.endings = RuleFile.lists(FILE.get("endings")).getOrDefault(language, List.of());
	}

	static PlaceWords of(String language) {
		return LANGUAGES.computeIfAbsent(language, PlaceWords::new);
	}

	/** Whether the language has endings for places, and its verbs behind them. */
	boolean areBeforeVerbs() {
		return this.before.isEmpty() && !this.endings.isEmpty();
	}

	/** Whether a name stands as the place where something is, and is no wide region. */
	boolean isPlace(String text, Name name) {
		if (REGIONS.contains(name.key())) {
			return false;
		}
		String written = text.substring(name.start(), name.end()).toLowerCase(this.locale.toLocale());
		if (this.endings.stream().anyMatch((ending) -> written.endsWith(ending)) && !isNominative(written, name)
				|| this.behind.contains(wordBehind(text, name.end()))) {
			return true;
		}
		int end = name.start();
		while (end > 0 && text.charAt(end - 1) == ' ') {
			end--;
		}
		int start = end;
		while (start > 0 && end - start < 4 && Character.isLetter(text.charAt(start - 1))) {
			start--;
		}
		return this.before.contains(text.substring(start, end).toLowerCase(Locale.ROOT));
	}

	/** "Rusiya" ends in a vowel, and says nothing of where. */
	private boolean isNominative(String written, Name name) {
		String country = name.country();
		Stream<String> known = Stream.concat(
				Stream.ofNullable((name.kind() == Name.Kind.COUNTRY) ? country : null)
					.map((code) -> new ULocale("", code).getDisplayCountry(this.locale)),
				Lexicon.load()
					.concept(name.key())
					.map(Concept::labels)
					.stream()
					.flatMap((labels) -> labels.getOrDefault(this.locale.getLanguage(), List.of()).stream()));
		return known.anyMatch((label) -> label.toLowerCase(this.locale.toLocale()).equals(written));
	}

	private String wordBehind(String text, int at) {
		int start = at;
		while (start < text.length() && text.charAt(start) == ' ') {
			start++;
		}
		int end = start;
		while (end < text.length() && Character.isLetter(text.charAt(end))) {
			end++;
		}
		return text.substring(start, end).toLowerCase(this.locale.toLocale());
	}

}
