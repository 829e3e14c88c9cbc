package org.dateline.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.dateline.article.Dispatch;
import org.dateline.article.Harvest;
import org.dateline.article.Harvested;
import org.dateline.article.Source;
import org.dateline.article.Sources;
import org.dateline.database.ArchiveRevision;
import org.dateline.vocabulary.CountryPair;
import org.dateline.web.InterfaceWords;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * The sets that reports can be harvested by: {@code language:ru}, {@code source:antara},
 * {@code pair:AZ-RU}. The parts before the colon are no sets of their own, since nobody
 * needs all reports in any language.
 */
@Component
class OaiSets {

	private static final Locale LOCALE = Locale.ENGLISH;

	/** As OAI-PMH.xsd has it. */
	private static final Pattern SPEC = Pattern
		.compile("[A-Za-z0-9\\-_.!~*'()]{1,100}(:[A-Za-z0-9\\-_.!~*'()]{1,100}){0,5}");

	private static final Pattern PAIR = Pattern.compile("([A-Z]{2})-([A-Z]{2})");

	private final Harvest harvest;

	private final Sources sources;

	private final ArchiveRevision revision;

	private volatile @Nullable Listed listed;

	OaiSets(Harvest harvest, Sources sources, ArchiveRevision revision) {
		this.harvest = harvest;
		this.sources = sources;
		this.revision = revision;
	}

	/**
	 * The reports of a set; empty where there is no such set, or none any more.
	 * @throws OaiProblem if that is not even the name of one
	 */
	Optional<Harvest.Selection> selection(String spec) {
		if (!SPEC.matcher(spec).matches()) {
			throw OaiRequest.bad("oai.set.form", OaiRequest.shown(spec));
		}
		String value = spec.substring(spec.indexOf(':') + 1);
		if (spec.startsWith("language:")) {
			return Optional.of(new Harvest.Selection(value, null, List.of(), null, null));
		}
		if (spec.startsWith("source:")) {
			return this.sources.find(value)
				.map((source) -> new Harvest.Selection(null, source.slug(), List.of(), null, null));
		}
		Matcher pair = PAIR.matcher(value);
		if (spec.startsWith("pair:") && pair.matches() && pair.group(1).compareTo(pair.group(2)) < 0) {
			return Optional.of(new Harvest.Selection(null, null, List.of(pair.group(1), pair.group(2)), null, null));
		}
		return Optional.empty();
	}

	/** The sets that a report is in. */
	static List<String> of(Harvested report) {
		List<String> sets = new ArrayList<>();
		sets.add("language:" + report.language());
		report.credits().stream().map(Dispatch.Credit::slug).distinct().forEach((slug) -> sets.add("source:" + slug));
		forEachPair(report.countries(), (one, other) -> sets.add("pair:" + one + "-" + other));
		return sets;
	}

	/** All sets, by kind and name: read again when the archive has changed. */
	List<OaiSet> all() {
		long revision = this.revision.current();
		Listed known = this.listed;
		if (known == null || known.revision() != revision) {
			known = new Listed(revision, read());
			this.listed = known;
		}
		return known.sets();
	}

	private List<OaiSet> read() {
		InterfaceWords words = InterfaceWords.in(LOCALE);
		List<OaiSet> sets = new ArrayList<>();
		for (String language : this.harvest.languages()) {
			sets.add(new OaiSet("language:" + language, "Reports in " + words.language(language)));
		}
		for (Source source : this.sources.all()) {
			sets.add(new OaiSet("source:" + source.slug(),
					"Reports of " + source.names().getOrDefault("en", source.name())));
		}
		for (CountryPair pair : this.harvest.pairs()) {
			sets.add(new OaiSet("pair:" + pair, words.country(pair.one()) + " and " + words.country(pair.other())));
		}
		return List.copyOf(sets);
	}

	private static void forEachPair(List<String> countries, BiConsumer<String, String> pair) {
		List<String> sorted = countries.stream().sorted().distinct().toList();
		for (int i = 0; i < sorted.size(); i++) {
			for (String other : sorted.subList(i + 1, sorted.size())) {
				pair.accept(sorted.get(i), other);
			}
		}
	}

	/**
	 * A set.
	 *
	 * @param spec its name in requests
	 * @param name its name for people
	 */
	record OaiSet(String spec, String name) {
	}

	private record Listed(long revision, List<OaiSet> sets) {
	}

}
