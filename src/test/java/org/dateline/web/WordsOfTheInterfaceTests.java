package org.dateline.web;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

/**
 * Every bundle below {@code messages/}, held against the others, the templates and the
 * code.
 */
class WordsOfTheInterfaceTests {

	/**
	 * The beginnings of keys that are put together at run time, each with where. Whoever
	 * adds one proves elsewhere that all its keys exist.
	 */
	private static final Map<String, String> PUT_TOGETHER = Map.ofEntries(Map.entry("nav.", "Layout, by section"),
			Map.entry("failure.", "Failures, by HTTP status"),
			Map.entry("date.basis.", "parts.html, by how a date is known"),
			Map.entry("facet.", "browse.html, by query parameter"),
			Map.entry("browse.order.", "browse.html, by the order of the list"),
			Map.entry("list.by.", "ListPages, by role"), Map.entry("list.not-stated.", "ListPages, by role"),
			Map.entry("role.", "read.html, by role"), Map.entry("read.published-at.", "RecordCard, by how it is known"),
			Map.entry("read.seen.", "RecordCard, by how it is known"),
			Map.entry("origin.", "read.html, by the way a capture came"), Map.entry("text.rule.", "read.html, by rule"),
			Map.entry("place.", "ArticlePages, by UN/LOCODE"),
			Map.entry("search.kind.", "search/parts.html, by how a word matched"),
			Map.entry("search.match.", "search/parts.html, by breadth"),
			Map.entry("suggestion.", "SuggestionController, by kind"),
			Map.entry("desk.role.", "desk templates, by role"), Map.entry("desk.act.", "desk/parts.html, by act"),
			Map.entry("desktokens.may.", "desk/tokens.html, by scope"),
			Map.entry("desktokens.scope.", "desk/tokens.html, by scope"),
			Map.entry("desk.gap.", "desk/desk.html, by kind of gap"),
			Map.entry("desk.proposal.state.", "desk/proposal.html, by state"),
			Map.entry("desk.article.date.", "desk/record.html, by kind of date"),
			Map.entry("desk.intake.state.", "desk/intake.html, by state"),
			Map.entry("desk.intake.way.", "desk/intake.html, by the way it came"),
			Map.entry("desk.consignment.trouble.", "desk/consignment.html, by reason"),
			Map.entry("bulk.problem.", "desk/bulk-parts.html and BulkApiController, by code"),
			Map.entry("desk.arrival.why.", "ArrivalController, by reason"),
			Map.entry("desk.arrival.rule.", "desk/arrival.html, by rule"),
			Map.entry("desk.version.doubt.", "desk/version.html, by what speaks against it"),
			Map.entry("intake.date.", "Drawing, by rule"), Map.entry("intake.refused.", "ArrivalRefused, by reason"),
			Map.entry("fetch.failed.", "Fetched, by reason"), Map.entry("feed.refused.", "FeedRefused, by reason"),
			Map.entry("api.endpoint.", "ApiEndpoint, by name"), Map.entry("api.parameter.", "ApiParameter, by name"),
			Map.entry("api.answer.", "export/api.html and OpenApi, by status"),
			Map.entry("story.kind.", "story templates, by kind of trait"),
			Map.entry("story.act.", "story/story.html, by act"),
			Map.entry("story.in.", "story/parts.html, by what has it"),
			Map.entry("story.order.", "story/stories.html, by the order of the list"),
			Map.entry("story.figure.", "story/beside.html, by which report has it"),
			Map.entry("story.standing.", "story/beside.html, by what the stories say of two reports"),
			Map.entry("story.likeness.", "story/beside.html, by whether that goes with the stories"),
			Map.entry("story.verdict.", "story/beside.html, by verdict"),
			Map.entry("story.part.", "story/beside.html, by what parts reports"),
			Map.entry("desk.trail.of.", "desk/parts.html, by what was acted on"),
			Map.entry("deskmerge.question.", "desk/merge.html, by what is merged"),
			Map.entry("deskmerge.gain.", "desk/merge.html, by what is merged"),
			Map.entry("deskmerge.address.", "desk/merge.html, by what is merged"),
			Map.entry("deskmerge.undo.", "desk/merge.html, by what is merged"),
			Map.entry("chronicle.type.", "desk/event.html, by type of events"),
			Map.entry("chronicle.state.", "desk/event.html, by state"),
			Map.entry("chronicle.act.", "desk/event.html, by act"),
			Map.entry("chronicle.kind.", "desk/names.html, by kind"),
			Map.entry("relation.part.", "relation/parts.html, by page"),
			Map.entry("relation.state.", "relation/parts.html, by state"),
			Map.entry("relation.kind.", "relation/parts.html, by query parameter"),
			Map.entry("relation.days.", "relation/parts.html, by query parameter"),
			Map.entry("relation.named.", "relation/dossier.html, by what is named"),
			Map.entry("relation.compare.caption.", "relation/compare.html, by page"),
			Map.entry("amount.", "Amounts, by how exactly it is meant"),
			Map.entry("marks.part.", "TextReadings, by part"),
			Map.entry("marks.basis.", "TextReadings, by what the words give"),
			Map.entry("marks.unresolved.", "TextReadings, by why there is no date"),
			Map.entry("marks.name.", "TextReadings, by what is named"),
			Map.entry("source.kind.", "SourceController, by kind"),
			Map.entry("cite.format.", "export/cite.html, by extension"),
			Map.entry("correction.act.", "CorrectionLines, by act"),
			Map.entry("correction.field.", "CorrectionLines, by field"),
			Map.entry("correction.role.", "CorrectionLines, by the editor's role"));

