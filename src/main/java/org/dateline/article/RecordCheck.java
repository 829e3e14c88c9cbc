package org.dateline.article;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;

import org.dateline.vocabulary.CountryCode;
import org.dateline.vocabulary.EdtfDate;
import org.dateline.vocabulary.EdtfSyntaxException;
import org.dateline.vocabulary.LanguageTag;
import org.dateline.vocabulary.PrintableText;
import org.jspecify.annotations.Nullable;

/**
 * Holds a draft against the text and the rules of the record, and notes every problem.
 * What is as it was is not asked about again.
 */
final class RecordCheck {

	static final int LONGEST_REASON = 1000;

	private static final int LONGEST_HEADLINE = 500;

	private static final int LONGEST_QUOTE = 2000;

	private static final int LONGEST_REASONING = 2000;

	private static final int MOST_REASONINGS = 20;

	private static final int MOST_QUOTES = 10;

	private static final int MOST_ATTRIBUTIONS = 20;

	private static final int MOST_COUNTRIES = 30;

	/** Where a day begins first. */
	private static final ZoneOffset EARLIEST_ZONE = ZoneOffset.ofHours(14);

	private final HeldRecord held;

	private final Set<String> sources;

	private final RecordDraft.@Nullable Headline givenBefore;

	private final LocalDate last;

	private final List<Problem> problems = new ArrayList<>();

	/**
	 * A check against the record as it is.
	 * @param sources the slugs of the sources there are, of those that the draft names;
	 * it names none that was merged
	 * @param givenBefore a headline that the record once had, and that may come from
	 * outside of the text; or null
	 * @param received when what the record is about came: nothing that came then was
	 * published later
	 */
	RecordCheck(HeldRecord held, Set<String> sources, RecordDraft.@Nullable Headline givenBefore, Instant received) {
		this.held = held;
		this.sources = sources;
		this.givenBefore = givenBefore;
		this.last = lastDay(received);
	}

	/** The last day that anything was published on which came at this moment. */
	static LocalDate lastDay(Instant received) {
		return received.atOffset(EARLIEST_ZONE).toLocalDate();
	}

	/** The slugs that a draft names, as far as they can be slugs. */
	static Set<String> slugs(RecordDraft draft) {
		Set<String> slugs = new HashSet<>();
		for (RecordDraft.Attribution attribution : draft.attributions()) {
			String source = attribution.source();
			if (source != null && SourceRules.isSlug(source)) {
				slugs.add(source);
			}
		}
		return slugs;
	}

	/** Whether a text can be that of an article. */
	void text(String text, int longest) {
		if (text.isBlank()) {
			note("text", "correction.bad.no-text");
		}
		else {
			prose("text", text, longest);
		}
	}

	/** Whether a reason given to readers can stand. */
	String reason(@Nullable String reason) {
		String given = (reason != null) ? reason.strip() : "";
		if (given.isEmpty()) {
			note("reason", "correction.bad.reason");
		}
		else {
			prose("reason", given, LONGEST_REASON);
		}
		return given;
	}

	/** The draft as it can be kept, with every quote in its place. */
	RecordDraft draft(RecordDraft draft) {
		RecordDraft present = this.held.values();
		if (!draft.published().equals(present.published()) || !Objects.equals(draft.modified(), present.modified())) {
			changeFollows(draft.published(), draft.modified());
		}
		return new RecordDraft(language(draft.language()), headline(draft.headline()),
				unless(draft.published(), present.published(), () -> date("published", draft.published())),
				modified(draft.modified(), present.modified()),
				unless(draft.attributions(), present.attributions(), () -> attributions(draft.attributions())),
				countries(draft.countries()));
	}

	/** What was found to be wrong so far. */
	List<Problem> problems() {
		return List.copyOf(this.problems);
	}

	/**
	 * Ends the check.
	 * @throws CorrectionRefused if there was a problem
	 */
	void end() {
		if (!this.problems.isEmpty()) {
			throw new CorrectionRefused(this.problems);
		}
	}

	/**
	 * What stays as it was is not checked again; of a new article there is nothing that
	 * could stay.
	 */
	private <T> T unless(T draft, T present, Supplier<T> checked) {
		boolean isNew = this.held.articleId() == 0;
		return (!isNew && draft.equals(present)) ? present : checked.get();
	}

