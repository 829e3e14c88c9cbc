package org.dateline.article;

import org.dateline.web.InterfaceLanguage;
import org.dateline.web.Markup;

/**
 * What the page of a report says to programs in its head; the export module knows their
 * formats.
 */
public interface ReadingHead {

	/** The lines for the head of the page of a report, in an interface language. */
	Markup write(CatalogueEntry entry, InterfaceLanguage language);

}