	private static final Path MAIN = Path.of("src/main");

	private static final Path BUNDLES = MAIN.resolve("resources/messages");

	/** What code or a template names, as a key or as anything else. */
	private static final Pattern NAMED = Pattern.compile("(?<=[\"'{#])[\\p{Alnum}._-]+(?=[\"'}(])");

	private static final Pattern IN_TEMPLATE = Pattern.compile("#\\{\\s*([\\p{Alnum}._-]+)");

	static Stream<String> modules() throws IOException {
		return files(BUNDLES, "_en.properties").stream()
			.map((path) -> path.getFileName().toString().replace("_en.properties", ""));
	}

	@ParameterizedTest
	@MethodSource("modules")
	void haveTheSameKeysInEveryLanguage(String module) throws IOException {
		Set<String> english = bundle(module, InterfaceLanguage.EN).keySet();
		for (InterfaceLanguage language : InterfaceLanguage.ALL) {
			assertThat(bundle(module, language).keySet()).as(language.getCode()).isEqualTo(english);
		}
	}

	@ParameterizedTest
	@MethodSource("modules")
	void takeTheSameArgumentsInEveryLanguage(String module) throws IOException {
		Map<String, String> english = bundle(module, InterfaceLanguage.EN);
		for (InterfaceLanguage language : InterfaceLanguage.ALL) {
			bundle(module, language).forEach((key, text) -> assertThat(arguments(text)).as("%s in %s", key, language)
				.isEqualTo(arguments(english.get(key))));
		}
	}

	@ParameterizedTest
	@MethodSource("modules")
	void leaveNothingEmptyOrUnspoken(String module) throws IOException {
		for (InterfaceLanguage language : InterfaceLanguage.ALL) {
			bundle(module, language).forEach((key, text) -> {
				assertThat(text).as("%s in %s", key, language).isNotBlank().doesNotContain("TODO", "\"", "??");
				assertThatCode(() -> new MessageFormat(text, language.getULocale())).as("%s in %s", key, language)
					.doesNotThrowAnyException();
			});
		}
	}

