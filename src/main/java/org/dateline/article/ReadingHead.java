package org.dateline.article;

import org.dateline.web.InterfaceLanguage;
import org.dateline.web.Markup;

/**
 * What the page of a report offers to programs and to those who cite it; the export
 * module knows their formats.
 */
public interface ReadingHead {

	/** The lines for the head of the page of a report, in an interface language. */
	Markup write(CatalogueEntry entry, InterfaceLanguage language);

	/** The ways to cite a report, for the card beside it. */
	Markup citing(long article, InterfaceLanguage language);

}
