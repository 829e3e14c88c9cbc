package org.dateline.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

import org.dateline.article.Dispatch;
import org.dateline.article.ListPage;
import org.dateline.language.Stems;
import org.dateline.language.Words;
import org.dateline.mention.Name;
import org.dateline.vocabulary.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * What the reports of a story say: what all of them have, what only one has, and whom
 * most of them name. Each fact is the words of a text.
 */
final class StoryFacts {

	private static final int MOST_SHARED = 14;

	private static final int MOST_OWN = 6;

	private static final int MOST_NAMED = 10;

	private static final String CLOSING = "\"»”“’'›";

	/** Alike in every language; names may differ for their spelling alone. */
	private static final Set<Kind> CERTAIN = Set.of(Kind.FIGURE, Kind.DATE, Kind.COUNTRY, Kind.PLACE, Kind.QUOTATION);

	private static final Set<Kind> SHARED = Set.of(Kind.FIGURE, Kind.DATE, Kind.COUNTRY, Kind.PLACE, Kind.QUOTATION,
			Kind.NAME);

	private final Map<Long, Dispatch> reports;

	private final Map<Long, Traits> traits;

	private final Rarity rarity;

	/** By key, the reports that have it and its first place in each. */
	private final Map<String, Map<Long, Trait>> having = new LinkedHashMap<>();

	private final ReportNames names;

	private final ReportMentions mentions = new ReportMentions();

	StoryFacts(Map<Long, Dispatch> reports, Map<Long, Traits> traits, ReportNames names, Rarity rarity) {
		this.reports = reports;
		this.traits = traits;
		this.names = names;
		this.rarity = rarity;
		traits.forEach((report, read) -> {
			Dispatch in = reports.get(report);
			for (Trait trait : read.all()) {
				if (in != null && SHARED.contains(trait.kind()) && trait.start() >= 0
						&& trait.end() <= in.text().length() && LinkWords.isShown(trait.kind(), trait.place(), in)) {
					this.having.computeIfAbsent(trait.key(), (key) -> new TreeMap<>()).put(report, trait);
				}
			}
		});
	}

	/** Of a report that changed and is not read yet nobody knows what it says. */
	private boolean isEachRead() {
		return this.traits.size() > 1 && this.traits.keySet().containsAll(this.reports.keySet());
	}

	/** What all reports say, the rarest first; nothing until each is read. */
	List<StoryPage.Facts> shared(Locale locale) {
		if (!isEachRead()) {
			return List.of();
		}
		Map<Long, List<Trait>> told = new HashMap<>();
		return byKind(this.having.entrySet()
			.stream()
			.filter((one) -> one.getValue().size() == this.traits.size())
			.sorted(Comparator
				.comparingInt((Map.Entry<String, Map<Long, Trait>> one) -> this.rarity.reportsWith(one.getKey()))
				.thenComparingInt((one) -> -first(one.getValue()).place().length())
				.thenComparing(Map.Entry::getKey))
			.filter((one) -> isNameIfAny(one.getValue(), locale))
			.filter((one) -> isFigureIfAny(one.getValue()))
			.filter((one) -> isToldFirst(one.getValue(), told))
			.limit(MOST_SHARED)
			.map((one) -> fact(one.getKey(), one.getValue(), locale))
			.toList());
	}

	/** A word with a capital is a fact only where somebody is named by it. */
	private boolean isNameIfAny(Map<Long, Trait> having, Locale locale) {
		return first(having).kind() != Kind.NAME || readersFirst(having, locale).stream().anyMatch((report) -> {
			Dispatch in = this.reports.get(report);
			return in != null && this.names.at(in, Objects.requireNonNull(having.get(report)).place()) != null;
		});
	}

	/**
	 * Several traits may be read from the same words, those of one kind also from some of
	 * them: 4.3 of $4.3 billion.
	 */
	private boolean isToldFirst(Map<Long, Trait> having, Map<Long, List<Trait>> told) {
		Map.Entry<Long, Trait> first = having.entrySet().iterator().next();
		List<Trait> before = told.computeIfAbsent(first.getKey(), (report) -> new ArrayList<>());
		Place place = shown(first.getKey(), first.getValue());
		boolean isFirst = before.stream().noneMatch((other) -> {
			Place its = shown(first.getKey(), other);
			return place.start() == its.start() || other.kind() == first.getValue().kind() && place.start() < its.end()
					&& its.start() < place.end();
		});
		if (isFirst) {
			before.add(first.getValue());
		}
		return isFirst;
	}

