package org.dateline.article;

import java.util.List;
import java.util.Locale;

import org.dateline.web.Markup;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Writes reports as the items of a list: date, headline, language, source and the first
 * words.
 */
@Component
class ReportLines {

	private final MessageSource messages;

	ReportLines(MessageSource messages) {
		this.messages = messages;
	}

	/**
	 * The items of a list.
	 * @param origin the query that their addresses carry, so that their pages know the
	 * list
	 */
	Markup write(List<ListPage.Line> lines, String origin, Locale locale) {
		Markup markup = new Markup();
		for (ListPage.Line line : lines) {
			write(line, origin, locale, markup);
		}
		return markup;
	}

	private void write(ListPage.Line line, String origin, Locale locale, Markup markup) {
		Heading heading = line.heading();
		Passage passage = line.passage();
		String tongue = line.language().tag();
		markup.tags("<li><article class=\"line\">\n<p class=\"when\">");
		if (line.edtf() != null && line.date() != null) {
			RecordCard.writeDate(markup, line.edtf(), line.date());
		}
		markup.tags(" <span class=\"basis\">")
			.text(this.messages.getMessage("date.basis." + line.basis(), null, locale))
			.tags("</span></p>\n<div><h2")
			.tags(heading.opening() ? " class=\"opening\"" : "")
			.tags(" lang=\"")
			.text(tongue)
			.tags("\" dir=\"auto\"><a href=\"/")
			.tags(locale.getLanguage())
			.tags("/articles/")
			.tags(Long.toString(line.id()))
			.text(origin)
			.tags("\">")
			.add((passage != null) ? passage.heading() : new Markup().text(heading.words()))
			.tags("</a></h2>\n<p class=\"by\"><span class=\"tongue\" data-tongue=\"")
			.text(tongue)
			.tags("\">")
			.text(line.language().name())
			.tags("</span> <span class=\"quiet\">")
			.text(line.source())
			.tags("</span></p>\n");
		if (passage != null) {
			markup.tags("<p class=\"lede passage\" lang=\"")
				.text(tongue)
				.tags("\" dir=\"auto\">")
				.add(passage.words())
				.tags("</p>");
			if (passage.widened()) {
				markup.tags("<p class=\"found quiet\">").text(this.messages.getMessage("list.found-as", null, locale));
				String between = " ";
				for (String reason : passage.reasons()) {
					markup.tags(between).tags("<b lang=\"").text(tongue).tags("\">").text(reason).tags("</b>");
					between = ", ";
				}
				markup.tags("</p>");
			}
		}
		else if (!heading.lede().isEmpty()) {
			markup.tags("<p class=\"lede\" lang=\"")
				.text(tongue)
				.tags("\" dir=\"auto\">")
				.text(heading.lede())
				.tags("</p>");
		}
		markup.tags("</div>\n</article></li>\n");
	}

}