	private String language(String language) {
		boolean kept = !language.isEmpty() && language.equals(this.held.values().language());
		if (!kept && !LanguageTag.isWellFormed(language)) {
			note("language", "correction.bad.language");
		}
		return language;
	}

	private RecordDraft.@Nullable Headline headline(RecordDraft.@Nullable Headline draft) {
		RecordDraft.Headline present = this.held.values().headline();
		if (draft == null || draft.words().isBlank()) {
			return null;
		}
		if (draft.equals(present)) {
			return draft;
		}
		if (draft.words().length() > LONGEST_HEADLINE) {
			note("headline", "correction.bad.length", LONGEST_HEADLINE);
			return draft;
		}
		if (draft.equals(this.givenBefore) && draft.start() == null) {
			return draft;
		}
		if (present != null && draft.start() == null && draft.words().equals(present.words())) {
			return present;
		}
		RecordDraft.Quote place = QuotePlaces.in(this.held.text()).find(draft.words(), draft.start()).first();
		if (place == null) {
			note("headline", "correction.bad.headline");
			return draft;
		}
		return new RecordDraft.Headline(place.words(), place.start());
	}

	private RecordDraft.@Nullable DateClaim modified(RecordDraft.@Nullable DateClaim draft,
			RecordDraft.@Nullable DateClaim present) {
		return (draft == null || draft.equals(present)) ? draft : date("modified", draft);
	}

	/** A publisher changes what is published. A day may be another in another zone. */
	private void changeFollows(RecordDraft.DateClaim published, RecordDraft.@Nullable DateClaim modified) {
		LocalDate first = (published.edtf() != null) ? day(published.edtf(), EdtfDate::earliest) : null;
		LocalDate changed = (modified != null && modified.edtf() != null) ? day(modified.edtf(), EdtfDate::latest)
				: null;
		if (first != null && changed != null && !changed.equals(LocalDate.MAX) && changed.plusDays(1).isBefore(first)) {
			note("modified.edtf", "correction.bad.before-publication");
		}
	}

	private static @Nullable LocalDate day(String edtf, Function<EdtfDate, @Nullable LocalDate> of) {
		try {
			return of.apply(EdtfDate.parse(edtf.strip()));
		}
		catch (EdtfSyntaxException ex) {
			// said beside its own field
			return null;
		}
	}

	private RecordDraft.DateClaim date(String path, RecordDraft.DateClaim draft) {
		String edtf = (draft.edtf() == null || draft.edtf().isBlank()) ? null : draft.edtf().strip();
		if (edtf != null) {
			try {
				LocalDate earliest = EdtfDate.parse(edtf).earliest();
				if (earliest != null && earliest.isAfter(this.last)) {
					note(path + ".edtf", "correction.bad.after-arrival", this.last);
				}
			}
			catch (EdtfSyntaxException ex) {
				note(path + ".edtf", "correction.bad.edtf", ex);
			}
		}
		Map<String, String> reasoning = reasoning(path, draft.reasoning());
		List<RecordDraft.Quote> quotes = quotes(path, draft.quotes());
		if (!RecordDraft.BASES.contains(draft.basis())) {
			note(path + ".basis", "correction.bad.basis");
		}
		else if (draft.basis().equals("unknown") && edtf != null) {
			note(path + ".edtf", "correction.bad.unknown-has-value");
		}
		else if (!draft.basis().equals("unknown") && edtf == null) {
			note(path + ".edtf", "correction.bad.no-value");
		}
		if (draft.basis().equals("stated") && quotes.isEmpty()) {
			note(path + ".quotes", "correction.bad.stated-without-quote");
		}
		if ((draft.basis().equals("derived") || draft.basis().equals("unknown")) && reasoning.isEmpty()) {
			note(path + ".reasoning", "correction.bad.no-reasoning");
		}
		return new RecordDraft.DateClaim(edtf, draft.basis(), reasoning, quotes);
	}

