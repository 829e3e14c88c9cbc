package org.dateline.article;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.io.Resource;

/**
 * What {@code seeds/catalogue.yaml} says.
 *
 * @param sources the sources by slug
 * @param reports the reports in the order of their ids
 */
record SeedCatalogue(Map<String, Source> sources, List<Report> reports) {

	static SeedCatalogue read(Resource catalogue) throws IOException {
		try (InputStream yaml = catalogue.getInputStream()) {
			Object tree = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
			return JsonMapper.shared().convertValue(tree, SeedCatalogue.class);
		}
	}

	/** A source and its names by language. */
	record Source(String name, Map<String, String> names) {
	}

	/** One of the reports. */
	record Report(String file, String sha256, String language, @Nullable String headline, List<String> countries,
			@Nullable Dateline dateline, Dated published, @Nullable Dated modified, List<Attribution> attributions) {
	}

	/** The place a report was sent from. */
	record Dateline(String place, String locode, List<String> evidence) {
	}

	/** A date, how it is known, and why it is read so. */
	record Dated(String edtf, String basis, List<String> evidence, Map<String, String> reasoning) {

		@SuppressWarnings("NullAway")
		Dated {
			reasoning = (reasoning != null) ? reasoning : Map.of();
		}

	}

	/** A source in a role, or that none is stated. */
	record Attribution(String role, String source, List<String> evidence) {

		private static final String NOT_STATED = "not stated";

		@SuppressWarnings("NullAway")
		Attribution {
			evidence = (evidence != null) ? evidence : List.of();
		}

		boolean isStated() {
			return !this.source.equals(NOT_STATED);
		}

	}

}
