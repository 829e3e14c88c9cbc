package org.dateline.mention;

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

/** A file of rules beside this package's classes: sections of words. */
final class MentionData {

	private final String file;

	private final Map<String, Object> sections;

	private MentionData(String file, Map<String, Object> sections) {
		this.file = file;
		this.sections = sections;
	}

	static MentionData read(String file) {
		try (InputStream yaml = Objects.requireNonNull(MentionData.class.getResourceAsStream(file), file)) {
			return new MentionData(file, new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(file, ex);
		}
	}

	boolean has(String section) {
		return this.sections.containsKey(section);
	}

	/** A section that is one text, or the other text if it is not there. */
	String text(String section, String otherwise) {
		return (this.sections.get(section) instanceof String text) ? text : otherwise;
	}

	/** A section that is a list, empty if it is not there. */
	List<String> list(String section) {
		return strings(section, this.sections.get(section));
	}

	/** A section of lists by what they mean, empty if it is not there. */
	Map<String, List<String>> lists(String section) {
		Map<String, List<String>> lists = new LinkedHashMap<>();
		if (this.sections.get(section) instanceof Map<?, ?> entries) {
			entries.forEach((key, value) -> lists.put(String.valueOf(key), strings(section, value)));
		}
		return lists;
	}

	/** A list, or a text with commas. */
	private List<String> strings(String section, @Nullable Object value) {
		if (value == null) {
			return List.of();
		}
		List<String> strings = new ArrayList<>();
		if (value instanceof String text) {
			for (String part : text.split(",")) {
				strings.add(part.strip());
			}
			return strings;
		}
		if (value instanceof List<?> list && list.stream().allMatch(String.class::isInstance)) {
			list.forEach((one) -> strings.add((String) one));
			return strings;
		}
		throw new IllegalStateException("%s of %s are no texts: %s (quote what YAML takes for something else)"
			.formatted(section, this.file, value));
	}

}
