package org.dateline.export;

import java.math.BigDecimal;
import java.util.List;

import org.dateline.chronicle.StatedFigure;
import org.jspecify.annotations.Nullable;

/** A figure in the API, with its words. */
record ApiFigure(String measure, boolean change, BigDecimal value, @Nullable BigDecimal upTo, String unit,
		String approximation, @Nullable String period, @Nullable String periodBasis, @Nullable String speaker,
		List<String> countries, boolean countriesOfReport, @Nullable String published, ApiQuotation quotation) {

	static ApiFigure of(StatedFigure figure) {
		StatedFigure.Period period = figure.period();
		StatedFigure.Speaker speaker = figure.speaker();
		return new ApiFigure(figure.measure(), figure.change(), figure.value(), figure.upTo(), figure.unit(),
				figure.approximation(), (period != null) ? period.date().edtf() : null,
				(period != null) ? period.basis() : null, (speaker != null) ? speaker.words() : null,
				figure.countries(), figure.byArticle(), (figure.published() != null) ? figure.published().edtf() : null,
				ApiQuotation.of(figure.article(), figure.language(), figure.quoted()));
	}

}
