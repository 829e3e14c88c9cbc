package org.dateline.extraction;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * Lines that do nothing but name a source: "Sumber: Anadolu", "По материалам: iz.ru", "©
 * AFP", "By Reuters", or an agency's name alone.
 */
final class AttributionCredits {

	private static final int LONGEST = 120;

	private static final int LONGEST_NAME = 50;

	private static final List<String> LABELS = List.of("по материалам", "источник", "источники", "sumber", "mənbə",
			"kaynak", "source", "sources", "джерело", "за матеріалами", "quelle", "աղբյուր", "წყარო", "منبع", "المصدر",
			"дереккөз", "крыніца");

	/** These are followed by a name without a colon, too. */
	private static final List<String> WITHOUT_COLON = List.of("по материалам", "за матеріалами");

	private static final List<String> COPYRIGHT = List.of("©", "(c)", "copyright");

	private static final List<String> BYLINES = List.of("by ");

	private AttributionCredits() {
	}

	/** The credit that a line is, or null. */
	static AttributionFinder.@Nullable Credit read(String text, int start, int end, AttributionSources sources) {
		if (end - start > LONGEST) {
			return null;
		}
		String line = text.substring(start, end);
		if (line.startsWith("(")) {
			return (line.charAt(line.length() - 1) == ')') ? read(text, skipBrackets(text, start, end), end, sources)
					: null;
		}
		String lower = line.toLowerCase(Locale.ROOT);
		AttributionFinder.Credit credit = labelled(line, lower, start, sources);
		if (credit != null) {
			return credit;
		}
		for (String sign : COPYRIGHT) {
			if (lower.startsWith(sign)) {
				return known("agency", withoutYear(line.substring(sign.length())), start, end, sources);
			}
		}
		for (String by : BYLINES) {
			if (lower.startsWith(by)) {
				String name = line.substring(by.length()).strip();
				int comma = name.lastIndexOf(", ");
				return known("agency", (comma > 0) ? name.substring(comma + 2) : name, start, end, sources);
			}
		}
		return alone(line, start, end, sources);
	}

	private static AttributionFinder.@Nullable Credit labelled(String line, String lower, int start,
			AttributionSources sources) {
		for (String label : LABELS) {
			if (!lower.startsWith(label)) {
				continue;
			}
			int at = label.length();
			boolean hasColon = skip(line, at) < line.length() && ":—–".indexOf(line.charAt(skip(line, at))) >= 0;
			boolean isFree = WITHOUT_COLON.contains(label) && at < line.length() && line.charAt(at) == ' ';
			if (!hasColon && !isFree) {
				continue;
			}
			String rest = line.substring(hasColon ? skip(line, at) + 1 : at);
			String name = bare(rest);
			AttributionSources.Source source = sources.find(name);
			if (source == null && !(hasColon ? isName(name) : isAddress(name))) {
				continue;
			}
			int end = start + line.indexOf(name, at) + name.length();
			end += (end < start + line.length() && "\"”»".indexOf(line.charAt(end - start)) >= 0) ? 1 : 0;
			return new AttributionFinder.Credit("credited-source", name, source, end);
		}
		return null;
	}

	private static int skipBrackets(String text, int start, int end) {
		int at = start;
		while (at < end && text.charAt(at) == '(') {
			at++;
		}
		return at;
	}

	/** Whether a word says that a source follows. */
	static boolean isLabel(String word) {
		return LABELS.contains(word.toLowerCase(Locale.ROOT));
	}

	private static int skip(String line, int from) {
		int at = from;
		while (at < line.length() && line.charAt(at) == ' ') {
			at++;
		}
		return at;
	}

	/** Nothing but the name of an agency, as sites put it under a headline. */
	private static AttributionFinder.@Nullable Credit alone(String line, int start, int end,
			AttributionSources sources) {
		AttributionFinder.Credit credit = known("agency", line, start, end, sources);
		// "AP" or "Report" alone may be the name of a section.
		AttributionSources.Source source = (credit != null) ? credit.source() : null;
		return (source != null && source.isAgency() && source.word() == null) ? credit : null;
	}

	private static AttributionFinder.@Nullable Credit known(String role, String written, int start, int end,
			AttributionSources sources) {
		String name = bare(written);
		AttributionSources.Source source = sources.find(name);
		return (source != null) ? new AttributionFinder.Credit(role, name, source, end) : null;
	}

	private static String withoutYear(String name) {
		int at = 0;
		while (at < name.length() && (Character.isDigit(name.charAt(at)) || " ,©-–".indexOf(name.charAt(at)) >= 0)) {
			at++;
		}
		return name.substring(at);
	}

	/** Without what stands around a name. */
	private static String bare(String written) {
		int start = 0;
		int end = written.length();
		while (start < end
				&& (Character.isWhitespace(written.charAt(start)) || "\"“«„'‘(".indexOf(written.charAt(start)) >= 0)) {
			start++;
		}
		while (end > start && (Character.isWhitespace(written.charAt(end - 1))
				|| "\"”»“'’).,;".indexOf(written.charAt(end - 1)) >= 0)) {
			end--;
		}
		return written.substring(start, end);
	}

	/** Up to five words that begin as a name, or an address. */
	private static boolean isName(String name) {
		if (name.length() < 2 || name.length() > LONGEST_NAME) {
			return false;
		}
		boolean isCapital = !Character.isLowerCase(name.codePointAt(0)) && Character.isLetter(name.codePointAt(0));
		return isAddress(name) || isCapital && name.split(" ", 7).length <= AttributionSources.LONGEST_NAME
				&& name.indexOf('?') < 0 && name.indexOf('!') < 0 && name.indexOf(". ") < 0;
	}

	/** "iz.ru" */
	private static boolean isAddress(String name) {
		int dot = name.indexOf('.');
		return dot > 0 && dot < name.length() - 2 && name.indexOf(' ') < 0 && name.length() <= LONGEST_NAME
				&& name.chars().allMatch((c) -> Character.isLetterOrDigit(c) || c == '.' || c == '-' || c == '/');
	}

}
