package org.dateline.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

import javax.sql.DataSource;

import gov.loc.repository.bagit.domain.Bag;
import gov.loc.repository.bagit.reader.BagReader;
import gov.loc.repository.bagit.verify.BagVerifier;
import org.dateline.DeskTest;
import org.dateline.database.TestDatabase;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * That an archive leaves in a bag and comes back as it was. What is in the archive is
 * what this and the other tests of the desk left there; what this one adds is its own.
 */
@DeskTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RestoringTests {

	@TempDir
	private static Path directory;

	@Autowired
	private DataSource archive;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private Flyway flyway;

	@Autowired
	private JsonMapper json;

	private Path bag;

	private Path unpacked;

	private DataSource restored;

	private Map<String, String> written;

	private Path next;

	private DataSource restoredTwice;

	private Map<String, String> writtenNext;

	@BeforeAll
	void leaveAndComeBack() throws IOException {
		long report = add("A treaty was signed in Ankara. It has three articles.", "Ankara");
		long gone = add("Words that a court ordered to be gone.", null);
		live(report, gone);
		this.bag = directory.resolve("whole.tar.gz");
		this.written = write(this.bag, null);
		this.unpacked = BagUnpacker.unpack(this.bag, Files.createDirectory(directory.resolve("unpacked")));
		this.restored = TestDatabase.create();
		work(this.restored, null, this.bag).run();

		change(report, gone);
		this.next = directory.resolve("next.tar.gz");
		this.writtenNext = write(this.next, this.bag);
		this.restoredTwice = TestDatabase.create();
		work(this.restoredTwice, null, this.unpacked).run();
		work(this.restoredTwice, null, this.next).run();
	}

	@Test
	void bringsBackEveryTableRowForRow() {
		assertThat(this.written).containsKeys("article", "capture", "trail", "account", "feed", "story", "correction",
				"story_decision", "arrival", "archive");
		assertThat(contents(this.restored)).isEqualTo(this.written);
	}

	@Test
	void bringsBackWhatChangedOnTopOfTheBagBefore() {
		assertThat(this.writtenNext).isNotEqualTo(this.written);
		assertThat(contents(this.restoredTwice)).isEqualTo(this.writtenNext);
	}

	@Test
	void takesOnlyTheOriginalsAlongThatAreNew() throws IOException {
		Path changes = BagUnpacker.unpack(this.next, Files.createDirectory(directory.resolve("changes")));

		assertThat(originals(changes)).hasSizeBetween(1, 10);
		assertThat(originals(this.unpacked).size()).isGreaterThan(originals(changes).size() + 3);
	}

	/** Writers that waited for the lock are let go just before the snapshot. */
	@Test
	void tellsUpToWhereItHasAllAndUpToWhereItMayHaveMore() {
		List<Long> late = new ArrayList<>();
		DataSource busy = new DelegatingDataSource(this.archive) {

			private int asked;

			@Override
			public Connection getConnection() throws SQLException {
				if (++this.asked == 2) {
					late.add(capture("A text that came between lock and snapshot."));
				}
				return super.getConnection();
			}

		};

		BagInfo written = new BagWriter(busy, Clock.systemUTC()).write(directory.resolve("late.tar.gz"), null,
				(files, bytes) -> {
				});

		assertThat(late).hasSize(1);
		assertThat(written.completeUpTo()).isLessThan(late.get(0));
		assertThat(written.within()).isEqualTo(late.get(0));
		assertThat(written.takedowns())
			.isEqualTo(this.jdbc.sql("select count(*) from takedown").query(Long.class).single());
		assertThat(BagInfo.parse(written.write(1, 1))).isEqualTo(written);
	}

	@Test
	void mayHoldAnythingWhereItDoesNotSay() {
		BagInfo old = BagInfo
			.parse(new BagInfo(new UUID(1, 2), 5, null, 7, 8, 9, "202611221230", "2026-11-22").write(1, 1)
				.replaceAll("(?m)^Dateline-(Captures-Within|Takedowns): \\d+\n", ""));

		assertThat(old.completeUpTo()).isEqualTo(7);
		assertThat(old.within()).isEqualTo(Long.MAX_VALUE);
		assertThat(old.takedowns()).isZero();
	}

	@Test
	void satisfiesAJudgeOfBagsThatSomebodyElseWrote() throws Exception {
		Bag read = new BagReader().read(this.unpacked);
		try (BagVerifier verifier = new BagVerifier()) {
			verifier.isValid(read, false);
		}

		assertThat(read.getPayLoadManifests()).hasSize(2);
		assertThat(read.getMetadata().get("Payload-Oxum")).hasSize(1);
	}

	@Test
	void leavesSecretsBehind() throws IOException {
		JdbcClient there = JdbcClient.create(this.restored);
		BagTables.LEFT_OUT.keySet()
			.stream()
			.filter((table) -> !table.equals("flyway_schema_history"))
			.forEach((table) -> assertThat(there.sql("select count(*) from " + table).query(Long.class).single())
				.as(table)
				.isZero());
		assertThat(there.sql("select distinct password from account").query(String.class).list())
			.containsExactly(Bags.NO_PASSWORD);
		try (Stream<Path> files = Files.list(this.unpacked.resolve("data/records/account"))) {
			files.forEach((file) -> assertThat(file).content().contains("\"shown_as\"").doesNotContain("password\":"));
		}
	}

	@Test
	void leavesBehindWhoAskedTheApi() {
		assertThat(
				this.jdbc.sql("select count(*) from api_allowance where who = '192.0.2.77'").query(Long.class).single())
			.isOne();
		assertThat(this.unpacked.resolve("data/records/article")).exists();
		assertThat(this.unpacked.resolve("data/records/api_allowance")).doesNotExist();
	}

	@Test
	void goesOnWithTheRulesAndTheNumbersOfTheArchive() {
		JdbcClient there = JdbcClient.create(this.restored);

		assertThatExceptionOfType(Exception.class)
			.isThrownBy(() -> there.sql("delete from article where id = 1").update())
			.withMessageContaining("withdrawn, never deleted");
		assertThat(there.sql("select nextval(pg_get_serial_sequence('capture', 'id'))").query(Long.class).single())
			.isGreaterThan(there.sql("select max(id) from capture").query(Long.class).single());
		long before = there.sql("select revision from archive").query(Long.class).single();
		there.sql("update source set name = name || '.' where slug = 'antara'").update();
		assertThat(there.sql("select revision from archive").query(Long.class).single()).isEqualTo(before + 1);
		there.sql("update source set name = rtrim(name, '.') where slug = 'antara'").update();
		there.sql("update archive set revision = :before").param("before", before).update();
	}

	@Test
	void isRefusedWhereAnArchiveIsAlready() {
		assertThatExceptionOfType(BagRefused.class).isThrownBy(() -> work(this.restoredTwice, null, this.bag).run())
			.withMessage("This archive is not empty, and a whole bag is restored into an empty one only.");
	}

	/** What somebody decided would be gone without a word. */
	@ParameterizedTest
	@ValueSource(strings = {
			"insert into trail (by_name, by_role, act, subject) values ('anna', 'editor', 'event-confirmed', 'events/1')",
			"insert into trail (by_name, by_role, act, subject) values ('anna', 'editor', 'name-preferred', 'names/1')",
			"insert into trail (by_name, by_role, act, subject) values ('anna', 'editor', 'source-described', 'antara')",
			"insert into trail (by_name, by_role, act) values ('admin', 'administrator', 'signed-in')",
			"insert into consignment (way, by_name, by_role, by_may_admit) values ('warc', 'anna', 'editor', true)" })
	void isRefusedWhereSomebodyHasDoneAnything(String act) {
		DataSource begun = TestDatabase.create();
		flyway(begun).migrate();
		JdbcClient.create(begun).sql(act).update();

		assertThatExceptionOfType(BagRefused.class).isThrownBy(() -> work(begun, null, this.unpacked).run())
			.withMessage("This archive is not empty, and a whole bag is restored into an empty one only.");
	}

	@Test
	void comesIntoAnArchiveThatWasOnlyStarted() {
		DataSource started = TestDatabase.create();
		flyway(started).migrate();
		JdbcClient there = JdbcClient.create(started);
		there.sql("""
				insert into account (name, shown_as, role, password, must_change, created_at, password_changed_at)
				values ('admin', 'Administrator', 'administrator', '{noop}', true, now(), now())
				""").update();
		there.sql("""
				insert into trail (by_name, by_role, act, subject)
				values ('dateline', 'administrator', 'account-opened', 'admin')
				""").update();

		work(started, null, this.unpacked).run();

		assertThat(contents(started)).isEqualTo(this.written);
	}

	/**
	 * Only a newer Dateline is at hand when the archive is lost, and one of its
	 * migrations changes reports.
	 */
	@Test
	void comesBackBagByBagAcrossAnUpgrade() throws IOException {
		DataSource lost = TestDatabase.create();
		flyway(lost).migrate();
		JdbcClient there = JdbcClient.create(lost);
		Path first = bag(lost, "first", null);
		there.sql("update article set headline = 'Before' where id = 3").update();
		Path second = bag(lost, "second", first);
		newer(lost).migrate();
		there.sql("update article set headline = 'After' where id = 5").update();
		Path third = bag(lost, "third", second);

		DataSource home = TestDatabase.create();
		for (Path one : List.of(first, second, third)) {
			work(home, newer(home), null, one).run();
		}

		assertThat(contents(home)).isEqualTo(contents(lost));
	}

	@Test
	void leavesTheTablesOfAnArchiveAloneThatItIsRefusedBy() throws IOException {
		DataSource upgraded = TestDatabase.create();
		newer(upgraded).migrate();
		Path upgradedBag = bag(upgraded, "upgraded", null);
		DataSource begun = TestDatabase.create();
		flyway(begun).migrate();
		JdbcClient there = JdbcClient.create(begun);
		there.sql("insert into trail (by_name, by_role, act) values ('admin', 'administrator', 'signed-in')").update();

		assertThatExceptionOfType(BagRefused.class).isThrownBy(() -> work(begun, newer(begun), null, upgradedBag).run())
			.withMessage("This archive is not empty, and a whole bag is restored into an empty one only.");
		assertThat(there.sql("select max(version) from flyway_schema_history").query(String.class).single())
			.isNotEqualTo(RenamingASource.VERSION);
	}

	@Test
	void isRefusedWhereTheArchiveIsNotWhatTheBagGoesOnFrom() {
		DataSource other = TestDatabase.create();
		flyway(other).migrate();
		assertThatExceptionOfType(BagRefused.class).isThrownBy(() -> work(other, null, this.next).run())
			.withMessage("The bag goes on from another archive than this one.");
		assertThatExceptionOfType(BagRefused.class).isThrownBy(() -> work(TestDatabase.create(), null, this.next).run())
			.withMessageMatching(
					"The bag goes on from revision \\d+, and there is no archive here: restore the bag before it first\\.");
		assertThatExceptionOfType(BagRefused.class).isThrownBy(() -> work(this.restoredTwice, null, this.next).run())
			.withMessageMatching("The bag goes on from revision \\d+, and this archive is at revision \\d+\\.");
	}

	@Test
	void takesAwayWhatAKilledRestoreHasLeft() throws IOException {
		Path left = Files.createDirectories(directory.resolve("bags/restoring123/dateline-1/data"));
		Files.writeString(left.resolve("sequences.jsonl"), "{}\n");

		assertThatExceptionOfType(BagRefused.class)
			.isThrownBy(() -> work(TestDatabase.create(), null, this.next).run());

		assertThat(directory.resolve("bags")).isEmptyDirectory();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			changed | The bag is damaged: data/sequences.jsonl is not what its manifest says.
			missing | The bag is damaged: data/sequences.jsonl is missing.
			added   | The bag is damaged: its manifest lists .* files, and .* are there.
			twice   | The bag is damaged: manifest-sha256.txt lists a file twice.
			newer   | The bag was written by a newer Dateline, from tables of version 999912312359: take that one.
			""")
	void isRefusedWhereItIsNotWhatWasWritten(String how, String sentence) throws IOException {
		Path copy = BagUnpacker.unpack(this.bag, Files.createDirectory(directory.resolve(how)));
		Path file = copy.resolve("data/sequences.jsonl");
		switch (how) {
			case "changed" -> Files.writeString(file, "{}\n", StandardOpenOption.APPEND);
			case "missing" -> Files.delete(file);
			case "added" -> Files.writeString(copy.resolve("data/more.jsonl"), "{}\n");
			case "twice" -> {
				Files.writeString(copy.resolve("data/more.jsonl"), "{}\n");
				for (String algorithm : BagPacker.ALGORITHMS) {
					rewrite(copy, "manifest-" + algorithm + ".txt", "([0-9a-f]+  data/sequences\\.jsonl\n)", "$1$1");
				}
			}
			default ->
				rewrite(copy, BagInfo.FILE, "Dateline-Schema: \\d+", "Dateline-Schema: " + RenamingASource.VERSION);
		}

		assertThatExceptionOfType(BagRefused.class).isThrownBy(() -> work(TestDatabase.create(), null, copy).run())
			.withMessageMatching(sentence);
	}

	@Test
	void isRefusedWhereItWouldWriteElsewhere() throws IOException {
		Path evil = directory.resolve("evil.tar");
		try (var tar = new org.apache.commons.compress.archivers.tar.TarArchiveOutputStream(
				Files.newOutputStream(evil))) {
			var entry = new org.apache.commons.compress.archivers.tar.TarArchiveEntry("bag/../../outside");
			entry.setSize(0);
			tar.putArchiveEntry(entry);
			tar.closeArchiveEntry();
		}

		assertThatExceptionOfType(BagRefused.class).isThrownBy(() -> work(TestDatabase.create(), null, evil).run())
			.withMessageContaining("no file of a bag");
	}

	@Test
	void isNotWrittenOverAFile() {
		assertThatExceptionOfType(BagRefused.class).isThrownBy(() -> work(this.archive, this.bag, null).run())
			.withMessageContaining("is there already");
	}

	/** A file beside the payload that says something else, with manifests that fit it. */
	private static void rewrite(Path bag, String name, String words, String others) throws IOException {
		Path file = bag.resolve(name);
		BagDigests before = BagDigests.of(Files.readAllBytes(file));
		Files.writeString(file, Files.readString(file).replaceFirst(words, others));
		BagDigests after = BagDigests.of(Files.readAllBytes(file));
		assertThat(after).isNotEqualTo(before);
		for (String algorithm : BagPacker.ALGORITHMS) {
			Path list = bag.resolve("tagmanifest-" + algorithm + ".txt");
			Files.writeString(list, Files.readString(list).replace(before.by(algorithm), after.by(algorithm)));
		}
	}

	/**
	 * Writes a bag, again if something changed meanwhile, as the archive does by itself.
	 * @return what the archive has
	 */
	private Map<String, String> write(Path file, Path since) throws IOException {
		Map<String, String> before;
		do {
			before = contents(this.archive);
			Files.deleteIfExists(file);
			new BagWriter(this.archive, Clock.systemUTC()).write(file, (since != null) ? BagUnpacker.info(since) : null,
					(files, bytes) -> {
					});
		}
		while (!contents(this.archive).equals(before));
		return before;
	}

	private static Path bag(DataSource database, String name, Path since) {
		Path file = directory.resolve(name + ".tar.gz");
		new BagWriter(database, Clock.systemUTC()).write(file, (since != null) ? BagUnpacker.info(since) : null,
				(files, bytes) -> {
				});
		return file;
	}

	private BagCommand.Work work(DataSource database, Path write, Path restore) {
		return work(database, flyway(database), write, restore);
	}

	private BagCommand.Work work(DataSource database, Flyway flyway, Path write, Path restore) {
		BagSettings settings = new BagSettings(directory, new BagSettings.Bag(write, null, restore));
		return new BagCommand.Work(settings, database, flyway, this.json, Clock.systemUTC());
	}

	private Flyway flyway(DataSource database) {
		return Flyway.configure().configuration(this.flyway.getConfiguration()).dataSource(database).load();
	}

	/** The migrations of a Dateline to come. */
	private Flyway newer(DataSource database) {
		JavaMigration[] known = this.flyway.getConfiguration().getJavaMigrations();
		JavaMigration[] all = Arrays.copyOf(known, known.length + 1);
		all[known.length] = new RenamingASource();
		return Flyway.configure()
			.configuration(this.flyway.getConfiguration())
			.dataSource(database)
			.javaMigrations(all)
			.load();
	}

	private static List<Path> originals(Path bag) throws IOException {
		try (Stream<Path> files = Files.walk(bag.resolve("data/originals"))) {
			return files.filter(Files::isRegularFile).toList();
		}
	}

	/**
	 * A digest of each table that a bag promises, of its columns and of the sequences.
	 */
	private static Map<String, String> contents(DataSource database) {
		JdbcClient jdbc = JdbcClient.create(database);
		Map<String, String> contents = new TreeMap<>();
		try (var connection = database.getConnection()) {
			for (BagTable table : BagTables.read(connection)) {
				String columns = table.name().equals("capture") ? table.list() + ", content" : table.list();
				contents.put(table.name(), jdbc.sql(
						"select count(*) || ' ' || coalesce(md5(string_agg(r::text, '|' order by r::text collate \"C\")), '') from (select %s from %s) r"
							.formatted(columns, table.name()))
					.query(String.class)
					.single());
			}
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
		contents.put("sequences", jdbc.sql("""
				select string_agg(sequencename || ' ' || coalesce(last_value, 0), ',' order by sequencename)
				from pg_sequences where schemaname = current_schema() and sequencename !~ 'failed|token'
				""").query(String.class).single());
		return contents;
	}

	private long add(String text, String dateline) {
		return this.transaction.execute((status) -> {
			long capture = capture(text);
			long article = this.jdbc.sql("""
					insert into article (capture_id, language, text, text_rule, countries, dateline)
					values (:capture, 'en', :text, 'whole-file', '{TR,AZ}', :dateline) returning id
					""")
				.param("capture", capture)
				.param("text", text)
				.param("dateline", dateline)
				.query(Long.class)
				.single();
			this.jdbc
				.sql("""
						insert into article_date (article_id, kind, edtf, earliest, latest, basis, reasoning)
						values (:article, 'published', '2024/..', '2024-01-01', 'infinity', 'derived', '{"en": "It says so."}')
						""")
				.param("article", article)
				.update();
			return article;
		});
	}

	private long capture(String text) {
		return this.jdbc.sql("""
				insert into capture (content, sha256, media_type, received_at, origin)
				values (convert_to(:text, 'UTF8'), sha256(convert_to(:text, 'UTF8')), 'text/plain', now(), 'upload')
				returning id
				""").param("text", text).query(Long.class).single();
	}

	/** Something in tables that no other test may have filled. */
	private void live(long report, long gone) {
		this.transaction.executeWithoutResult((status) -> {
			long revision = revision(report);
			this.jdbc.sql("""
					insert into correction (article_id, revision, at, act, by_role, reason, changes)
					values (:article, :revision, now(), 'corrected', 'editor', 'It is in Turkish.',
					        '[{"field": "language", "before": "en", "after": "tr"}]')
					""").param("article", report).param("revision", revision).update();
			this.jdbc.sql("update article set language = 'tr' where id = :id").param("id", report).update();
		});
		this.jdbc
			.sql("""
					insert into trail (by_name, by_role, act, article_id, reason, detail)
					values ('anna', 'editor', 'corrected', :article, E'Tab\\tand "quotes" — и кириллица', '{"a": [1.50, null]}')
					""")
			.param("article", report)
			.update();
		this.jdbc.sql("""
				insert into account (name, shown_as, role, password, must_change, created_at, password_changed_at)
				values ('bagged', 'Bagged', 'contributor', '{noop}secret-of-bagged', true, now(), now())
				""").update();
		this.jdbc.sql("""
				insert into api_allowance (who, state, expires_at)
				values ('192.0.2.77', '\\x00', 9000000000000) on conflict do nothing
				""").update();
		this.jdbc
			.sql("""
					insert into feed (address, host, added_at, next_at) values ('https://bagged.example/rss', 'bagged.example', now(), 'infinity')
					""")
			.update();
		this.jdbc.sql("""
				insert into arrival (capture_id, way, state, article_id, settled_at)
				select capture_id, 'text', 'admitted', id, now() from article where id = :id
				""").param("id", report).update();
		this.transaction.executeWithoutResult((status) -> {
			long kept = this.jdbc.sql("insert into story default values returning id").query(Long.class).single();
			this.jdbc.sql("insert into story_report (article_id, story_id) values (:article, :story)")
				.param("article", report)
				.param("story", kept)
				.update();
			this.jdbc
				.sql("""
						insert into story_decision (at, act, same, reports, others, by_role, reason)
						values (now(), 'rejected', false, array[:one::bigint], array[:other::bigint], 'editor', 'Two events.')
						""")
				.param("one", report)
				.param("other", gone)
				.update();
		});
	}

	private void change(long report, long gone) {
		this.transaction.executeWithoutResult((status) -> {
			this.jdbc
				.sql("""
						insert into takedown (capture_id, at, reason, by_name, by_role)
						select capture_id, now(), 'By order of a court.', 'Anna', 'administrator' from article where id = :id
						""")
				.param("id", gone)
				.update();
			this.jdbc.sql("""
					update capture set content = null where id = (select capture_id from article where id = :id)
					""").param("id", gone).update();
			this.jdbc
				.sql("""
						update article set text = '', text_rule = 'taken-down', withdrawn_at = now(), withdrawal_reason = 'By order.'
						where id = :id
						""")
				.param("id", gone)
				.update();
		});
		add("What came after the first bag.", null);
		this.jdbc.sql("update article set headline = 'A treaty' where id = :id").param("id", report).update();
		this.jdbc.sql("update source set names = names || '{\"tr\": \"Antara Ajansı\"}' where slug = 'antara'")
			.update();
		this.jdbc.sql("update feed set title = 'Bagged' where host = 'bagged.example'").update();
	}

	private long revision(long article) {
		return this.jdbc.sql("select revision from article_revision where article_id = :id")
			.param("id", article)
			.query(Long.class)
			.single();
	}

	/** A migration that changes reports, and raises the revision by that. */
	private static final class RenamingASource implements JavaMigration {

		static final String VERSION = "999912312359";

		@Override
		public MigrationVersion getVersion() {
			return MigrationVersion.fromVersion(VERSION);
		}

		@Override
		public String getDescription() {
			return "rename a source";
		}

		@Override
		public Integer getChecksum() {
			return 1;
		}

		@Override
		public boolean canExecuteInTransaction() {
			return true;
		}

		@Override
		public void migrate(Context context) throws SQLException {
			try (Statement statement = context.getConnection().createStatement()) {
				statement.execute("update source set name = name || ' (renamed)' where slug = 'antara'");
			}
		}

	}

}
