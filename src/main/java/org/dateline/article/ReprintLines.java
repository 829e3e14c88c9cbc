package org.dateline.article;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.dateline.web.Markup;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Tells on the page of a report of what it is a reprint, and who reprinted it. */
@Component
class ReprintLines {

	/** At most this many reprints are named; of the others it is told how many. */
	private static final int MOST = 12;

	private final ReprintQueries reprints;

	private final ArticleQueries articles;

	private final MessageSource messages;

	ReprintLines(ReprintQueries reprints, ArticleQueries articles, MessageSource messages) {
		this.reprints = reprints;
		this.articles = articles;
		this.messages = messages;
	}

	/**
	 * What is told of an article that is related to others.
	 * @param sources all sources, by id
	 */
	Told write(ArticleRecord article, Map<String, SourceName> sources, Locale locale) {
		ArticleRecord.ReprintLine of = article.settled().reprintOf();
		Map<Long, Double> resemblances = new LinkedHashMap<>();
		if (of != null) {
			resemblances.put(of.origin(), of.resemblance());
		}
		List<ReprintQueries.Linked> reprinted = (article.settled().reprints() > 0)
				? this.reprints.of(article.id(), MOST) : List.of();
		reprinted.forEach((reprint) -> resemblances.put(reprint.id(), reprint.resemblance()));
		ArticleQueries.Lines lines = this.articles.lines(new ArrayList<>(resemblances.keySet()));
		Writing writing = new Writing(article.id(), sources, resemblances, locale);
		Long origin = (of != null) ? of.origin() : null;
		lines.lines().stream().filter((line) -> origin != null && line.id() == origin).forEach((line) -> {
			writing.markup.tags("<p>").text(say("reprint.of", locale)).tags(" ");
			writing.link(line);
			writing.markup.tags("</p>\n");
		});
		List<ArticleQueries.ArticleLine> others = lines.lines()
			.stream()
			.filter((line) -> origin == null || line.id() != origin)
			.toList();
		if (!others.isEmpty()) {
			writing.markup.tags("<p>").text(say("reprint.by", locale)).tags("</p>\n<ul>\n");
			for (ArticleQueries.ArticleLine line : others) {
				writing.markup.tags("<li>");
				writing.link(line);
				writing.markup.tags("</li>\n");
			}
			int more = article.settled().reprints() - reprinted.size();
			if (more > 0 && reprinted.size() == MOST) {
				writing.markup.tags("<li>").text(say("reprint.more", locale, more)).tags("</li>\n");
			}
			writing.markup.tags("</ul>\n");
		}
		String told = writing.markup.toString();
		return new Told(lines.revision(), told.isEmpty() ? null : writing.markup);
	}

	private String say(String key, Locale locale, Object... arguments) {
		return this.messages.getMessage(key, arguments, locale);
	}

	private final class Writing {

		private final Markup markup = new Markup();

		private final long article;

		private final Map<String, SourceName> sources;

		private final Map<Long, Double> resemblances;

		private final Locale locale;

		Writing(long article, Map<String, SourceName> sources, Map<Long, Double> resemblances, Locale locale) {
			this.article = article;
			this.sources = sources;
			this.resemblances = resemblances;
			this.locale = locale;
		}

		void link(ArticleQueries.ArticleLine line) {
			String publisher = publisher(line);
			if (publisher != null) {
				this.markup.tags("<cite>").text(publisher).tags("</cite> ");
			}
			String id = Long.toString(line.id());
			String articles = "<a href=\"/" + this.locale.getLanguage() + "/articles/";
			this.markup.tags(articles)
				.tags(id)
				.tags("\" lang=\"")
				.text(line.language())
				.tags("\" dir=\"auto\">")
				.text(line.heading().words())
				.tags("</a> <span class=\"quiet\">")
				.text(say("reprint.same", this.locale,
						Math.round(this.resemblances.getOrDefault(line.id(), 0.0) * 100)))
				.tags(" · ")
				.tags(articles)
				.tags(Long.toString(this.article))
				.tags("/beside/")
				.tags(id)
				.tags("\">")
				.text(say("story.beside", this.locale))
				.tags("</a></span>");
		}

		private @Nullable String publisher(ArticleQueries.ArticleLine line) {
			return line.attributions()
				.stream()
				.filter((attribution) -> attribution.startsWith("publisher "))
				.map((attribution) -> this.sources.get(attribution.substring("publisher ".length())))
				.filter((source) -> source != null)
				.findFirst()
				.map((source) -> source.in(this.locale))
				.orElse(null);
		}

	}

	/**
	 * What is told.
	 *
	 * @param revision the archive revision it was read at
	 * @param markup paragraphs and a list, or null where nothing of it can be read
	 */
	record Told(long revision, @Nullable Markup markup) {
	}

}
