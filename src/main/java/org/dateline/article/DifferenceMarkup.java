package org.dateline.article;

import java.util.List;
import java.util.Locale;

import org.dateline.web.Markup;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Writes what differs between two texts, so that it is seen, printed and heard: struck
 * out and underlined, and said to who cannot see it. Paragraphs far from every change are
 * folded away.
 */
@Component
class DifferenceMarkup {

	/** At least this many paragraphs without a change are worth folding. */
	private static final int FOLDED = 3;

	private final MessageSource messages;

	DifferenceMarkup(MessageSource messages) {
		this.messages = messages;
	}

	/** The paragraphs of both texts, in the words of a language. */
	Markup write(TextDifference difference, Locale locale) {
		Markup markup = new Markup();
		List<TextDifference.Block> blocks = difference.blocks();
		int at = 0;
		while (at < blocks.size()) {
			int end = at;
			while (end < blocks.size() && blocks.get(end).isSame()) {
				end++;
			}
			if (end == at) {
				write(blocks.get(at++), markup, locale);
				continue;
			}
			int from = (at == 0) ? at : at + 1;
			int to = (end == blocks.size()) ? end : end - 1;
			boolean folds = to - from >= FOLDED;
			for (; at < end; at++) {
				if (folds && at == from) {
					markup.tags("<details><summary lang=\"")
						.tags(locale.getLanguage())
						.tags("\" dir=\"ltr\">")
						.text(say("version.folded", locale, to - from))
						.tags("</summary>\n");
				}
				write(blocks.get(at), markup, locale);
				if (folds && at == to - 1) {
					markup.tags("</details>\n");
				}
			}
		}
		return markup;
	}

	private void write(TextDifference.Block block, Markup markup, Locale locale) {
		markup.tags("<p dir=\"auto\">");
		for (TextDifference.Run run : block.runs()) {
			if (run.kind() == TextDifference.Kind.SAME) {
				markup.text(run.words().toString());
				continue;
			}
			boolean isAdded = run.kind() == TextDifference.Kind.ADDED;
			String words = run.words().toString().stripTrailing();
			markup.tags(isAdded ? "<ins>" : "<del>")
				.tags("<span class=\"hidden\" lang=\"")
				.tags(locale.getLanguage())
				.tags("\">")
				.text(say(isAdded ? "version.added" : "version.removed", locale))
				.tags(" </span>")
				.text(words)
				.tags(isAdded ? "</ins>" : "</del>")
				.text(" ".repeat(Math.min(1, run.words().length() - words.length())));
		}
		markup.tags("</p>\n");
	}

	private String say(String key, Locale locale, Object... arguments) {
		return this.messages.getMessage(key, arguments, locale);
	}

}
