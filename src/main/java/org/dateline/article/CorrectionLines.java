package org.dateline.article;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.dateline.vocabulary.DateWords;
import org.dateline.vocabulary.EdtfDate;
import org.dateline.vocabulary.PrintableText;
import org.dateline.web.InterfaceWords;
import org.dateline.web.Markup;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Writes corrections as the items of a list: what was changed, by whom, when and why,
 * with the old value and the new in the words of a language.
 */
@Component
public class CorrectionLines {

	private final MessageSource messages;

	private final DateWords dates;

	private final RecordCard card;

	private final Shelflists shelflists;

	private final JsonMapper json;

	CorrectionLines(MessageSource messages, DateWords dates, RecordCard card, Shelflists shelflists, JsonMapper json) {
		this.messages = messages;
		this.dates = dates;
		this.card = card;
		this.shelflists = shelflists;
		this.json = json;
	}

	/**
	 * The items of a list of corrections, each with the anchor {@code correction-} and
	 * its number.
	 * @param tongue the language of the article, in which its words are quoted
	 * @param withheld whether words quoted from the article are not to be shown
	 */
	public Markup write(List<Correction> corrections, String tongue, boolean withheld, Locale locale) {
		Writing writing = new Writing(corrections, tongue, withheld, locale);
		corrections.forEach(writing::write);
		return writing.markup;
	}

	/**
	 * What changes, as the groups of a description list: the name of each field, then its
	 * old value and its new.
	 * @param tongue the language of the article, in which its words are quoted
	 * @param withheld whether words quoted from the article are not to be shown
	 */
	public Markup writeChanges(List<Correction.Change> changes, String tongue, boolean withheld, Locale locale) {
		Writing writing = new Writing(List.of(), tongue, withheld, locale);
		changes.forEach(writing::change);
		return writing.markup;
	}

	private final class Writing {

		private final Markup markup = new Markup();

		private final Map<Long, Instant> listed;

		private final String tongue;

		private final boolean withheld;

		private final Locale locale;

		Writing(List<Correction> corrections, String tongue, boolean withheld, Locale locale) {
			this.listed = corrections.stream().collect(Collectors.toMap(Correction::id, Correction::at));
			this.tongue = tongue;
			this.withheld = withheld;
			this.locale = locale;
		}

		void write(Correction correction) {
			this.markup.tags("<li><article class=\"line correction\" id=\"")
				.tags(anchor(correction.id()))
				.tags("\">\n<p class=\"when\"><time datetime=\"")
				.tags(InterfaceWords.in(this.locale).stamp(correction.at()))
				.tags("\">")
				.text(CorrectionLines.this.card.moment(correction.at(), this.locale))
				.tags("</time> <span class=\"basis\">")
				.text(by(correction))
				.tags("</span></p>\n<div><h2>")
				.text(say("correction.act." + correction.act()))
				.tags("</h2>\n");
			Long reverts = correction.reverts();
			Instant reverted = (reverts != null) ? this.listed.get(reverts) : null;
			if (reverts != null && reverted != null) {
				this.markup.tags("<p><a href=\"#")
					.tags(anchor(reverts))
					.tags("\">")
					.text(say("correction.takes-back", CorrectionLines.this.card.moment(reverted, this.locale)))
					.tags("</a></p>\n");
			}
			this.markup.tags("<p class=\"why\"><span class=\"label\">")
				.text(say("versions.reason"))
				.tags("</span> <span dir=\"auto\">")
				.text(PrintableText.of(correction.reason()))
				.tags("</span></p>\n<dl>\n");
			correction.changes().forEach(this::change);
			this.markup.tags("</dl></div>\n</article></li>\n");
		}

		private String by(Correction correction) {
			String by = person(correction.byName(), correction.byRole());
			Editor proposer = correction.proposer();
			return (proposer != null) ? say("correction.proposed", by, person(proposer.name(), proposer.role())) : by;
		}

		private String person(@Nullable String name, String role) {
			String said = String
				.valueOf(CorrectionLines.this.messages.getMessage("correction.role." + role, null, role, this.locale));
			return (name != null) ? say("correction.by", PrintableText.of(name), said) : said;
		}

		private void change(Correction.Change change) {
			Detail detail = Detail.of(change, this.locale);
			this.markup.tags("<dt>").text(say("correction.field." + change.field())).tags("</dt>\n");
			side("versions.before", change.field(), change.before(), detail);
			side("versions.after", change.field(), change.after(), detail);
		}

		private void side(String label, String field, JsonNode value, Detail detail) {
			this.markup.tags("<dd><span class=\"label\">").text(say(label)).tags("</span> ");
			if (value.isNull()) {
				absent(field.equals("withdrawal") ? "correction.open" : "correction.none");
			}
			else {
				value(field, value, detail);
			}
			this.markup.tags("</dd>\n");
		}

		private void value(String field, JsonNode value, Detail detail) {
			InterfaceWords words = InterfaceWords.in(this.locale);
			switch (field) {
				case "language" -> this.markup.text(words.languageInList(value.asString()));
				case "headline" -> headline(read(value, RecordDraft.Headline.class), detail);
				case "published", "modified" -> date(read(value, RecordDraft.DateClaim.class), detail);
				case "attributions" -> attributions(read(value, RecordDraft.Attribution[].class), detail);
				case "countries" -> countries(read(value, String[].class), words);
				case "withdrawal" -> this.markup.text(say("correction.withdrawn",
						CorrectionLines.this.card.moment(read(value, Withdrawal.class).at(), this.locale)));
				default -> throw new IllegalStateException("No words for the field " + field);
			}
		}

