package org.dateline.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** When a node notices that the archive changed, on a real PostgreSQL. */
@SpringBootTest
@Import(ArchiveRevisionTests.Notices.class)
class ArchiveRevisionTests {

	/** A second where nothing else runs; how long it may take is no matter of a test. */
	private static final Duration SOON = Duration.ofSeconds(30);

	@Autowired
	private ArchiveRevision revision;

	@Autowired
	private Notices notices;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private PlatformTransactionManager transactions;

	private HikariDataSource pool;

	@Autowired
	void unwrap(DataSource dataSource) throws SQLException {
		this.pool = dataSource.unwrap(HikariDataSource.class);
	}

	@BeforeEach
	void forget() {
		this.revision.refresh();
		this.notices.heard.clear();
	}

	private long addArticle() {
		return new TransactionTemplate(this.transactions).execute((transaction) -> {
			long capture = this.jdbc.sql("""
					insert into capture (content, sha256, media_type, received_at, origin)
					values ('x', sha256('x'), 'text/plain', now(), 'upload') returning id
					""").query(Long.class).single();
			long article = this.jdbc.sql("""
					insert into article (capture_id, language, text, text_rule)
					values (?, 'en', 'x', 'archive-revision-tests') returning id
					""").param(capture).query(Long.class).single();
			this.jdbc.sql("""
					insert into article_date (article_id, kind, basis, reasoning)
					values (?, 'published', 'unknown', '{"en": "The text gives none."}')
					""").param(article).update();
			return article;
		});
	}

	private void elsewhere(String sql) throws SQLException {
		try (Connection connection = DriverManager.getConnection(this.pool.getJdbcUrl(), this.pool.getUsername(),
				this.pool.getPassword()); Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

	private long inDatabase() {
		return this.jdbc.sql("select revision from archive").query(Long.class).single();
	}

	@Test
	void whoCommittedSeesTheChangeAtOnce() {
		long before = this.revision.current();
		long article = addArticle();
		assertThat(this.revision.current()).isEqualTo(before + 1);
		assertThat(this.notices.heard)
			.containsExactly(new ArchiveAdvanced(before, before + 1, Map.of(article, 1L), Map.of(), false));
	}

	@Test
	void aTransactionThatOnlyReadsIsNoChange() {
		TransactionTemplate reading = new TransactionTemplate(this.transactions);
		reading.setReadOnly(true);
		reading.executeWithoutResult((transaction) -> inDatabase());
		new TransactionTemplate(this.transactions).executeWithoutResult((transaction) -> inDatabase());
		assertThat(this.notices.heard).isEmpty();
	}

	@Test
	void aChangeByAnotherNodeIsNoticed() throws Exception {
		long article = addArticle();
		this.notices.heard.clear();
		long before = this.revision.current();
		elsewhere("update article set dateline = 'Baku' where id = " + article);
		await().atMost(SOON).until(() -> this.revision.current() == before + 1);
		assertThat(this.notices.heard)
			.containsExactly(new ArchiveAdvanced(before, before + 1, Map.of(article, 2L), Map.of(), false));
	}

	@Test
	void aChangeThatNoArticleExplainsMayConcernAll() throws Exception {
		elsewhere("insert into source (slug, name) values ('archive-revision-tests', 'Tests')");
		await().atMost(SOON).until(() -> this.revision.current() == inDatabase());
		assertThat(this.notices.heard).extracting(ArchiveAdvanced::all).containsExactly(true);
	}

	@Test
	void aChangeOfListsAloneConcernsNoArticle() throws Exception {
		long article = addArticle();
		this.notices.heard.clear();
		long before = this.revision.current();
		elsewhere("insert into drawn_report (article_id, language, countries, names) values (%d, 'en', '{}', '{}')"
			.formatted(article));
		await().atMost(SOON).until(() -> this.revision.current() == before + 1);
		assertThat(this.notices.heard)
			.containsExactly(new ArchiveAdvanced(before, before + 1, Map.of(), Map.of(), false));
	}

	@Test
	void aChangeOfListsBesideOneThatNoArticleExplainsMayConcernAll() throws Exception {
		long article = addArticle();
		this.notices.heard.clear();
		long before = this.revision.current();
		try (Connection connection = DriverManager.getConnection(this.pool.getJdbcUrl(), this.pool.getUsername(),
				this.pool.getPassword()); Statement statement = connection.createStatement()) {
			connection.setAutoCommit(false);
			statement.execute("insert into source (slug, name) values ('archive-revision-both', 'Tests')");
			statement.execute(
					"insert into drawn_report (article_id, language, countries, names) values (%d, 'en', '{}', '{}')"
						.formatted(article));
			connection.commit();
		}
		await().atMost(SOON).until(() -> this.revision.current() == before + 1);
		assertThat(this.notices.heard).extracting(ArchiveAdvanced::all).containsExactly(true);
	}

	@Test
	void changesOfListsAreForgottenWhenTheyAreTooManyToLookAt() throws Exception {
		long article = addArticle();
		elsewhere("insert into list_revision (revision) values (-20000)");
		elsewhere("insert into drawn_report (article_id, language, countries, names) values (%d, 'en', '{}', '{}')"
			.formatted(article));
		assertThat(this.jdbc.sql("select count(*) from list_revision where revision = -20000")
			.query(Integer.class)
			.single()).isZero();
	}

	@Test
	void aChangeIsNoticedAlsoWithoutANotification() throws Exception {
		long before = this.revision.current();
		elsewhere("update archive set revision = revision + 1");
		await().atMost(SOON).until(() -> this.revision.current() == before + 1);
		assertThat(this.notices.heard).extracting(ArchiveAdvanced::all).containsExactly(true);
	}

	@Test
	void theWatchReturnsAfterItsConnectionWasCut() throws Exception {
		elsewhere("""
				select pg_terminate_backend(pid) from pg_stat_activity
				where application_name = 'dateline archive-revision' and datname = current_database()
				""");
		long before = this.revision.current();
		elsewhere("insert into source (slug, name) values ('archive-revision-again', 'Tests')");
		await().atMost(SOON).until(() -> this.revision.current() == before + 1);
	}

	@Test
	void theWatchBorrowsNoConnectionFromThePool() {
		// others borrow one for a moment, the watch would for good
		await().atMost(Duration.ofMinutes(1)).until(() -> this.pool.getHikariPoolMXBean().getActiveConnections() == 0);
	}

	@TestConfiguration(proxyBeanMethods = false)
	static class Notices {

		final List<ArchiveAdvanced> heard = new CopyOnWriteArrayList<>();

		@EventListener
		void hear(ArchiveAdvanced advanced) {
			this.heard.add(advanced);
		}

	}

}
