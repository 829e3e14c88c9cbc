package org.dateline.language;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** Names that no rule brings together: {@code names.yaml}. */
final class Aliases {

	private final Map<String, String> keys = new HashMap<>();

	private final Set<String> places = new HashSet<>();

	/**
	 * Reads the list.
	 * @throws IllegalStateException if a spelling stands under two names
	 */
	Aliases() {
		Map<String, Map<String, List<String>>> names = LanguageData.read("names.yaml");
		names.forEach((kind, entries) -> {
			entries.forEach(this::add);
			if (kind.equals("places")) {
				entries.keySet().forEach((name) -> this.places.add("=" + Letters.lower(name)));
			}
		});
	}

	private void add(String name, List<String> spellings) {
		String key = "=" + Letters.lower(name);
		add(key, name);
		for (String spelling : spellings) {
			add(key, spelling);
		}
	}

	private void add(String key, String spelling) {
		String other = this.keys.put(Letters.lower(spelling), key);
		if (other != null && !other.equals(key)) {
			throw new IllegalStateException("%s is a spelling of %s and of %s".formatted(spelling, other, key));
		}
	}

	boolean isPlace(String key) {
		return this.places.contains(key);
	}

	@Nullable String key(String name) {
		return this.keys.get(name);
	}

}
