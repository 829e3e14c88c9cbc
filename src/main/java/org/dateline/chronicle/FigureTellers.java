package org.dateline.chronicle;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.dateline.language.Words;
import org.dateline.mention.Name;
import org.dateline.story.Place;
import org.jspecify.annotations.Nullable;

/**
 * Knows who gives what a sentence tells, where it stands in no quotation:
 * {@code tellers.yaml}.
 */
final class FigureTellers {

	private static final Map<String, Object> FILE = RuleFile.read("tellers.yaml");

	private static final Map<String, FigureTellers> LANGUAGES = new ConcurrentHashMap<>();

	private static final String BREAKS = "—–:";

	private final StemPhrases<Boolean> ofThis;

	private final StemPhrases<Boolean> besides;

	private final StemPhrases<Boolean> noted;

	private FigureTellers(String language) {
		this.ofThis = phrases("of-this", language);
		this.besides = phrases("besides", language);
		this.noted = phrases("noted", language);
	}

	private static StemPhrases<Boolean> phrases(String section, String language) {
		StemPhrases<Boolean> phrases = new StemPhrases<>(language);
		RuleFile.lists(FILE.get(section))
			.getOrDefault(language, List.of())
			.forEach((words) -> phrases.add(words, true));
		return phrases;
	}

	static FigureTellers of(String language) {
		return LANGUAGES.computeIfAbsent(language, FigureTellers::new);
	}

	/**
	 * Who gives a figure of a sentence: who acts in it and says so besides or before a
	 * dash, or of whom the sentence behind it says so.
	 */
	@Nullable Name teller(ReportText report, Place sentence, @Nullable Place behind, int figure) {
		String written = sentence.in(report.text());
		Words words = this.besides.words(written);
		for (StemPhrases.Match<Boolean> match : this.besides.find(words)) {
			int at = sentence.start() + words.start(match.first());
			if (at < figure) {
				return first(report, sentence.start(), at);
			}
		}
		for (StemPhrases.Match<Boolean> match : this.noted.find(words)) {
			int at = sentence.start() + words.start(match.first());
			int end = sentence.start() + words.end(match.last());
			if (end < figure && hasBreak(report.text(), end, figure)) {
				return last(report, sentence.start(), at);
			}
		}
		return (behind != null) ? tellerOfThis(report, behind) : null;
	}

	private @Nullable Name tellerOfThis(ReportText report, Place behind) {
		Words words = this.ofThis.words(behind.in(report.text()));
		boolean isOfThis = this.ofThis.find(words).stream().anyMatch((match) -> match.first() == 0);
		return isOfThis ? first(report, behind.start(), behind.end()) : null;
	}

	private static boolean hasBreak(String text, int from, int to) {
		return text.substring(from, to).chars().anyMatch((sign) -> BREAKS.indexOf(sign) >= 0);
	}

	/** The person whom a part of a sentence names first; an institution if nobody. */
	private static @Nullable Name first(ReportText report, int from, int to) {
		List<Name> names = ReportText.within(new Place(from, to), report.mentions().names(), Name::start);
		return names.stream()
			.filter((name) -> name.kind() == Name.Kind.PERSON)
			.findFirst()
			.or(() -> names.stream().filter((name) -> name.kind() == Name.Kind.ORGANISATION).findFirst())
			.orElse(null);
	}

	/**
	 * Who stands right before a verb: somebody by name, or the head of a state whom the
	 * text names elsewhere («российский президент»).
	 */
	private static @Nullable Name last(ReportText report, int from, int to) {
		List<Name> names = ReportText.within(new Place(from, to), report.mentions().names(), Name::start);
		Name last = names.isEmpty() ? null : names.get(names.size() - 1);
		if (last == null || last.kind() != Name.Kind.COUNTRY) {
			boolean isBeside = last != null && report.text().substring(last.end(), to).isBlank();
			return isBeside ? last : null;
		}
		String country = last.country();
		boolean isHead = EventTypes.load()
			.words(report.language())
			.heads()
			.find(EventTypes.load().words(report.language()).heads().words(report.text().substring(last.end(), to)))
			.size() == 1;
		List<Name> heads = report.mentions()
			.names()
			.stream()
			.filter((name) -> name.kind() == Name.Kind.PERSON && country != null && country.equals(name.country()))
			.toList();
		boolean isOne = heads.stream().map(Name::key).distinct().count() == 1;
		return (isHead && isOne) ? heads.get(0) : null;
	}

}
