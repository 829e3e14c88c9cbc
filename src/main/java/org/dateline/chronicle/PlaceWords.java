package org.dateline.chronicle;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.dateline.mention.Name;

/** How a language says that something is where a name is: {@code places.yaml}. */
final class PlaceWords {

	private static final Map<String, Object> FILE = RuleFile.read("places.yaml");

	private static final Map<String, PlaceWords> LANGUAGES = new ConcurrentHashMap<>();

	private static final Set<String> REGIONS = Set.copyOf(RuleFile.list(FILE.get("regions")));

	private final List<String> before;

	private final List<String> endings;

	private PlaceWords(String language) {
		this.before = RuleFile.lists(FILE.get("before")).getOrDefault(language, List.of());
		this.endings = RuleFile.lists(FILE.get("endings")).getOrDefault(language, List.of());
	}

	static PlaceWords of(String language) {
		return LANGUAGES.computeIfAbsent(language, PlaceWords::new);
	}

	/** Whether a name stands as the place where something is, and is no wide region. */
	boolean isPlace(String text, Name name) {
		if (REGIONS.contains(name.key())) {
			return false;
		}
		String written = text.substring(name.start(), name.end()).toLowerCase(Locale.ROOT);
		if (this.endings.stream().anyMatch((ending) -> written.endsWith(ending))) {
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

}
