package org.dateline.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.dateline.article.Passage;
import org.dateline.article.Understanding;
import org.dateline.language.Concept;
import org.dateline.language.Stems;
import org.dateline.language.Tokens;
import org.dateline.language.Words;
import org.dateline.web.Markup;
import org.jspecify.annotations.Nullable;

/**
 * Finds the words of a query in the reports it found, as they are written there: for the
 * passage that shows why a report was found, and for saying how the query was understood.
 * It reads texts as the index does, so what it marks is what matched.
 */
final class Marking {

	/** What is read of a text to find a passage, in UTF-16 units. */
	private static final int LONGEST_TEXT = 100_000;

	/** A passage, in UTF-16 units: about three lines. */
	private static final int LONGEST_PASSAGE = 260;

	/** So much of it stands before the first word that matched. */
	private static final int LEAD = 60;

	private static final int MOST_REASONS = 3;

	private static final Pattern SPACE = Pattern.compile("\\s+");

	private static final int MOST_WORDS = 8;

	private static final List<String> TRANSLATIONS = List.of("en", "ru", "az", "id");

	private final List<Leaf> leaves;

	private final LanguageTools tools;

	private final boolean hasConcepts;

	/** How many parts of the query a text may have as they were typed. */
	private final long typeable;

	private final Map<String, Tongue> tongues = new HashMap<>();

	/** What was found in the texts, for each leaf by the way it was found. */
	private final Map<Leaf, Map<Way, Set<Understanding.Word>>> seen = new LinkedHashMap<>();

	Marking(List<Leaf> leaves, LanguageTools tools) {
		this.leaves = leaves.stream().distinct().toList();
		this.tools = tools;
		this.typeable = this.leaves.stream().filter(Leaf::canBeTyped).count();
		this.hasConcepts = leaves.stream().anyMatch((leaf) -> !leaf.concepts().isEmpty());
		this.leaves.forEach((leaf) -> this.seen.put(leaf, new EnumMap<>(Way.class)));
	}

	/** How a word of a text matched, the closest first. */
	private enum Way {

		TYPED(""), INFLECTED("inflections"), SPELLED("spellings"), TRANSLATED("translations");

		private final String kind;

		Way(String kind) {
			this.kind = kind;
		}

	}

	/**
	 * The best passage of a text.
	 * @param heading what stands above it
	 */
	Passage passage(String heading, String whole, String language) {
		String text = (whole.length() > LONGEST_TEXT) ? whole.substring(0, LONGEST_TEXT) : whole;
		List<Mark> above = marks(heading, language);
		List<Mark> marks = marks(text, language);
		boolean widened = !(above.isEmpty() && marks.isEmpty())
				&& Stream.concat(above.stream(), marks.stream()).noneMatch((mark) -> mark.way() == Way.TYPED);
		Set<String> reasons = new LinkedHashSet<>();
		note(text, marks, language, reasons);
		if (marks.isEmpty()) {
			note(heading, above, language, reasons);
		}
		Markup marked = new Markup();
		writeMarks(marked, heading, above, 0, heading.length());
		return new Passage(marked, write(text, marks), widened, List.copyOf(reasons));
	}

	/** Remembers what words of a text matched in another way than as typed. */
	private void note(String text, List<Mark> marks, String language, Set<String> reasons) {
		for (Mark mark : marks) {
			String word = text.substring(mark.start(), mark.end());
			if (mark.way() != Way.TYPED) {
				Set<Understanding.Word> words = this.seen.getOrDefault(mark.leaf(), Map.of())
					.computeIfAbsent(mark.way(), (way) -> new LinkedHashSet<>());
				if (words.size() < MOST_WORDS) {
					words.add(new Understanding.Word(language, word));
				}
				if (reasons.size() < MOST_REASONS) {
					reasons.add(word);
				}
			}
		}
	}