		private void headline(RecordDraft.Headline headline, Detail detail) {
			quote(headline.words(), headline.start(), detail);
			if (headline.start() == null) {
				this.markup.tags(" <span class=\"quiet\">").text(say("correction.outside")).tags("</span>");
			}
		}

		private void date(RecordDraft.DateClaim date, Detail detail) {
			if (date.edtf() == null) {
				absent("date.unknown");
			}
			else {
				RecordCard.writeDate(this.markup, date.edtf(),
						CorrectionLines.this.dates.inFull(EdtfDate.parse(date.edtf()), this.locale));
				this.markup.tags(" <code title=\"")
					.text(say("date.edtf"))
					.tags("\">")
					.text(date.edtf())
					.tags("</code>");
			}
			this.markup.tags(" <span class=\"quiet\">").text(say("date.basis." + date.basis())).tags("</span>");
			grounds(date.reasoning(), date.quotes(), detail);
		}

		private void attributions(RecordDraft.Attribution[] attributions, Detail detail) {
			this.markup.tags("<ul>\n");
			for (RecordDraft.Attribution attribution : attributions) {
				this.markup.tags("<li>").text(say("role." + attribution.role())).tags(": ");
				if (attribution.source() == null) {
					absent("read.not-stated");
				}
				else {
					// A source that is there no more is still named by its address.
					String slug = attribution.source();
					this.markup.text(CorrectionLines.this.shelflists.current()
						.source(slug)
						.map((source) -> source.in(this.locale))
						.orElse(slug));
				}
				grounds(attribution.reasoning(), attribution.quotes(), detail);
				this.markup.tags("</li>\n");
			}
			this.markup.tags("</ul>");
		}

		private void countries(String[] countries, InterfaceWords words) {
			if (countries.length == 0) {
				absent("correction.none");
			}
			else {
				this.markup.text(words.list(List.of(countries).stream().map(words::country).toList()));
			}
		}

		private void grounds(Map<String, String> reasoning, List<RecordDraft.Quote> quotes, Detail detail) {
			if (!reasoning.isEmpty() && reasoning.values().stream().allMatch(String::isEmpty)) {
				this.markup.tags(" ");
				absent("correction.taken-down");
			}
			new TreeMap<>(reasoning).forEach((language, sentence) -> {
				if (!sentence.isEmpty() && detail.languages().contains(language)) {
					this.markup.tags(" <span class=\"how\" lang=\"")
						.text(language)
						.tags("\" dir=\"auto\">")
						.text(PrintableText.of(sentence))
						.tags("</span>");
				}
			});
			for (RecordDraft.Quote quote : quotes) {
				quote(quote.words(), quote.start(), detail);
			}
		}

		private void quote(String words, @Nullable Integer start, Detail detail) {
			if (words.isEmpty() || this.withheld) {
				this.markup.tags(" ");
				absent(words.isEmpty() ? "correction.taken-down" : "correction.withheld");
				return;
			}
			this.markup.tags(" <q lang=\"").text(this.tongue).tags("\" dir=\"auto\">").text(words).tags("</q>");
			if (detail.places() && start != null) {
				this.markup.tags(" <span class=\"quiet\">").text(say("correction.place", start + 1)).tags("</span>");
			}
		}

		private void absent(String key) {
			this.markup.tags("<em class=\"absent\">").text(say(key)).tags("</em>");
		}

		private <T> T read(JsonNode value, Class<T> type) {
			return CorrectionLines.this.json.treeToValue(value, type);
		}

		private String say(String key, Object... arguments) {
			return CorrectionLines.this.messages.getMessage(key, arguments, this.locale);
		}

	}

	private static String anchor(long id) {
		return "correction-" + id;
	}

	/**
	 * What has to be shown of a change so that it can be seen: a reasoning in another
	 * language than the reader's, and the place of a quote, only where they were changed.
	 *
	 * @param languages the languages of the reasonings to be shown
	 * @param places whether the places of quotes are to be shown
	 */
	private record Detail(Set<String> languages, boolean places) {

		static Detail of(Correction.Change change, Locale locale) {
			Set<String> languages = new HashSet<>();
			Map<String, List<String>> before = reasonings(change.before());
			Map<String, List<String>> after = reasonings(change.after());
			Set<String> all = new TreeSet<>(before.keySet());
			all.addAll(after.keySet());
			for (String language : all) {
				if (!before.getOrDefault(language, List.of()).equals(after.getOrDefault(language, List.of()))) {
					languages.add(language);
				}
			}
			String own = locale.toLanguageTag();
			languages
				.add((all.contains(own) || all.isEmpty()) ? own : all.contains("en") ? "en" : all.iterator().next());
			return new Detail(languages, strings(change.before(), "words").equals(strings(change.after(), "words"))
					&& !strings(change.before(), "start").equals(strings(change.after(), "start")));
		}

		private static Map<String, List<String>> reasonings(JsonNode value) {
			Map<String, List<String>> reasonings = new TreeMap<>();
			value.findValues("reasoning")
				.forEach((reasoning) -> reasoning.properties()
					.forEach((entry) -> reasonings.computeIfAbsent(entry.getKey(), (language) -> new ArrayList<>())
						.add(entry.getValue().asString())));
			return reasonings;
		}

		private static List<String> strings(JsonNode value, String name) {
			return value.findValues(name).stream().map(JsonNode::toString).toList();
		}

	}

}