	/** As it stands in the address of the record, and as a form takes it. */
	@ParameterizedTest
	@ValueSource(strings = { "desk.article.title", "desk.takedown.confirm", "desk.takedown.unconfirmed",
			"desk.arrival.title", "desk.arrival.report", "desk.arrival.takedown.confirm", "desk.consignment.title",
			"desk.proposal.title", "desk.reprint.of-report", "desk.reprint.found", "desk.reprint.decided",
			"intake.refused.same", "intake.refused.report", "version.number", "version.since", "version.difference",
			"version.bad.number-of", "memento.number" })
	void sayTheNumberOfARecordWithoutGroupingIt(String key) {
		Messages messages = new Messages();
		for (InterfaceLanguage language : InterfaceLanguage.ALL) {
			assertThat(messages.getMessage(key, new Object[] { 1234567L, 7654321L }, language.getLocale()))
				.as("%s in %s", key, language)
				.contains("1234567");
		}
	}

	@Test
	void areAllUsed() throws IOException {
		Set<String> named = Stream
			.of(files(MAIN.resolve("java"), ".java"), files(MAIN.resolve("resources/templates"), ".html"))
			.flatMap(List::stream)
			.flatMap((source) -> NAMED.matcher(read(source)).results())
			.map(MatchResult::group)
			.collect(Collectors.toSet());
		assertThat(keys()).isNotEmpty()
			.filteredOn((key) -> !named.contains(key) && PUT_TOGETHER.keySet().stream().noneMatch(key::startsWith))
			.isEmpty();
	}

	@Test
	void existWhereverATemplateAsksForThem() throws IOException {
		Set<String> keys = keys();
		for (Path template : files(MAIN.resolve("resources/templates"), ".html")) {
			Matcher asked = IN_TEMPLATE.matcher(read(template));
			while (asked.find()) {
				String key = asked.group(1);
				assertThat(keys.contains(key) || PUT_TOGETHER.containsKey(key)).as("%s in %s", key, template).isTrue();
			}
		}
	}

	@Test
	void existWhereverCodeAsksForThem() throws IOException {
		Set<String> keys = keys();
		// A code literal is told from other dotted strings by a first part that some key
		// begins with.
		String families = keys.stream()
			.map((key) -> key.substring(0, key.indexOf('.')))
			.distinct()
			.collect(Collectors.joining("|"));
		Pattern literal = Pattern.compile("\"((?:" + families + ")\\.[\\p{Alnum}._-]*[\\p{Alnum}])\"");
		for (Path source : files(MAIN.resolve("java"), ".java")) {
			Matcher asked = literal.matcher(read(source));
			while (asked.find()) {
				assertThat(keys).as("%s in %s", asked.group(1), source).contains(asked.group(1));
			}
		}
	}

	private static Set<String> keys() throws IOException {
		Set<String> keys = new HashSet<>();
		for (String module : modules().toList()) {
			keys.addAll(bundle(module, InterfaceLanguage.EN).keySet());
		}
		return keys;
	}

	private static Map<String, String> bundle(String module, InterfaceLanguage language) throws IOException {
		Properties properties = new Properties();
		try (Reader reader = Files.newBufferedReader(BUNDLES.resolve(module + "_" + language + ".properties"))) {
			properties.load(reader);
		}
		Map<String, String> bundle = new TreeMap<>();
		properties.forEach((key, text) -> bundle.put((String) key, (String) text));
		return bundle;
	}

	/**
	 * The arguments with their types; a plural and a selection also with what they are
	 * taken by.
	 */
	private static Set<String> arguments(String text) {
		Set<String> arguments = new TreeSet<>();
		MessagePattern pattern = new MessagePattern(text);
		for (int i = 0; i < pattern.countParts(); i++) {
			MessagePattern.Part part = pattern.getPart(i);
			if (part.getType() == MessagePattern.Part.Type.ARG_START) {
				String type = part.getArgType().toString();
				if (part.getArgType() == MessagePattern.ArgType.SIMPLE) {
					type = pattern.getSubstring(pattern.getPart(i + 2));
				}
				arguments.add(pattern.getSubstring(pattern.getPart(i + 1)) + " " + type);
			}
		}
		return arguments;
	}

	private static List<Path> files(Path directory, String ending) throws IOException {
		if (!Files.isDirectory(directory)) {
			return new ArrayList<>();
		}
		try (Stream<Path> files = Files.walk(directory)) {
			return files.filter((file) -> file.toString().endsWith(ending)).sorted().toList();
		}
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