	/**
	 * What each word of the query was found to stand for, and what else it stands for.
	 */
	List<Understanding.Part> parts(Locale locale) {
		Map<String, Map<Way, Set<Understanding.Word>>> byWords = new LinkedHashMap<>();
		for (Leaf leaf : this.leaves) {
			Map<Way, Set<Understanding.Word>> ways = byWords.computeIfAbsent(leaf.typed(),
					(typed) -> new EnumMap<>(Way.class));
			this.seen.getOrDefault(leaf, Map.of())
				.forEach((way, words) -> ways.computeIfAbsent(way, (key) -> new LinkedHashSet<>()).addAll(words));
			for (Concept concept : leaf.concepts()) {
				Set<Understanding.Word> words = ways.computeIfAbsent(Way.TRANSLATED, (key) -> new LinkedHashSet<>());
				for (String language : TRANSLATIONS) {
					List<String> labels = concept.labels().getOrDefault(language, List.of());
					if (!labels.isEmpty() && words.stream().noneMatch((word) -> word.language().equals(language))) {
						words.add(new Understanding.Word(language, labels.get(0)));
					}
				}
			}
		}
		List<Understanding.Part> parts = new ArrayList<>();
		byWords.forEach((typed, ways) -> parts.add(new Understanding.Part(typed, readings(typed, ways))));
		return parts;
	}

	private static List<Understanding.Reading> readings(String typed, Map<Way, Set<Understanding.Word>> ways) {
		List<Understanding.Reading> readings = new ArrayList<>();
		ways.forEach((way, found) -> {
			Set<String> said = new HashSet<>(Set.of(typed.toLowerCase(Locale.ROOT)));
			List<Understanding.Word> words = found.stream()
				.filter((word) -> said.add(word.word().toLowerCase(Locale.ROOT)))
				.limit(MOST_WORDS)
				.toList();
			if (way != Way.TYPED && !words.isEmpty()) {
				readings.add(new Understanding.Reading(way.kind, words));
			}
		});
		return readings;
	}

	private List<Mark> marks(String text, String language) {
		Tongue tongue = this.tongues.computeIfAbsent(language, Tongue::new);
		List<Mark> marks = new ArrayList<>();
		Words words = tongue.read(text, marks);
		if (this.hasConcepts) {
			this.tools.lexicon().find(words, language, true, (concept, first, last) -> {
				Leaf leaf = tongue.concepts.get(concept.id());
				if (leaf != null) {
					marks.add(new Mark(words.start(first), words.end(last), Way.TRANSLATED, leaf));
				}
			});
		}
		return withoutOverlaps(marks);
	}

	/** Of what overlaps, the closest match and then the longest is marked. */
	private static List<Mark> withoutOverlaps(List<Mark> marks) {
		marks.sort(Mark.CLOSEST_FIRST);
		TreeMap<Integer, Mark> kept = new TreeMap<>();
		for (Mark mark : marks) {
			Map.Entry<Integer, Mark> before = kept.lowerEntry(mark.end());
			if (before == null || before.getValue().end() <= mark.start()) {
				kept.put(mark.start(), mark);
			}
		}
		return List.copyOf(kept.values());
	}

	/**
	 * The stretch with most of the query's words, and of those with most matches; of
	 * equals not the first line, which is the headline and stands above the passage.
	 */
	private static Markup write(String text, List<Mark> marks) {
		int best = 0;
		int bestScore = -1;
		int last = 0;
		int body = afterFirstLine(text);
		for (int i = 0; i < marks.size(); i++) {
			int limit = marks.get(i).start() + LONGEST_PASSAGE - LEAD;
			last = Math.max(last, i);
			while (last < marks.size() && marks.get(last).end() <= limit) {
				last++;
			}
			Set<Leaf> leaves = Collections.newSetFromMap(new IdentityHashMap<>());
			int score = 0;
			for (Mark mark : marks.subList(i, Math.max(i + 1, last))) {
				score += leaves.add(mark.leaf()) ? 10 : 1;
				score += (mark.way() == Way.TYPED) ? 1 : 0;
			}
			boolean leavesHeadline = marks.get(best).start() < body && marks.get(i).start() >= body;
			if (score > bestScore || score == bestScore && leavesHeadline) {
				best = i;
				bestScore = score;
			}
		}
		int at = marks.isEmpty() ? 0 : marks.get(best).start();
		int first = (at >= body) ? body : 0;
		int start = beginning(text, Math.max(first, at - LEAD), at);
		int end = ending(text, Math.min(text.length(),
				Math.max(start + LONGEST_PASSAGE, marks.isEmpty() ? 0 : marks.get(best).end())));
		Markup markup = new Markup();
		if (start > first) {
			markup.tags("… ");
		}
		writeMarks(markup, text, marks.subList(Math.min(best, marks.size()), marks.size()), start, end);
		if (end < text.length()) {
			markup.tags(" …");
		}
		return markup;
	}

