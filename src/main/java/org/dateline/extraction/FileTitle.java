package org.dateline.extraction;

import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * The title that a file was saved with. Most programs fill it in themselves, with the
 * name of a file or of nothing.
 */
final class FileTitle {

	private static final int LONGEST = 500;

	private static final Set<String> ENDINGS = Set.of("doc", "docx", "docm", "dot", "dotx", "pdf", "rtf", "odt", "txt",
			"indd", "qxd", "qxp", "pub", "ppt", "pptx", "xls", "xlsx", "htm", "html", "tex", "dvi");

	private static final Set<String> NOTHING = Set.of("untitled", "title", "document", "word document",
			"powerpoint presentation", "no title", "без названия", "документ microsoft word", "başlıqsız",
			"tanpa judul");

	private FileTitle() {
	}

	/** The title on one line, or null where it is none. */
	static @Nullable String of(@Nullable String given) {
		if (given == null || given.length() > LONGEST) {
			return null;
		}
		String title = given.replaceAll("\\s+", " ").strip();
		String small = title.toLowerCase(Locale.ROOT);
		String ending = small.substring(small.lastIndexOf('.') + 1);
		boolean none = title.codePoints().noneMatch(Character::isLetter) || NOTHING.contains(small)
				|| small.startsWith("microsoft word -") || small.matches("document ?\\d{1,9}")
				|| (ending.length() < small.length() && ENDINGS.contains(ending));
		return none ? null : title;
	}

}
