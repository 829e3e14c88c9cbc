package org.dateline.vocabulary;

import java.text.MessageFormat;
import java.util.List;

/** Says that a text is not an EDTF date, and at which character understanding stopped. */
public class EdtfSyntaxException extends RuntimeException {

	private static final int SHOWN = 60;

	private final String text;

	private final int position;

	private final String messageKey;

	private final List<String> arguments;

	EdtfSyntaxException(String text, int position, EdtfRefusal refusal, List<String> arguments) {
		super("\"%s\" is not an EDTF date: at position %d, %s".formatted(shown(text), position,
				new MessageFormat(refusal.english()).format(shown(arguments))));
		this.text = text;
		this.position = position;
		this.messageKey = refusal.key();
		this.arguments = List.of(shown(arguments));
	}

	/** The text as it was given, unsafe to print. */
	public String text() {
		return this.text;
	}

	/** Where understanding stopped, as a 0-based index of a {@code char} of the text. */
	public int position() {
		return this.position;
	}

	/** The key of the reason in the {@code date-words} bundles. */
	public String messageKey() {
		return this.messageKey;
	}

	/** What the reason speaks of, safe to print. */
	public List<String> arguments() {
		return this.arguments;
	}

	private static String[] shown(List<String> arguments) {
		return arguments.stream().map(EdtfSyntaxException::shown).toArray(String[]::new);
	}

	/** Cuts the text short, and escapes what would garble a log or a page. */
	static String shown(String text) {
		StringBuilder shown = new StringBuilder();
		int end = Math.min(text.length(), SHOWN);
		for (int i = 0; i < end;) {
			int character = text.codePointAt(i);
			switch (Character.getType(character)) {
				case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE,
						Character.UNASSIGNED, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
					shown.append("\\u%04X".formatted(character));
				default -> shown.appendCodePoint(character);
			}
			i += Character.charCount(character);
		}
		return (end < text.length()) ? shown.append('…').toString() : shown.toString();
	}

}
