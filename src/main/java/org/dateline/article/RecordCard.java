package org.dateline.article;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.dateline.vocabulary.DateWords;
import org.dateline.vocabulary.EdtfDate;
import org.dateline.vocabulary.LocalizedText;
import org.dateline.web.InterfaceWords;
import org.dateline.web.Markup;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Writes the terms of the attribution card: who says so, when, and how that is known,
 * each with the words it rests on.
 */
@Component
class RecordCard {

	/** The scheme and the host of an address of the web. */
	private static final Pattern HOST = Pattern.compile("https?://[^/?#]+");

	/** More of an address is no help to a reader; the link has it whole. */
	private static final int LONGEST_PATH = 120;

	private final DateWords dates;

	private final MessageSource messages;

	RecordCard(DateWords dates, MessageSource messages) {
		this.dates = dates;
		this.messages = messages;
	}

	/**
	 * The card's list of terms, in the words of a language.
	 * @param sources all sources, by id
	 */
	Markup write(ArticleRecord article, Evidence evidence, Map<String, SourceName> sources, Locale locale) {
		return new Writing(article, evidence, sources, locale).write();
	}

	/**
	 * The same in short, for where there is no room for the card: who says so, and when.
	 * @param sources all sources, by id
	 */
	Markup inShort(ArticleRecord article, Map<String, SourceName> sources, Locale locale) {
		Markup markup = new Markup().tags("<strong>");
		boolean any = false;
		for (ArticleRecord.AttributionLine line : article.settled().attributions()) {
			SourceName source = (line.source() != null) ? sources.get(line.source()) : null;
			if (source != null) {
				markup.tags(any ? " · " : "")
					.text(this.messages.getMessage("list.by." + line.role(), new Object[] { source.in(locale) },
							locale));
				any = true;
			}
		}
		if (!any) {
			markup.text(this.messages.getMessage("list.not-stated", null, locale));
		}
		markup.tags("</strong>");
		ArticleRecord.DateLine published = article.settled().published();
		if (published.edtf() != null) {
			writeDate(markup, published.edtf(), this.dates.inShort(EdtfDate.parse(published.edtf()), locale));
			markup.tags(" · ");
		}
		return markup.tags("<span class=\"basis\">")
			.text(this.messages.getMessage("date.basis." + published.basis(), null, locale))
			.tags("</span>");
	}

	/** An instant in words, in UTC and to the minute. */
	String moment(Instant instant, Locale locale) {
		return this.dates.moment(instant, locale);
	}

	/**
	 * What the datetime attribute of HTML takes: a day, with or without a time. Anything
	 * less certain has none.
	 */
	static boolean isDatetime(@Nullable String edtf) {
		if (edtf == null || edtf.length() < 10 || edtf.charAt(4) != '-' || edtf.charAt(7) != '-') {
			return false;
		}
		return edtf.chars()
			.allMatch((character) -> character >= '0' && character <= '9' || "-T:Z".indexOf(character) >= 0);
	}

	private final class Writing {

		private final Markup markup = new Markup();

		private final ArticleRecord article;

		private final Evidence evidence;

		private final Map<String, SourceName> sources;

		private final Locale locale;

		Writing(ArticleRecord article, Evidence evidence, Map<String, SourceName> sources, Locale locale) {
			this.article = article;
			this.evidence = evidence;
			this.sources = sources;
			this.locale = locale;
		}

		Markup write() {
			this.article.settled().attributions().forEach(this::attribution);
			if (this.article.dateline() != null) {
				dateline(this.article.dateline());
			}
			date("published", "read.published", this.article.settled().published());
			if (this.article.settled().modified() != null) {
				date("modified", "read.modified", this.article.settled().modified());
			}
			if (this.article.settled().publishedAt() != null) {
				publishedAt(this.article.settled().publishedAt());
			}
			language();
			text();
			original(this.article.settled().capture(), this.article.fixity());
			if (this.article.settled().corrected() != null) {
				corrected(this.article.settled().corrected());
			}
			return this.markup;
		}

		private void corrected(Instant last) {
			term("read.record").tags("<dd><a href=\"/")
				.tags(this.locale.getLanguage())
				.tags("/articles/")
				.tags(Long.toString(this.article.id()))
				.tags("/versions\">")
				.text(say("read.corrected", moment(last, this.locale)))
				.tags("</a></dd>\n");
		}

		private void attribution(ArticleRecord.AttributionLine line) {
			term("role." + line.role()).tags("<dd>");
			SourceName source = (line.source() != null) ? this.sources.get(line.source()) : null;
			if (source == null) {
				absent("read.not-stated");
			}
			else {
				this.markup.tags("<strong><a href=\"/")
					.tags(this.locale.getLanguage())
					.tags("/sources/")
					.text(source.slug())
					.tags("\">")
					.text(source.in(this.locale))
					.tags("</a></strong>");
			}
			reasoning(line.reasoning());
			quotes(this.evidence.ofAttribution(line.position()));
			this.markup.tags("</dd>\n");
		}

		private void dateline(String place) {
			String name = place;
			if (this.article.datelineLocode() != null) {
				name = RecordCard.this.messages.getMessage("place." + this.article.datelineLocode(), null, place,
						this.locale);
			}
			term("read.dateline").tags("<dd><strong>").text(String.valueOf(name)).tags("</strong>");
			quotes(this.evidence.of("dateline"));
			this.markup.tags("</dd>\n");
		}

		private void date(String claim, String term, ArticleRecord.DateLine date) {
			term(term).tags("<dd>");
			date(date);
			reasoning(date.reasoning());
			quotes(this.evidence.of(claim));
			this.markup.tags("</dd>\n");
		}

