package org.dateline.chronicle;

import java.util.List;

import org.dateline.database.AddedReports;
import org.dateline.vocabulary.CountryPair;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** Which contradictions are found where very many figures are given. */
@DrawnArchiveTest
class ComparingManyFiguresTests {

	private static final CountryPair PAIR = CountryPair.of("GM", "SB");

	private static final int FIGURES = 20_001;

	@Autowired
	private FigureQueries figures;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void thoseOfTheLastMeasureToo() {
		long article = AddedReports.add(this.jdbc, "1".repeat(FIGURES), "GM", "SB");
		this.transaction.executeWithoutResult((status) -> {
			status.setRollbackOnly();
			this.jdbc
				.sql("""
						insert into drawn_report (article_id, language, countries, names) values (:article, 'en', '{GM,SB}', '{}')
						""")
				.param("article", article)
				.update();
			this.jdbc
				.sql("""
						insert into figure (article_id, start, quote, sentence_start, sentence_end, measure, value, unit,
						                    approximation, period, period_basis, period_start, period_quote, countries, by_article)
						select :article, place, '1', place, place + 1, case when place < 2 then 'trade-turnover' else 'agreement' end,
						       place, '', 'exact', '1980', 'stated', 0, '1', '{GM,SB}', false
						from generate_series(0, :figures - 1) as place
						""")
				.param("article", article)
				.param("figures", FIGURES)
				.update();

			List<Disagreement> found = this.figures.disagreements(PAIR, ChronicleFilter.ALL, 2);

			assertThat(found).extracting(Disagreement::measure).containsExactly("agreement", "trade-turnover");
			assertThat(found).extracting(Disagreement::total).containsExactly(FIGURES - 2, 2);
			assertThat(found.get(0).figures()).extracting((figure) -> figure.value().intValue())
				.containsExactly(2, 3, 4, FIGURES - 3, FIGURES - 2, FIGURES - 1);
		});
		this.jdbc.sql("update article set withdrawn_at = now(), withdrawal_reason = 'Asked for.' where id = :id")
			.param("id", article)
			.update();
	}

}
