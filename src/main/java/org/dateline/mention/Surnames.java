package org.dateline.mention;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What surnames and patronymics of one language end in, in the nominative and in other
 * cases. Immutable when made.
 */
final class Surnames {

	/** So many letters of a word are left without its ending. */
	private static final int SHORTEST_BASE = 3;

	/** A surname keeps at least so many letters. */
	private static final int SHORTEST = 4;

	private final List<String> endings;

	/** What surnames end in that are no other words, in any case. */
	private final List<String> inAnyCase;

	/** What surnames end in, as some other words do. */
	private final List<String> asOtherWords;

	private final List<String> ofPatronymics;

	/** What surnames end in before the ending of their case. */
	private final List<String> beforeCase;

	private final List<String> cases;

	/** What stands in the nominative for the ending of another case. */
	private final Map<String, String> replacements = new LinkedHashMap<>();

	Surnames(MentionData common, MentionData own) {
		this.endings = common.list("surnames");
		this.inAnyCase = own.list("surname-forms");
		this.asOtherWords = own.list("surnames-with-verb");
		this.ofPatronymics = own.list("patronymic-endings");
		this.beforeCase = own.list("surname-ends");
		this.cases = own.list("case-endings");
		for (String replacement : own.list("replacements")) {
			int to = replacement.indexOf('>');
			this.replacements.put(replacement.substring(0, to), replacement.substring(to + 1));
		}
	}

	/** Whether a word ends as surnames do in the nominative. */
	boolean isLike(String nominative) {
		return endsWith(nominative, this.endings);
	}

	/** Whether a word ends as surnames alone do, in whatever case. */
	boolean isLikeInAnyCase(String written) {
		return endsWith(written, this.inAnyCase);
	}

	/** Whether a word ends as surnames do, and others. */
	boolean isLikeAsOthers(String written) {
		return endsWith(written, this.asOtherWords);
	}

	boolean isPatronymic(String written) {
		return endsWith(written, this.ofPatronymics);
	}

	/** A surname without its case, as far as its own ending tells the two apart. */
	String nominative(String written) {
		for (Map.Entry<String, String> replacement : this.replacements.entrySet()) {
			if (written.endsWith(replacement.getKey())) {
				return written.substring(0, written.length() - replacement.getKey().length()) + replacement.getValue();
			}
		}
		for (String ending : this.cases) {
			int end = written.length() - ending.length();
			if (end >= SHORTEST && written.endsWith(ending)
					&& this.beforeCase.stream().anyMatch((last) -> written.startsWith(last, end - last.length()))) {
				return written.substring(0, end);
			}
		}
		return written;
	}

	/** Whether a word ends so, and is more than its ending. */
	static boolean endsWith(String written, List<String> endings) {
		return endings.stream()
			.anyMatch((ending) -> written.length() >= ending.length() + SHORTEST_BASE && written.endsWith(ending));
	}

}
