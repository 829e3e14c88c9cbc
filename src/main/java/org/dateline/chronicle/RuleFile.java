package org.dateline.chronicle;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** A file of rules beside this package's classes, which a linguist can extend. */
final class RuleFile {

	private RuleFile() {
	}

	/** The sections of a file, in their order. */
	static Map<String, Object> read(String file) {
		try (InputStream yaml = Objects.requireNonNull(RuleFile.class.getResourceAsStream(file), file)) {
			return new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(file, ex);
		}
	}

	/** Whether there is such a file. */
	static boolean has(String file) {
		return RuleFile.class.getResource(file) != null;
	}

	/** The entries of a value that is a map, empty where there is none. */
	static Map<String, Object> map(@Nullable Object value) {
		Map<String, Object> map = new LinkedHashMap<>();
		if (value instanceof Map<?, ?> entries) {
			entries.forEach((key, entry) -> map.put(String.valueOf(key), entry));
		}
		return map;
	}

	/** The texts of a value that is a list, empty where there is none. */
	static List<String> list(@Nullable Object value) {
		List<String> list = new ArrayList<>();
		if (value instanceof List<?> entries) {
			entries.forEach((entry) -> list.add(String.valueOf(entry)));
		}
		return list;
	}

	/** Lists of texts by key. */
	static Map<String, List<String>> lists(@Nullable Object value) {
		Map<String, List<String>> lists = new LinkedHashMap<>();
		map(value).forEach((key, entry) -> lists.put(key, list(entry)));
		return lists;
	}

}
