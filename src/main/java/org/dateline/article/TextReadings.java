package org.dateline.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.dateline.language.Lexicon;
import org.dateline.mention.Figure;
import org.dateline.mention.MentionReader;
import org.dateline.mention.MentionedDate;
import org.dateline.mention.Mentions;
import org.dateline.mention.Name;
import org.dateline.mention.Reasoning;
import org.dateline.mention.Unit;
import org.dateline.vocabulary.DateWords;
import org.dateline.vocabulary.EdtfDate;
import org.dateline.web.Amounts;
import org.dateline.web.InterfaceWords;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Says what the dates, figures and names in a text were read as. They are read when
 * somebody asks for them: it takes about as long as it takes to set the page.
 */
@Component
class TextReadings {

	private final DateWords dates;

	private final Amounts amounts;

	private final MessageSource messages;

	TextReadings(DateWords dates, Amounts amounts, MessageSource messages) {
		this.dates = dates;
		this.amounts = amounts;
		this.messages = messages;
	}

	List<TextMarks.Reading> of(ArticleRecord article, Locale locale) {
		String edtf = article.settled().published().edtf();
		EdtfDate published = (edtf != null) ? EdtfDate.parse(edtf) : null;
		Mentions mentions = MentionReader.load().read(article.text(), article.language(), published);
		List<TextMarks.Reading> readings = new ArrayList<>();
		mentions.dates()
			.forEach((date) -> readings.add(reading(date.start(), date.end(), "date", date(date, locale), locale)));
		mentions.figures()
			.forEach((figure) -> readings
				.add(reading(figure.start(), figure.end(), "figure", figure(figure, locale), locale)));
		mentions.names()
			.forEach((name) -> readings.add(reading(name.start(), name.end(),
					name.kind().name().toLowerCase(Locale.ROOT), name(name, locale), locale)));
		return readings;
	}

	private static TextMarks.Reading reading(int start, int end, String kind, String words, Locale locale) {
		return new TextMarks.Reading(new TextBlock.Span(start, end), kind, words, locale.getLanguage());
	}

	private String date(MentionedDate mentioned, Locale locale) {
		List<String> parts = new ArrayList<>();
		Reasoning reasoning = mentioned.reasoning();
		EdtfDate date = mentioned.date();
		parts.add((date != null) ? this.dates.inFull(date, locale) : say("marks.date.unresolved", locale));
		if (reasoning.part() != null) {
			parts.add(say("marks.part." + code(reasoning.part()), locale));
		}
		EdtfDate anchor = reasoning.anchor();
		if (reasoning.unresolved() != null) {
			parts.add(say("marks.unresolved." + code(reasoning.unresolved()), locale));
		}
		else {
			parts.add(say("marks.basis." + code(reasoning.basis()), locale,
					(anchor != null) ? this.dates.inShort(anchor, locale) : ""));
		}
		if (date != null) {
			parts.add(date.edtf());
		}
		return String.join(" · ", parts);
	}

	private String figure(Figure figure, Locale locale) {
		String unit = switch (figure.unit().kind()) {
			case CURRENCY -> figure.unit().code();
			case PERCENT -> "%";
			default -> "";
		};
		String amount = this.amounts.say(figure.value(), figure.upTo(), unit, code(figure.approximation()), locale);
		String counted = concept(figure.unit().concept(), locale);
		String kind = say((figure.unit().kind() == Unit.Kind.ORDINAL) ? "marks.ordinal" : "marks.figure", locale);
		return kind + ": " + amount + ((counted != null) ? " · " + counted : "");
	}

	private String name(Name name, Locale locale) {
		String kind = say("marks.name." + code(name.kind()), locale);
		if (name.kind() == Name.Kind.COUNTRY) {
			return kind + ": " + InterfaceWords.in(locale).country(name.key());
		}
		String concept = concept(name.key(), locale);
		String country = (name.country() != null) ? InterfaceWords.in(locale).country(name.country()) : null;
		return kind + ((concept != null) ? ": " + concept : "") + ((country != null) ? " · " + country : "");
	}

	private static @Nullable String concept(@Nullable String id, Locale locale) {
		return (id == null) ? null : Lexicon.load().concept(id).map((concept) -> concept.label(locale)).orElse(null);
	}

	private static String code(Enum<?> value) {
		return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	private String say(String key, Locale locale, Object... arguments) {
		return this.messages.getMessage(key, arguments, locale);
	}

}