	/** Nor are the digits of a name, of an order or of a part of a number a figure. */
	private boolean isFigureIfAny(Map<Long, Trait> having) {
		return first(having).kind() != Kind.FIGURE || having.entrySet().stream().allMatch((one) -> {
			Dispatch in = this.reports.get(one.getKey());
			return in != null && this.mentions.isFigure(in, one.getValue().place());
		});
	}

	private static Trait first(Map<Long, Trait> having) {
		return having.values().iterator().next();
	}

	/** Where the words of a trait stand that are shown: of a name the whole. */
	private Place shown(long report, Trait trait) {
		Dispatch in = this.reports.get(report);
		return (in != null && trait.kind() == Kind.NAME) ? this.names.whole(in, trait.place()) : trait.place();
	}

	/** What only one report says, report by report; nothing until each is read. */
	List<StoryPage.Own> alone(Map<Long, ListPage.Line> lines, Locale locale) {
		List<StoryPage.Own> alone = new ArrayList<>();
		if (!isEachRead()) {
			return alone;
		}
		Map<Long, List<Map.Entry<String, Map<Long, Trait>>>> own = new TreeMap<>();
		this.having.entrySet()
			.stream()
			.filter((one) -> one.getValue().size() == 1)
			.filter((one) -> CERTAIN.contains(first(one.getValue()).kind()))
			.forEach((one) -> own.computeIfAbsent(one.getValue().keySet().iterator().next(), (id) -> new ArrayList<>())
				.add(one));
		Map<Long, List<Trait>> told = new HashMap<>();
		own.forEach((report, facts) -> {
			ListPage.Line line = lines.get(report);
			List<StoryPage.Fact> first = facts.stream()
				.sorted(Comparator
					.comparingInt((Map.Entry<String, Map<Long, Trait>> one) -> first(one.getValue()).start())
					.thenComparingInt((one) -> -first(one.getValue()).place().length()))
				.filter((one) -> isOnlyIn(report, first(one.getValue())))
				.filter((one) -> isToldFirst(one.getValue(), told))
				.limit(MOST_OWN)
				.map((one) -> fact(one.getKey(), one.getValue(), locale))
				.toList();
			if (line != null && !first.isEmpty()) {
				alone.add(new StoryPage.Own(line, byKind(first)));
			}
		});
		return alone;
	}

	/** Whether it is certain that no other report says it, however it is written. */
	private boolean isOnlyIn(long report, Trait trait) {
		Dispatch in = this.reports.get(report);
		return in != null && this.reports.values()
			.stream()
			.filter((other) -> other.id() != report)
			.allMatch((other) -> switch (trait.kind()) {
				case FIGURE -> this.mentions.isFigureOnlyIn(in, trait.place(), other);
				case DATE -> this.mentions.isDateOnlyIn(in, trait.place(), other);
				case QUOTATION -> isQuotedOnlyIn(in, trait.place(), other);
				default -> true;
			});
	}

	/**
	 * What was said is translated in another language, and told without quotation marks
	 * or from another word on in the same.
	 */
	private boolean isQuotedOnlyIn(Dispatch in, Place quoted, Dispatch other) {
		Traits others = this.traits.get(other.id());
		if (others == null || !language(in.id()).equals(language(other.id()))) {
			return false;
		}
		Words words = Words.of(quoted.in(in.text()), Stems.of(others.language()));
		int telling = 0;
		int found = 0;
		for (int i = 0; i < words.size(); i++) {
			if (!words.word(i).isStopword()) {
				telling++;
				found += (others.count(Kind.WORD.key(others.language() + ":" + words.word(i).stem())) > 0) ? 1 : 0;
			}
		}
		return 2 * found < telling;
	}

