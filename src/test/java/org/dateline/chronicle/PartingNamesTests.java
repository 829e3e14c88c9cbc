package org.dateline.chronicle;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.dateline.article.Editor;
import org.dateline.database.AddedReports;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** How two names that were merged by mistake are parted again. */
@DrawnArchiveTest
class PartingNamesTests {

	@Autowired
	private ApplicationContext archive;

	@Autowired
	private AuthorityDecisions decisions;

	@Autowired
	private EventDecisions events;

	@Autowired
	private EventQueries queries;

	@Autowired
	private NameRows names;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private JdbcClient jdbc;

	private final List<Long> added = new ArrayList<>();

	@AfterEach
	void withdrawEverything() {
		this.jdbc.sql("""
				update article set withdrawn_at = now(), withdrawal_reason = 'Asked for.' where id = any(:ids)
				""").param("ids", this.added.toArray(Long[]::new)).update();
		DrawnArchive.draw(this.archive);
	}

	@ParameterizedTest
	@CsvSource({ "false, 1971", "true, 1973" })
	void eachHasAgainWhatReportsTellOfHim(boolean isDecided, int year) {
		long first = tell("President Gunvald Morsk of Malta met ministers of Bhutan in Valletta on 5 May %d.", year);
		long second = tell("President Torleif Asand of Malta met ministers of Bhutan in Valletta on 9 July %d.", year);
		String key = this.jdbc.sql("select key from name_form where form = 'Gunvald Morsk'")
			.query(String.class)
			.single();
		long one = person("Gunvald Morsk");
		long other = person("Torleif Asand");
		if (isDecided) {
			this.events.confirm(first, new Editor(null, "editor"), "So it was.");
		}
		this.decisions.merge(one, other);
		assertThat(participants(first)).containsExactly(other);

		long again = this.decisions.split(other,
				this.jdbc.sql("select id from name_form where authority_id = :id and form like '%Morsk'")
					.param("id", other)
					.query(Integer.class)
					.list());

		assertThat(participants(first)).containsExactly(again);
		assertThat(participants(second)).containsExactly(other);
		this.transaction.executeWithoutResult((status) -> {
			status.setRollbackOnly();
			DrawnReport.Name inflected = new DrawnReport.Name(Authority.Kind.PERSON, key, "Gunvaldu Morsku", null);
			assertThat(this.names.keep(List.of(inflected), "ru").of(inflected).authority()).isEqualTo(again);
		});
	}

	/** While names are merged, withdrawals and new versions wait. */
	@Test
	void noneOfItReadsAWholeTable() {
		this.transaction.executeWithoutResult((status) -> {
			this.jdbc.sql("set local enable_seqscan = off").update();
			for (String sql : AuthorityDecisions.MERGE) {
				assertThat(
						this.jdbc.sql("explain " + sql).param("one", 1L).param("into", 2L).query(String.class).list())
					.as(sql)
					.noneMatch((line) -> line.contains("Seq Scan"));
			}
		});
	}

	private long tell(String text, int year) {
		long article = AddedReports.add(this.jdbc, text.formatted(year), "BT", "MT");
		this.added.add(article);
		DrawnArchive.draw(this.archive);
		return this.jdbc.sql("select event_id from event_report where article_id = :id")
			.param("id", article)
			.query(Long.class)
			.single();
	}

	private long person(String name) {
		return this.jdbc.sql("select authority_id from name_form where form = :name")
			.param("name", name)
			.query(Long.class)
			.single();
	}

	private List<Long> participants(long event) {
		return this.queries.find(event, Locale.ENGLISH)
			.orElseThrow()
			.participants()
			.stream()
			.map(Authority::id)
			.toList();
	}

}
