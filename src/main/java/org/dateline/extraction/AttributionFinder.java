package org.dateline.extraction;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Finds what a text says of its sources: in its dateline, in credits before and after it,
 * and in the sentence that opens it. Only its beginning and its end are read, and what is
 * not sure is left out: a wrong source is worse than none. The rules in their order are
 * in docs/intake-language.md. Immutable, for any thread.
 */
public final class AttributionFinder {

	/** In UTF-16 units: what stands further in is no longer said of the whole report. */
	private static final int BEGINNING = 1200;

	private static final int END = 800;

	private static final int LINES = 8;

	private static final int LONGEST_CREDIT = 160;

	private final AttributionSources sources = new AttributionSources();

	private final AttributionPhrases phrases = new AttributionPhrases(this.sources);

	/**
	 * The sources that a text names, in the order of their rules.
	 * @param language BCP 47, or null where it is not known; then phrases of all
	 * languages are looked for
	 */
	public List<FoundAttribution> find(String text, @Nullable String language) {
		Findings found = new Findings(text);
		List<Line> lines = lines(text);
		boolean isCredited = addCredits(text, lines, found);
		AttributionHead head = head(text, lines);
		if (head != null && head.name() != null) {
			AttributionSources.Source source = head.source();
			// Who takes a report from another and says so is not the wire but the
			// publisher.
			String role = (source != null && (isCredited || !source.isAgency())) ? "publisher" : "agency";
			found.add(role, head.name(), source, head.start(), head.end());
		}
		String primary = (language != null) ? primary(language) : null;
		this.phrases.find(text, Math.min(text.length(), BEGINNING), primary, found);
		AttributionBodies.find(text, primary, found);
		return found.all;
	}

	/**
	 * The slug of the well-known source that is called so, or null: of a name by itself,
	 * not of words in a text, where it may be a common word.
	 */
	public @Nullable String wellKnown(String name) {
		AttributionSources.Source source = this.sources.called(name);
		return (source != null) ? source.slug() : null;
	}

	/** Whether a source is credited for the whole. */
	private boolean addCredits(String text, List<Line> lines, Findings found) {
		Map<Line, Credit> credits = new LinkedHashMap<>();
		Set<String> credited = new HashSet<>();
		for (Line line : lines) {
			Credit credit = AttributionCredits.read(text, line.start, line.end, this.sources);
			if (credit != null) {
				credits.put(line, credit);
				if (credit.role().equals("credited-source")) {
					credited.add(credit.name());
				}
			}
		}
		// Several are those of pictures and figures in the text.
		boolean isOfWhole = credited.size() == 1;
		credits.forEach((line, credit) -> {
			if (isOfWhole || !credit.role().equals("credited-source")) {
				found.add(credit.role(), credit.name(), credit.source(), line.start, credit.end());
			}
		});
		return isOfWhole;
	}

	/** The place that a text says it was filed from. */
	public Optional<FoundDateline> dateline(String text) {
		AttributionHead head = head(text, lines(text));
		if (head == null || head.place() == null) {
			return Optional.empty();
		}
		return Optional.of(new FoundDateline(head.place(), text.substring(head.start(), head.end()),
				text.codePointCount(0, head.start())));
	}

	private @Nullable AttributionHead head(String text, List<Line> lines) {
		for (Line line : lines) {
			if (line.start > BEGINNING) {
				return null;
			}
			AttributionHead head = AttributionHead.read(text, line.start, line.end, this.sources);
			if (head != null) {
				return head;
			}
		}
		return null;
	}

	/** The first lines and the last. */
	private static List<Line> lines(String text) {
		List<Line> lines = new ArrayList<>();
		int at = 0;
		while (at < Math.min(text.length(), BEGINNING) && lines.size() < LINES) {
			int end = text.indexOf('\n', at);
			end = (end < 0) ? text.length() : end;
			add(lines, text, at, end);
			at = end + 1;
		}
		int firstOfLast = lines.size();
		int end = text.length();
		while (end > Math.max(at, text.length() - END) && lines.size() < firstOfLast + LINES) {
			int start = text.lastIndexOf('\n', end - 1) + 1;
			add(lines, text, start, end);
			end = start - 1;
		}
		return lines;
	}

	private static void add(List<Line> lines, String text, int from, int to) {
		int start = from;
		int end = Math.min(to, from + 10 * LONGEST_CREDIT);
		while (start < end
				&& (Character.isWhitespace(text.charAt(start)) || "-–—•*".indexOf(text.charAt(start)) >= 0)) {
			start++;
		}
		while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
			end--;
		}
		if (start < end) {
			lines.add(new Line(start, end));
		}
	}

	private static String primary(String tag) {
		int end = tag.indexOf('-');
		return ((end < 0) ? tag : tag.substring(0, end)).toLowerCase(Locale.ROOT);
	}

	/** A credit that stands alone on its line. */
	record Credit(String role, String name, AttributionSources.@Nullable Source source, int end) {
	}

	/** What was found, each source once. */
	static final class Findings {

		private final String text;

		private final List<FoundAttribution> all = new ArrayList<>();

		private final Set<String> named = new HashSet<>();

		Findings(String text) {
			this.text = text;
		}

		/** Adds a source by the places of its quote. */
		void add(String role, String written, AttributionSources.@Nullable Source source, int start, int end) {
			String name = written.strip();
			String known = (source != null) ? source.slug() : null;
			if (this.named.add((known != null) ? known : name.toLowerCase(Locale.ROOT))) {
				this.all.add(new FoundAttribution(role, name, known, this.text.substring(start, end),
						this.text.codePointCount(0, start)));
			}
		}

	}

	private record Line(int start, int end) {
	}

}