	/** Whom and what most reports name, in the reader's words where a report has them. */
	List<StoryPage.Named> named(Locale locale) {
		Map<String, StoryPage.Named> named = new LinkedHashMap<>();
		for (Map<Long, Trait> having : mostHeld()) {
			long report = readersFirst(having, locale).get(0);
			Dispatch in = this.reports.get(report);
			Name name = (in != null) ? this.names.at(in, Objects.requireNonNull(having.get(report)).place()) : null;
			if (in != null && name != null && named.size() < MOST_NAMED) {
				LocalizedText.Spoken called = this.names.called(name, in, this.reports.values(), locale);
				named.putIfAbsent(name.key(), new StoryPage.Named(called.text(), called.language(), having.size()));
			}
		}
		return List.copyOf(named.values());
	}

	/** The names and places of most reports, those of all of them first. */
	private List<Map<Long, Trait>> mostHeld() {
		return this.having.entrySet().stream().filter((one) -> {
			Kind kind = first(one.getValue()).kind();
			return (kind == Kind.NAME || kind == Kind.PLACE) && one.getValue().size() > 1
					&& 2 * one.getValue().size() >= this.traits.size();
		})
			.sorted(Comparator.comparingInt((Map.Entry<String, Map<Long, Trait>> one) -> -one.getValue().size())
				.thenComparingInt((one) -> -times(one.getKey())))
			.map(Map.Entry::getValue)
			.toList();
	}

	private int times(String key) {
		return this.traits.values().stream().mapToInt((read) -> read.count(key)).sum();
	}

	private StoryPage.Fact fact(String key, Map<Long, Trait> having, Locale locale) {
		Kind kind = first(having).kind();
		return new StoryPage.Fact(LinkWords.code(kind), LinkWords.name(kind, key, locale), said(having, locale));
	}

	private static List<StoryPage.Facts> byKind(List<StoryPage.Fact> facts) {
		Map<String, List<StoryPage.Fact>> kinds = new LinkedHashMap<>();
		facts.forEach((fact) -> kinds.computeIfAbsent(fact.kind(), (kind) -> new ArrayList<>()).add(fact));
		return kinds.entrySet().stream().map((kind) -> new StoryPage.Facts(kind.getKey(), kind.getValue())).toList();
	}

	/**
	 * How each language says it, the reader's first; what is written alike stands once.
	 */
	private List<StoryPage.Said> said(Map<Long, Trait> having, Locale locale) {
		Map<String, StoryPage.Said> byLanguage = new LinkedHashMap<>();
		readersFirst(having, locale).forEach((id) -> {
			Dispatch report = this.reports.get(id);
			Trait trait = having.get(id);
			String words = (report != null && trait != null && !byLanguage.containsKey(language(id)))
					? words(id, trait, report) : null;
			if (words != null
					&& byLanguage.values().stream().noneMatch((said) -> said.words().equalsIgnoreCase(words))) {
				byLanguage.put(language(id), new StoryPage.Said(words, language(id), id));
			}
		});
		return List.copyOf(byLanguage.values());
	}

	private @Nullable String words(long id, Trait trait, Dispatch report) {
		String words = LinkWords.words(shown(id, trait), report);
		boolean goesOn = words != null && trait.kind() == Kind.QUOTATION
				&& !isClosed(report.text(), trait.place().end());
		return goesOn ? words + " …" : words;
	}

	/** Whether a quotation ends here: of a longer one a trait has only the beginning. */
	private static boolean isClosed(String text, int end) {
		int at = end;
		while (at < text.length() && !Character.isLetterOrDigit(text.charAt(at))) {
			if (CLOSING.indexOf(text.charAt(at)) >= 0) {
				return true;
			}
			at++;
		}
		return at == text.length();
	}

	/** The reports that have something, those in the reader's language first. */
	private List<Long> readersFirst(Map<Long, Trait> having, Locale locale) {
		return having.keySet()
			.stream()
			.sorted(Comparator.comparing((Long report) -> !language(report).equals(locale.getLanguage()))
				.thenComparing(Comparator.naturalOrder()))
			.toList();
	}

	private String language(long report) {
		Dispatch dispatch = this.reports.get(report);
		return (dispatch != null) ? dispatch.language() : "und";
	}

}
