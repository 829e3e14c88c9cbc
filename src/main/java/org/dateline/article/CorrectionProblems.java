package org.dateline.article;

import java.time.LocalDate;
import java.util.Locale;

import org.dateline.vocabulary.DateWords;
import org.dateline.vocabulary.EdtfDate;
import org.dateline.vocabulary.EdtfSyntaxException;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says why a correction was refused. */
@Component
public class CorrectionProblems {

	private final MessageSource messages;

	private final DateWords dates;

	CorrectionProblems(MessageSource messages, DateWords dates) {
		this.messages = messages;
		this.dates = dates;
	}

	/** The problem as a sentence, to stand beside its field. */
	public String say(Problem problem, Locale locale) {
		Object[] arguments = problem.arguments().stream().map((argument) -> said(argument, locale)).toArray();
		return this.messages.getMessage(problem.message(), arguments, locale);
	}

	private Object said(Object argument, Locale locale) {
		if (argument instanceof EdtfSyntaxException refused) {
			return this.dates.refusal(refused, locale);
		}
		return (argument instanceof LocalDate day) ? this.dates.inFull(EdtfDate.parse(day.toString()), locale)
				: argument;
	}

}
