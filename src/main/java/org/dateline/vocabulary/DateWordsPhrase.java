package org.dateline.vocabulary;

import java.util.Map;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;

/**
 * An ICU message of strings and {@code select}s, which many threads may fill at once:
 * ICU's own {@code MessageFormat} is not meant for that.
 */
final class DateWordsPhrase {

	private final MessagePattern pattern;

	private final String text;

	DateWordsPhrase(String text) {
		this.pattern = new MessagePattern(text).freeze();
		this.text = text;
	}

	String fill(Map<String, String> arguments) {
		StringBuilder filled = new StringBuilder(64);
		fill(filled, 0, arguments);
		return filled.toString();
	}

	private void fill(StringBuilder filled, int message, Map<String, String> arguments) {
		int index = this.pattern.getPart(message).getLimit();
		for (int i = message + 1;; i++) {
			Part part = this.pattern.getPart(i);
			filled.append(this.text, index, part.getIndex());
			index = part.getLimit();
			if (part.getType() == Part.Type.MSG_LIMIT) {
				return;
			}
			if (part.getType() == Part.Type.ARG_START) {
				argument(filled, i, arguments);
				i = this.pattern.getLimitPartIndex(i);
				index = this.pattern.getPart(i).getLimit();
			}
		}
	}

	private void argument(StringBuilder filled, int start, Map<String, String> arguments) {
		String name = this.pattern.getSubstring(this.pattern.getPart(start + 1));
		String value = arguments.get(name);
		if (value == null) {
			throw new IllegalArgumentException("\"%s\" is not given in \"%s\"".formatted(name, this.text));
		}
		if (this.pattern.getPart(start).getArgType() == ArgType.NONE) {
			filled.append(value);
			return;
		}
		int limit = this.pattern.getLimitPartIndex(start);
		int other = -1;
		for (int i = start + 2; i < limit;) {
			Part selector = this.pattern.getPart(i);
			if (this.pattern.partSubstringMatches(selector, value)) {
				fill(filled, i + 1, arguments);
				return;
			}
			other = this.pattern.partSubstringMatches(selector, "other") ? i + 1 : other;
			i = this.pattern.getLimitPartIndex(i + 1) + 1;
		}
		fill(filled, other, arguments);
	}

}
