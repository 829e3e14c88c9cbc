package org.dateline.web;

import org.unbescape.html.HtmlEscape;

/**
 * Markup made in code, for what repeats in a page so often that a template would cost
 * more than everything else. Tags are the caller's own constants; whatever comes from
 * elsewhere is escaped.
 */
public final class Markup {

	private final StringBuilder html = new StringBuilder(1024);

	/** Adds markup as it is: a constant of the caller, never data. */
	public Markup tags(String constant) {
		this.html.append(constant);
		return this;
	}

	/** Adds text, for the content of an element or for a quoted attribute. */
	public Markup text(String text) {
		this.html.append(HtmlEscape.escapeHtml5Xml(text));
		return this;
	}

	/**
	 * Text that a page can show: what HTML forbids even as a reference (controls,
	 * noncharacters, halves of characters) becomes U+FFFD.
	 */
	public static String printable(String text) {
		if (text.codePoints().noneMatch(Markup::isForbidden)) {
			return text;
		}
		StringBuilder printable = new StringBuilder(text.length());
		text.codePoints()
			.map((codePoint) -> isForbidden(codePoint) ? 0xFFFD : codePoint)
			.forEach(printable::appendCodePoint);
		return printable.toString();
	}

	private static boolean isForbidden(int codePoint) {
		return Character.isISOControl(codePoint) && "\t\n\f\r".indexOf(codePoint) < 0
				|| codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE
				|| codePoint >= 0xFDD0 && codePoint <= 0xFDEF || (codePoint & 0xFFFE) == 0xFFFE;
	}

	/** Adds other markup. */
	public Markup add(Markup other) {
		this.html.append(other.html);
		return this;
	}

	/** The markup, for {@code th:utext}. */
	@Override
	public String toString() {
		return this.html.toString();
	}

}
