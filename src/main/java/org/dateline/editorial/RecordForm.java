package org.dateline.editorial;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.dateline.article.RecordDraft;
import org.dateline.vocabulary.DateWords;
import org.dateline.vocabulary.EdtfDate;
import org.dateline.vocabulary.EdtfSyntaxException;
import org.dateline.web.InterfaceLanguage;
import org.dateline.web.InterfaceWords;
import org.jspecify.annotations.Nullable;

import org.springframework.util.MultiValueMap;

/**
 * The record of a report as a form: every field by the path under which a problem with it
 * is told. A row to spare stands behind every list, and a row that is left empty is none.
 *
 * @param language the language tag
 * @param headline the headline, or empty
 * @param headlineStart where that stands, or empty
 * @param published the publication date
 * @param modified the date of its publisher's change; its basis is empty where nothing is
 * said of it
 * @param attributions who says so
 * @param countries codes of countries, separated by spaces
 */
record RecordForm(String language, String headline, String headlineStart, DateFields published, DateFields modified,
		List<AttributionFields> attributions, String countries) {

	/** No form has more; what a script sends beyond it is not read. */
	private static final int MOST_ROWS = 60;

	/** A record in a form. */
	static RecordForm of(RecordDraft record, InterfaceWords words) {
		List<AttributionFields> attributions = new ArrayList<>();
		for (RecordDraft.Attribution attribution : record.attributions()) {
			attributions
				.add(AttributionFields.of("attributions[%d]".formatted(attributions.size()), attribution, words));
		}
		attributions.add(AttributionFields.of("attributions[%d]".formatted(attributions.size()),
				new RecordDraft.Attribution("", null, Map.of(), List.of()), words));
		RecordDraft.Headline headline = record.headline();
		return new RecordForm(record.language(), (headline != null) ? headline.words() : "",
				(headline != null) ? text(headline.start()) : "", DateFields.of("published", record.published(), words),
				DateFields.of("modified", record.modified(), words), attributions,
				String.join(" ", record.countries()));
	}

	/** What was typed into a form. */
	static RecordDraft read(MultiValueMap<String, String> typed) {
		String headline = Typed.value(typed, "headline");
		boolean same = headline.equals(Typed.value(typed, "headline.was"));
		List<RecordDraft.Attribution> attributions = new ArrayList<>();
		for (int i = 0; i < MOST_ROWS; i++) {
			String path = "attributions[%d]".formatted(i);
			String role = Typed.value(typed, path + ".role");
			if (!role.isEmpty()) {
				String source = Typed.value(typed, path + ".source");
				attributions.add(new RecordDraft.Attribution(role, source.isEmpty() ? null : source,
						reasoning(typed, path, "role", "source"), quotes(typed, path)));
			}
		}
		List<String> countries = Stream.of(Typed.value(typed, "countries").split("[\\s,;]+"))
			.filter((code) -> !code.isEmpty())
			.map((code) -> code.toUpperCase(Locale.ROOT))
			.toList();
		return new RecordDraft(Typed.value(typed, "language"),
				headline.isEmpty() ? null
						: new RecordDraft.Headline(headline,
								same ? number(Typed.value(typed, "headline.start")) : null),
				date(typed, "published"),
				Typed.value(typed, "modified.basis").isEmpty() ? null : date(typed, "modified"), attributions,
				countries);
	}

	private static RecordDraft.DateClaim date(MultiValueMap<String, String> typed, String path) {
		String edtf = Typed.value(typed, path + ".edtf");
		return new RecordDraft.DateClaim(edtf.isEmpty() ? null : edtf, Typed.value(typed, path + ".basis"),
				reasoning(typed, path, "edtf", "basis"), quotes(typed, path));
	}

	/**
	 * The reasoning of a claim. Where one of its fields was changed, a sentence that was
	 * left as it was explains what is no longer claimed, and goes.
	 */
	private static Map<String, String> reasoning(MultiValueMap<String, String> typed, String path, String... fields) {
		boolean changed = Stream.of(fields).anyMatch((field) -> isChanged(typed, path + "." + field));
		Map<String, String> reasoning = new LinkedHashMap<>();
		String before = path + ".reasoning[";
		typed.forEach((name, values) -> {
			String sentence = lines(values.get(0));
			if (name.startsWith(before) && name.endsWith("]") && !sentence.isEmpty()
					&& (!changed || isChanged(typed, name))) {
				reasoning.put(name.substring(before.length(), name.length() - 1), sentence);
			}
		});
		return reasoning;
	}

	/**
	 * Whether a field differs from what the form was made with; not, if that is not said.
	 */
	private static boolean isChanged(MultiValueMap<String, String> typed, String field) {
		String was = typed.getFirst(field + ".was");
		return was != null && !lines(was).equals(lines(Typed.value(typed, field)));
	}

	/** Browsers end lines as they like. */
	private static String lines(String value) {
		return value.replace("\r\n", "\n").strip();
	}

	private static List<RecordDraft.Quote> quotes(MultiValueMap<String, String> typed, String path) {
		List<RecordDraft.Quote> quotes = new ArrayList<>();
		for (int i = 0; i < MOST_ROWS; i++) {
			String quote = "%s.quotes[%d]".formatted(path, i);
			String words = typed.getOrDefault(quote, List.of("")).get(0).replace("\r\n", "\n");
			if (!words.isBlank()) {
				quotes.add(new RecordDraft.Quote(words, number(Typed.value(typed, quote + ".start"))));
			}
		}
		return quotes;
	}

	private static @Nullable Integer number(String value) {
		try {
			return value.isEmpty() ? null : Integer.valueOf(value);
		}
		catch (NumberFormatException ex) {
			// as if it was left to be found
			return null;
		}
	}

	private static String text(@Nullable Integer number) {
		return (number != null) ? number.toString() : "";
	}

	private static List<Reasoning> reasoning(String path, Map<String, String> texts, InterfaceWords words) {
		Set<String> tags = new LinkedHashSet<>(
				InterfaceLanguage.ALL.stream().map(InterfaceLanguage::getCode).collect(Collectors.toList()));
		tags.addAll(texts.keySet());
		return tags.stream()
			.map((tag) -> new Reasoning("%s.reasoning[%s]".formatted(path, tag), tag, words.language(tag),
					texts.getOrDefault(tag, "")))
			.toList();
	}

	private static List<QuoteFields> quotes(String path, Collection<RecordDraft.Quote> quotes) {
		List<QuoteFields> fields = new ArrayList<>();
		quotes.forEach((quote) -> fields
			.add(new QuoteFields("%s.quotes[%d]".formatted(path, fields.size()), quote.words(), text(quote.start()))));
		fields.add(new QuoteFields("%s.quotes[%d]".formatted(path, fields.size()), "", ""));
		return fields;
	}

	/** What a date says in words; empty where there is none or it cannot be read. */
	static String inWords(String edtf, DateWords dates, InterfaceLanguage ui) {
		try {
			return edtf.isBlank() ? "" : dates.inFull(EdtfDate.parse(edtf.strip()), ui.getLocale());
		}
		catch (EdtfSyntaxException ex) {
			return "";
		}
	}

	/** What a date says in words, or why it cannot be read. */
	static String inWordsOrRefused(String edtf, DateWords dates, InterfaceLanguage ui) {
		try {
			return edtf.isBlank() ? "" : dates.inFull(EdtfDate.parse(edtf.strip()), ui.getLocale());
		}
		catch (EdtfSyntaxException ex) {
			return dates.refusal(ex, ui.getLocale());
		}
	}

	/**
	 * A date.
	 *
	 * @param path the path of its fields
	 */
	record DateFields(String path, String edtf, String basis, List<Reasoning> reasoning, List<QuoteFields> quotes) {

		static DateFields of(String path, RecordDraft.@Nullable DateClaim date, InterfaceWords words) {
			RecordDraft.DateClaim claim = (date != null) ? date
					: new RecordDraft.DateClaim(null, "", Map.of(), List.of());
			String edtf = claim.edtf();
			return new DateFields(path, (edtf != null) ? edtf : "", claim.basis(),
					RecordForm.reasoning(path, claim.reasoning(), words), RecordForm.quotes(path, claim.quotes()));
		}

	}

	/**
	 * A source in a role.
	 *
	 * @param path the path of its fields
	 */
	record AttributionFields(String path, String role, String source, List<Reasoning> reasoning,
			List<QuoteFields> quotes) {

		static AttributionFields of(String path, RecordDraft.Attribution attribution, InterfaceWords words) {
			String source = attribution.source();
			return new AttributionFields(path, attribution.role(), (source != null) ? source : "",
					RecordForm.reasoning(path, attribution.reasoning(), words),
					RecordForm.quotes(path, attribution.quotes()));
		}

	}

	/**
	 * Why something is read so, in one language.
	 *
	 * @param path the name of the field
	 * @param tag the language
	 * @param language its name
	 * @param text the sentence, or empty
	 */
	record Reasoning(String path, String tag, String language, String text) {
	}

	/**
	 * Quoted words.
	 *
	 * @param path the name of the field
	 * @param words the words
	 * @param start where they stand in the text, in code points, or empty
	 */
	record QuoteFields(String path, String words, String start) {
	}

}
