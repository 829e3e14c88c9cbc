package org.dateline.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The YAML files that lie beside this package's classes. */
final class LanguageData {

	private LanguageData() {
	}

	static <T> T read(String file) {
		try (InputStream yaml = Objects.requireNonNull(LanguageData.class.getResourceAsStream(file), file)) {
			return new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(file, ex);
		}
	}

}