		private void date(ArticleRecord.DateLine date) {
			String edtf = date.edtf();
			if (edtf == null) {
				absent("date.unknown");
			}
			else {
				this.markup.tags("<strong>");
				writeDate(this.markup, edtf, RecordCard.this.dates.inFull(EdtfDate.parse(edtf), this.locale));
				this.markup.tags("</strong> <code title=\"")
					.text(say("date.edtf"))
					.tags("\">")
					.text(edtf)
					.tags("</code>");
			}
			this.markup.tags(" <span class=\"basis\">").text(say("date.basis." + date.basis())).tags("</span>");
		}

		/**
		 * The host is shown whole, so that a reader sees where the link leads. What is
		 * there now is for others to answer for, so it recommends nothing.
		 */
		private void publishedAt(PublishedAt at) {
			String address = at.address();
			Matcher host = HOST.matcher(address);
			int end = host.lookingAt() ? host.end() : 0;
			term("read.published-at").tags("<dd><a class=\"elsewhere\" rel=\"nofollow noopener\" href=\"")
				.text(address)
				.tags("\"><strong>")
				.text(address.substring(0, end))
				.tags("</strong>")
				.text(shorten(address.substring(end)))
				.tags("</a> <span class=\"how\">")
				.text(say("read.published-at." + at.knownBy()))
				.tags("</span></dd>\n");
			if (at.seenAt() != null) {
				term("read.seen").tags("<dd>")
					.text(moment(at.seenAt(), this.locale))
					.tags(" <span class=\"how\">")
					.text(say("read.seen." + at.knownBy()))
					.tags("</span></dd>\n");
			}
		}

		private static String shorten(String path) {
			return (path.length() <= LONGEST_PATH) ? path : path.substring(0, LONGEST_PATH) + "…";
		}

		private void language() {
			InterfaceWords words = InterfaceWords.in(this.locale);
			String tag = this.article.language();
			term("read.language").tags("<dd>").text(words.languageInList(tag));
			if (!tag.equals(this.locale.getLanguage())) {
				this.markup.tags(" (<span lang=\"")
					.text(tag)
					.tags("\">")
					.text(words.languageInItself(tag))
					.tags("</span>)");
			}
			List<String> others = TextBlock.Foreign.of(this.article)
				.stream()
				.map(TextBlock.Foreign::language)
				.distinct()
				.map(words::languageInList)
				.toList();
			if (!others.isEmpty()) {
				this.markup.tags(" <span class=\"how\">").text(say("read.also-in", words.list(others))).tags("</span>");
			}
			this.markup.tags("</dd>\n");
		}

		private void text() {
			term("read.text").tags("<dd>").text(say("text.rule." + this.article.textRule()));
			int earlier = this.article.settled().earlierVersions();
			if (earlier > 0) {
				this.markup.tags(" <span class=\"how\"><a href=\"/")
					.tags(this.locale.getLanguage())
					.tags("/articles/")
					.tags(Long.toString(this.article.id()))
					.tags("/versions\">")
					.text(say("version.changed", earlier + 1))
					.tags("</a></span>");
			}
			this.markup.tags("</dd>\n");
		}

		/**
		 * Verifications are told by the day: a second one on the same day does not make
		 * the page another.
		 */
		private void original(ArticleRecord.CaptureLine capture, ArticleRecord.Fixity fixity) {
			term("read.original").tags("<dd>")
				.text(say("read.kept", capture.length(), moment(capture.receivedAt(), this.locale)))
				.tags(" ");
			String checked = day(fixity.checkedAt());
			if (fixity.intact()) {
				this.markup.text(say("read.intact", checked));
			}
			else if (fixity.lastHeldAt() != null) {
				this.markup.text(say("read.last-held", checked, day(fixity.lastHeldAt())));
			}
			this.markup.tags(" <code>sha-256 ").text(capture.sha256()).tags("</code></dd>\n");
			term("read.origin").tags("<dd>").text(say("origin." + capture.origin()));
			if (capture.originName() != null) {
				this.markup.tags(" <code>").text(capture.originName()).tags("</code>");
			}
			this.markup.tags("</dd>\n");
		}

		private Markup term(String key) {
			return this.markup.tags("<dt>").text(say(key)).tags("</dt>");
		}

		private void absent(String key) {
			this.markup.tags("<em class=\"absent\">").text(say(key)).tags("</em>");
		}

		private void reasoning(@Nullable LocalizedText reasoning) {
			if (reasoning != null) {
				LocalizedText.Spoken spoken = reasoning.in(this.locale);
				this.markup.tags(" <span class=\"how\" lang=\"")
					.text(spoken.language())
					.tags("\">")
					.text(spoken.text())
					.tags("</span>");
			}
		}

		private void quotes(List<Evidence.Quote> quotes) {
			for (Evidence.Quote quote : quotes) {
				this.markup.tags(" <q lang=\"")
					.text(this.article.language())
					.tags("\" dir=\"auto\"><a href=\"#")
					.text(quote.anchor())
					.tags("\">")
					.text(quote.words())
					.tags("</a></q>");
			}
		}

		private String day(Instant instant) {
			return RecordCard.this.dates.day(instant, this.locale);
		}

		private String say(String key, Object... arguments) {
			return RecordCard.this.messages.getMessage(key, arguments, this.locale);
		}

	}

	/** A date in words, as a time element where HTML can express it. */
	static void writeDate(Markup markup, String edtf, String words) {
		if (isDatetime(edtf)) {
			markup.tags("<time datetime=\"").text(edtf).tags("\">").text(words).tags("</time>");
		}
		else {
			markup.tags("<span>").text(words).tags("</span>");
		}
	}

}
