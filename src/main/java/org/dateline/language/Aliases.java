package org.dateline.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Names that no rule brings together: {@code names.yaml}. */
final class Aliases {

	private final Map<String, String> keys = new HashMap<>();

	private Aliases() {
	}

	static Aliases load() {
		Aliases aliases = new Aliases();
		try (InputStream yaml = Objects.requireNonNull(Aliases.class.getResourceAsStream("names.yaml"))) {
			Map<String, Map<String, List<String>>> names = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
			for (Map<String, List<String>> kind : names.values()) {
				kind.forEach(aliases::add);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return aliases;
	}

	private void add(String name, List<String> spellings) {
		String key = "=" + Letters.lower(name);
		for (String spelling : spellings) {
			String other = this.keys.put(Letters.lower(spelling), key);
			if (other != null && !other.equals(key)) {
				throw new IllegalStateException("%s is a spelling of %s and of %s".formatted(spelling, other, key));
			}
		}
		this.keys.put(Letters.lower(name), key);
	}

	@Nullable String key(String name) {
		return this.keys.get(name);
	}

}