	private static void writeMarks(Markup markup, String text, List<Mark> marks, int start, int end) {
		int from = start;
		for (Mark mark : marks) {
			if (mark.end() > end) {
				break;
			}
			writeText(markup, text, from, mark.start());
			markup.tags("<mark>").text(text.substring(mark.start(), mark.end())).tags("</mark>");
			from = mark.end();
		}
		writeText(markup, text, from, end);
	}

	private static void writeText(Markup markup, String text, int from, int to) {
		if (from < to) {
			markup.text(SPACE.matcher(text.substring(from, to)).replaceAll(" "));
		}
	}

	private static int afterFirstLine(String text) {
		int after = text.indexOf('\n') + 1;
		while (after > 0 && after < text.length() && text.charAt(after) == '\n') {
			after++;
		}
		return after;
	}

	/** A place where a word begins, if possible a sentence. */
	private static int beginning(String text, int from, int to) {
		if (from == 0 || text.charAt(from - 1) == '\n') {
			return from;
		}
		for (int i = to - 1; i > from; i--) {
			if (text.charAt(i - 1) == '\n'
					|| (Character.isWhitespace(text.charAt(i)) && ".!?".indexOf(text.charAt(i - 1)) >= 0)) {
				return Character.isWhitespace(text.charAt(i)) ? i + 1 : i;
			}
		}
		for (int i = from; i < to; i++) {
			if (Character.isWhitespace(text.charAt(i))) {
				return i + 1;
			}
		}
		return from + (Character.isLowSurrogate(text.charAt(from)) ? 1 : 0);
	}

	private static int ending(String text, int to) {
		if (to >= text.length()) {
			return text.length();
		}
		for (int i = to; i > to - LEAD; i--) {
			if (Character.isWhitespace(text.charAt(i))) {
				return i;
			}
		}
		return to - (Character.isLowSurrogate(text.charAt(to)) ? 1 : 0);
	}

	/** The query in the eyes of one language. */
	private final class Tongue {

		private final String language;

		private final Stems stems;

		private final Map<String, Leaf> words = new HashMap<>();

		private final Map<String, Leaf> byStem = new HashMap<>();

		private final Map<String, Leaf> names = new HashMap<>();

		private final Map<String, Leaf> concepts = new HashMap<>();

		private final List<Leaf> beginnings = new ArrayList<>();

		private final List<Leaf> phrases = new ArrayList<>();

		private final Map<String, Hit> known = new HashMap<>();

		Tongue(String language) {
			this.language = language;
			this.stems = Stems.of(language);
			String mark = Fields.stem(language, "");
			for (Leaf leaf : Marking.this.leaves) {
				leaf.words().forEach((word) -> this.words.putIfAbsent(word, leaf));
				leaf.stems()
					.stream()
					.filter((stem) -> stem.startsWith(mark))
					.forEach((stem) -> this.byStem.putIfAbsent(stem.substring(mark.length()), leaf));
				leaf.names().forEach((key) -> this.names.putIfAbsent(key, leaf));
				leaf.concepts().forEach((concept) -> this.concepts.putIfAbsent(concept.id(), leaf));
				if (!leaf.beginnings().isEmpty()) {
					this.beginnings.add(leaf);
				}
				if (!leaf.phrase().isEmpty()) {
					this.phrases.add(leaf);
				}
			}
		}

