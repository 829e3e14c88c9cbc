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