	private List<RecordDraft.Attribution> attributions(List<RecordDraft.Attribution> draft) {
		if (draft.isEmpty()) {
			note("attributions", "correction.bad.no-attribution");
		}
		if (draft.size() > MOST_ATTRIBUTIONS) {
			note("attributions", "correction.bad.count", MOST_ATTRIBUTIONS);
			return draft;
		}
		List<RecordDraft.Attribution> checked = new ArrayList<>(draft.size());
		Set<String> named = new HashSet<>();
		for (int i = 0; i < draft.size(); i++) {
			String path = "attributions[" + i + "]";
			checked.add(attribution(path, draft.get(i)));
			if (!named.add(draft.get(i).role() + " " + draft.get(i).source())) {
				note(path, "correction.bad.twice");
			}
		}
		return checked;
	}

	private RecordDraft.Attribution attribution(String path, RecordDraft.Attribution draft) {
		if (!RecordDraft.ROLES.contains(draft.role())) {
			note(path + ".role", "correction.bad.role");
		}
		Map<String, String> reasoning = reasoning(path, draft.reasoning());
		List<RecordDraft.Quote> quotes = quotes(path, draft.quotes());
		if (draft.source() == null) {
			if (!quotes.isEmpty()) {
				note(path + ".quotes", "correction.bad.quote-for-nobody");
			}
		}
		else if (!this.sources.contains(draft.source())) {
			note(path + ".source", "correction.bad.source");
		}
		else if (quotes.isEmpty() && reasoning.isEmpty()) {
			note(path + ".quotes", "correction.bad.no-grounds");
		}
		return new RecordDraft.Attribution(draft.role(), draft.source(), reasoning, quotes);
	}

	private List<String> countries(List<String> draft) {
		List<String> present = this.held.values().countries();
		if (Set.copyOf(draft).equals(Set.copyOf(present))) {
			return present;
		}
		for (int i = 0; i < draft.size(); i++) {
			if (!CountryCode.isKnown(draft.get(i))) {
				note("countries[" + i + "]", "correction.bad.country");
			}
		}
		List<String> checked = draft.stream().distinct().sorted().toList();
		if (checked.size() > MOST_COUNTRIES) {
			note("countries", "correction.bad.count", MOST_COUNTRIES);
		}
		return checked;
	}

	/** A form sends empty fields as well: they say nothing. */
	private Map<String, String> reasoning(String path, Map<String, String> draft) {
		Map<String, String> checked = new TreeMap<>();
		draft.forEach((tag, sentence) -> {
			String field = path + ".reasoning[" + tag + "]";
			if (sentence.isBlank()) {
				return;
			}
			if (!LanguageTag.isWellFormed(tag)) {
				note(field, "correction.bad.language");
			}
			prose(field, sentence.strip(), LONGEST_REASONING);
			checked.put(tag, sentence.strip());
		});
		if (checked.size() > MOST_REASONINGS) {
			note(path + ".reasoning", "correction.bad.count", MOST_REASONINGS);
		}
		return checked;
	}

	private List<RecordDraft.Quote> quotes(String path, List<RecordDraft.Quote> draft) {
		if (draft.size() > MOST_QUOTES) {
			note(path + ".quotes", "correction.bad.count", MOST_QUOTES);
			return draft;
		}
		List<RecordDraft.Quote> checked = new ArrayList<>(draft.size());
		for (int i = 0; i < draft.size(); i++) {
			if (!draft.get(i).words().isBlank()) {
				checked.add(quote(path + ".quotes[" + i + "]", draft.get(i)));
			}
		}
		return checked.stream().distinct().toList();
	}

	private RecordDraft.Quote quote(String path, RecordDraft.Quote draft) {
		if (draft.words().length() > LONGEST_QUOTE) {
			note(path, "correction.bad.length", LONGEST_QUOTE);
			return draft;
		}
		QuotePlaces.Found found = QuotePlaces.in(this.held.text()).find(draft.words(), draft.start());
		if (found.first() == null) {
			note(path, "correction.bad.quote");
		}
		else if (found.count() > 1) {
			note(path, "correction.bad.quote-place", found.count());
		}
		return Objects.requireNonNullElse(found.first(), draft);
	}

	/** What neither a page nor the database can hold is told before it gets there. */
	private void prose(String path, String words, int longest) {
		if (words.length() > longest) {
			note(path, "correction.bad.length", longest);
		}
		if (!PrintableText.isPrintable(words)) {
			note(path, "correction.bad.characters");
		}
	}

	private void note(String path, String message, Object... arguments) {
		this.problems.add(Problem.of(path, message, arguments));
	}

}