		/**
		 * Reads a text up to the end of the first passage below its headline that has all
		 * that was typed; else the whole.
		 */
		Words read(String text, List<Mark> marks) {
			Words words = new Words(text);
			Tokens tokens = new Tokens(text);
			Map<Leaf, Integer> typed = new IdentityHashMap<>();
			int body = afterFirstLine(text);
			int end = Marking.this.leaves.isEmpty() ? 0 : text.length();
			while (tokens.next() && tokens.start() < end) {
				int known = marks.size();
				words.add(this.stems.word(text, tokens.start(), tokens.end()), tokens.start(), tokens.end());
				mark(words, words.size() - 1, marks);
				markPhrases(words, marks);
				for (Mark mark : marks.subList(known, marks.size())) {
					if (mark.way() == Way.TYPED && mark.start() >= body) {
						typed.put(mark.leaf(), mark.start());
					}
				}
				if (marks.size() > known && !typed.isEmpty() && typed.size() == Marking.this.typeable) {
					int first = Collections.min(typed.values());
					end = (tokens.end() - first <= LONGEST_PASSAGE - LEAD) ? Math.min(end, first + LONGEST_PASSAGE)
							: end;
				}
			}
			return words;
		}

		private void mark(Words words, int index, Collection<Mark> marks) {
			Stems.Word word = words.word(index);
			int start = words.start(index);
			int end = words.end(index);
			Leaf typed = typed(word.folded());
			if (typed != null) {
				marks.add(new Mark(start, end, Way.TYPED, typed));
				return;
			}
			Leaf inflected = this.byStem.get(word.stem());
			if (inflected != null) {
				marks.add(new Mark(start, end, Way.INFLECTED, inflected));
				return;
			}
			if (!this.names.isEmpty() && !word.isStopword() && ReportTerms.canBeName(words.text(), start)) {
				Leaf spelled = name(words.text(), start, end, word);
				if (spelled != null) {
					marks.add(new Mark(start, end, Way.SPELLED, spelled));
				}
			}
		}

		private @Nullable Leaf typed(String folded) {
			Leaf typed = this.words.get(folded);
			for (int i = 0; typed == null && i < this.beginnings.size(); i++) {
				for (String beginning : this.beginnings.get(i).beginnings()) {
					typed = folded.startsWith(beginning) ? this.beginnings.get(i) : typed;
				}
			}
			return typed;
		}

		/** The same names come again and again, in every report that was found. */
		private @Nullable Leaf name(String text, int start, int end, Stems.Word word) {
			Hit hit = this.known.get(word.folded());
			if (hit == null) {
				Leaf found = null;
				for (String name : Marking.this.tools.terms()
					.nameTerms(text, start, end, word.isStopword(), this.language)) {
					found = (found != null) ? found : this.names.getOrDefault(name, this.names.get(Fields.key(name)));
				}
				hit = new Hit(found);
				this.known.put(word.folded(), hit);
			}
			return hit.leaf();
		}

		/** Marks the phrases that end with the last word. */
		private void markPhrases(Words words, Collection<Mark> marks) {
			for (Leaf leaf : this.phrases) {
				int length = leaf.phrase().size();
				int first = words.size() - length;
				int i = (first < 0) ? -1 : 0;
				while (i >= 0 && i < length) {
					i = leaf.phrase().get(i).contains(words.word(first + i).folded()) ? i + 1 : -1;
				}
				if (i == length) {
					marks.add(new Mark(words.start(first), words.end(words.size() - 1), Way.TYPED, leaf));
				}
			}
		}

	}

	private record Hit(@Nullable Leaf leaf) {
	}

	/**
	 * A stretch of a text that matched.
	 *
	 * @param start its first UTF-16 unit
	 * @param end the one after its last
	 * @param way how it matched
	 * @param leaf what of the query it matched
	 */
	private record Mark(int start, int end, Way way, Leaf leaf) {

		private static final Comparator<Mark> CLOSEST_FIRST = Comparator.comparing(Mark::way)
			.thenComparing(Comparator.comparingInt(Mark::length).reversed())
			.thenComparingInt(Mark::start);

		int length() {
			return this.end - this.start;
		}

	}

}
