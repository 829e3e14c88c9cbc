package org.dateline.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.ZipFile;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes the file that languages are told apart by, out of the counts that Lingua (Peter
 * M. Stahl, Apache License 2.0) publishes in its jar: how likely a letter is after two
 * others in each language. docs/intake-language.md has the command.
 */
public final class LanguageProfilesOfLingua {

	/** Three letters that are rarer than this in a language say little of it. */
	private static final double RAREST = 3e-6;

	private static final List<String> LANGUAGES = List.of("en", "id", "ms", "tl", "sw", "az", "tr", "de", "nl", "af",
			"fr", "es", "ca", "pt", "it", "ro", "pl", "cs", "sk", "sl", "hr", "sq", "hu", "fi", "et", "lv", "lt", "sv",
			"nb", "da", "vi", "ru", "uk", "be", "bg", "mk", "sr", "kk", "mn", "fa", "ar", "ur");

	private LanguageProfilesOfLingua() {
	}

	public static void main(String[] args) throws IOException {
		StringBuilder file = new StringBuilder(1 << 20);
		file.append(
				"""
						# How likely a letter is after two others, by language: the language, -15 ln p, and the threes of letters.
						# From the language models of Lingua 1.2.2, (c) 2018-2022 Peter M. Stahl, Apache License 2.0;
						# made by org.dateline.bench.LanguageProfilesOfLingua.
						""");
		try (ZipFile jar = new ZipFile(args[0])) {
			for (String language : LANGUAGES) {
				append(file, language, profile(jar, language));
			}
		}
		Files.writeString(Path.of(args[1]), file);
	}

	private static Map<Integer, StringBuilder> profile(ZipFile jar, String language) throws IOException {
		Map<String, Double> one = likelihoods(jar, language, "unigrams");
		Map<String, Double> two = likelihoods(jar, language, "bigrams");
		Map<Integer, StringBuilder> profile = new TreeMap<>();
		new TreeMap<>(likelihoods(jar, language, "trigrams")).forEach((letters, likelihood) -> {
			double often = likelihood * two.getOrDefault(letters.substring(0, 2), 0.0)
					* one.getOrDefault(letters.substring(0, 1), 0.0);
			if (often > RAREST && letters.length() == 3) {
				int cost = (int) Math.round(-15 * Math.log(likelihood));
				profile.computeIfAbsent(cost, (key) -> new StringBuilder()).append(letters);
			}
		});
		return profile;
	}

	private static Map<String, Double> likelihoods(ZipFile jar, String language, String kind) throws IOException {
		Map<String, Double> likelihoods = new HashMap<>();
		String name = "language-models/%s/%s.json".formatted(language, kind);
		try (InputStream in = jar.getInputStream(Objects.requireNonNull(jar.getEntry(name), name))) {
			for (Map.Entry<String, JsonNode> entry : JsonMapper.shared().readTree(in).get("ngrams").properties()) {
				String[] fraction = entry.getKey().split("/");
				double likelihood = Double.parseDouble(fraction[0]) / Double.parseDouble(fraction[1]);
				for (String letters : entry.getValue().asString().split(" ")) {
					likelihoods.put(letters, likelihood);
				}
			}
		}
		return likelihoods;
	}

	private static void append(StringBuilder file, String language, Map<Integer, StringBuilder> profile) {
		profile.forEach((cost,
				letters) -> file.append(language).append(' ').append(cost).append(' ').append(letters).append('\n'));
	}

}
