package org.dateline.extraction;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.dateline.extraction.DateCandidate.Kind;
import org.dateline.mention.DateOrder;
import org.dateline.vocabulary.EdtfDate;
import org.dateline.vocabulary.LanguageTag;
import org.dateline.vocabulary.PrintableText;
import org.jspecify.annotations.Nullable;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Finds on which days a report may have been published and changed, and chooses. Nobody
 * here knows when the page was fetched, so that day cannot stand in for one that is not
 * stated.
 */
public final class PublicationDates {

	private static final int MOST = 60;

	/** The day begins up to 14 hours before that of UTC. */
	private static final int HOURS_AHEAD = 14;

	private PublicationDates() {
	}

	/**
	 * Every date that something states of a report, those of a rule from the likeliest to
	 * the least likely.
	 * @param page the page that it came as, or null for plain text
	 * @param address the address of the page, or null
	 * @param text the text of the report
	 * @param language the language of the text (BCP 47), or null where it is not known
	 */
	public static List<DateCandidate> of(@Nullable WebPage page, @Nullable URI address, String text,
			@Nullable String language) {
		String tag = tag((page != null) ? page.document() : null, language);
		String code = (tag != null) ? LanguageTag.locale(tag).getLanguage() : null;
		WrittenDates written = new WrittenDates(code, DateOrder.of(tag, address),
				LocalDate.now(Clock.systemUTC()).getYear());
		List<DateMention> found = new ArrayList<>();
		if (page != null) {
			found.addAll(new PageDates(page, written).found());
		}
		found.addAll(new TextDates(written).in(text));
		DateMention inAddress = (address != null) ? AddressDates.in(address) : null;
		if (inAddress != null) {
			found.add(inAddress);
		}
		return candidates(found.stream().map((mention) -> settled(mention, found)).toList(), text);
	}

	private static @Nullable String tag(@Nullable Document page, @Nullable String language) {
		String stated = "";
		if (page != null && page.selectFirst("html") != null) {
			Element root = page.selectFirst("html");
			stated = root.hasAttr("lang") ? root.attr("lang") : root.attr("xml:lang");
		}
		if (language == null) {
			return stated.isEmpty() ? null : stated;
		}
		return stated.regionMatches(true, 0, language, 0, language.length()) && stated.length() <= 20 ? stated
				: language;
	}

	/**
	 * Where day and month may be swapped, what else is found often says which is which.
	 */
	private static DateMention settled(DateMention mention, List<DateMention> all) {
		if (!mention.date().mayBeSwapped()) {
			return mention;
		}
		for (WrittenDate reading : List.of(mention.date().settled(), mention.date().swapped())) {
			for (DateMention other : all) {
				if (!other.date().mayBeSwapped() && other.date().isDayOf(reading)) {
					return mention.with(reading);
				}
			}
		}
		return mention;
	}

	private static List<DateCandidate> candidates(List<DateMention> found, String text) {
		List<DateMention> sorted = new ArrayList<>(found);
		sorted.sort(Comparator.comparing(DateMention::rule)
			.thenComparing(Comparator.comparingInt(DateMention::weight).reversed()));
		Map<List<Object>, DateCandidate> candidates = new LinkedHashMap<>();
		for (DateMention mention : sorted) {
			String edtf = mention.date().edtf();
			if (candidates.size() < MOST) {
				candidates.putIfAbsent(List.of(mention.kind(), mention.rule(), edtf),
						new DateCandidate(mention.kind(), edtf, mention.rule(), PrintableText.of(mention.words()),
								TextDates.codePoints(text, mention.start()), mention.date().zone()));
			}
		}
		return List.copyOf(candidates.values());
	}

	/** Chooses as of now. */
	public static Optional<DateCandidate> choose(List<DateCandidate> candidates, Kind kind) {
		return choose(candidates, kind, Clock.systemUTC().instant());
	}

	/**
	 * Chooses the date that is to be believed, or none.
	 * @param received when the report came here: nothing that came then was published
	 * later
	 */
	public static Optional<DateCandidate> choose(List<DateCandidate> candidates, Kind kind, Instant received) {
		return new DateChoice(candidates, kind, last(received)).winner();
	}

	/**
	 * Whether a report that came at a moment can have been published on a date in EDTF.
	 */
	public static boolean isPublishedBy(String edtf, Instant received) {
		LocalDate earliest = EdtfDate.parse(edtf).earliest();
		return earliest == null || !earliest.isAfter(last(received));
	}

	private static LocalDate last(Instant received) {
		return received.atOffset(ZoneOffset.ofHours(HOURS_AHEAD)).toLocalDate();
	}

}
