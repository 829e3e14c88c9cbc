package org.dateline.provenance;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

import org.dateline.ArchiveTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What happens while an original is whole, and when one is not. */
@ArchiveTest
@ExtendWith(OutputCaptureExtension.class)
class VerifyingOriginalsTests {

	@Autowired
	private FixityChecks checks;

	@Autowired
	private Originals originals;

	@Autowired
	private FixityHealth health;

	@Autowired
	private MockMvcTester visitor;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transaction;

	@Nested
	class WhileAllAreWhole {

		@Test
		void everyCheckIsRecordedAndLeavesTheReportAsItWas() {
			Instant before = jdbc.sql("select checked_at from fixity where capture_id = 1")
				.query(Instant.class)
				.single();
			long revision = revisionOfArticle();

			FixityLedger.Summary summary = checks.verifyAll();

			assertThat(summary.damaged()).isZero();
			assertThat(summary.oldestCheck()).isAfter(before);
			assertThat(revisionOfArticle()).isEqualTo(revision);
		}

		/** Of a page as of a list, through which some come to it. */
		@ParameterizedTest
		@ValueSource(strings = { "", "?language=id" })
		void theReadingPageNamesTheDayOfTheLastCheck(String list) {
			lastVerifiedIn2020();
			assertThat(visitor.get().uri("/en/articles/1" + list)).bodyText()
				.contains("Unaltered when last verified on 2 January 2020.");
			long revision = revisionOfArticle();

			checks.verifyDue();

			assertThat(visitor.get().uri("/en/articles/1" + list)).bodyText()
				.contains("Unaltered when last verified on ")
				.doesNotContain("2 January 2020");
			assertThat(revisionOfArticle()).isEqualTo(revision);
		}

		@Test
		void whatWasVerifiedLatelyIsLeftAlone() {
			checks.verifyAll();
			long revision = revisionOfArticle();

			checks.verifyDue();

			assertThat(revisionOfArticle()).isEqualTo(revision);
		}

		@Test
		void whatIsOverdueIsVerified() {
			lastVerifiedIn2020();

			checks.verifyDue();

			assertThat(jdbc.sql("select checked_at from fixity where capture_id = 1").query(Instant.class).single())
				.isAfter(Instant.parse("2025-01-01T00:00:00Z"));
		}

		private void lastVerifiedIn2020() {
			transaction.executeWithoutResult((status) -> jdbc
				.sql("""
						update fixity set checked_at = '2020-01-02T12:00Z', last_held_at = '2020-01-02T12:00Z' where capture_id = 1
						""")
				.update());
		}

		@Test
		void healthIsUp() {
			assertThat(health.health().getStatus().getCode()).isEqualTo("UP");
		}

	}

	@Nested
	class WhenOneIsDamaged {

		@BeforeEach
		void damage() {
			rewrite("set_byte(content, 100, get_byte(content, 100) # 1)");
		}

		@AfterEach
		void mend() {
			rewrite("set_byte(content, 100, get_byte(content, 100) # 1)");
			checks.verifyAll();
		}

		@Test
		void itIsNotHandedOut() {
			assertThatExceptionOfType(DamagedOriginal.class).isThrownBy(() -> originals.open(1));
			assertThat(visitor.get().uri("/articles/1/original")).hasStatus(500)
				.bodyText()
				.doesNotContain("Hubungan bilateral")
				.contains("no longer those that were received");
		}

		@Test
		void askingForItRecordsTheDamage() {
			assertThatExceptionOfType(DamagedOriginal.class).isThrownBy(() -> originals.open(1));

			assertThat(health.health().getStatus().getCode()).isEqualTo("DAMAGED");
		}

		@ParameterizedTest
		@ValueSource(strings = { "en", "ru", "az", "id" })
		void theReadingPageSaysSo(String ui) {
			checks.verifyAll();

			assertThat(visitor.get().uri("/" + ui + "/articles/1")).hasStatusOk()
				.bodyText()
				.contains("class=\"alarm\"")
				.doesNotContain("/articles/1/original");
			assertThat(visitor.get().uri("/" + ui + "/articles/2")).hasStatusOk()
				.bodyText()
				.doesNotContain("class=\"alarm\"");
		}

		@Test
		void theLogNamesItAndBothDigests(CapturedOutput log) {
			checks.verifyAll();

			assertThat(log).contains("Capture 1 (seed 000_21dc8a7addc29cde.txt) is damaged: kept sha-256 65c6296e");
		}

		@Test
		void theReportIsAnotherOnceItIsFoundAndNotEachTime() {
			long revision = revisionOfArticle();

			checks.verifyAll();
			long found = revisionOfArticle();
			checks.verifyAll();

			assertThat(found).isGreaterThan(revision);
			assertThat(revisionOfArticle()).isEqualTo(found);
		}

		@Test
		void healthReportsItAndThePagesGoOn() {
			checks.verifyAll();

			assertThat(visitor.get().uri("/actuator/health")).hasStatusOk().bodyText().contains("DAMAGED");
			assertThat(visitor.get().uri("/en/articles")).hasStatusOk();
		}

		@Test
		void theOthersAreStillVerified() {
			FixityLedger.Summary summary = checks.verifyAll();

			assertThat(summary.damaged()).isEqualTo(1);
			assertThat(jdbc.sql("select count(*) from fixity where intact").query(Long.class).single())
				.isEqualTo(summary.originals() - 1);
		}

		/** As a bad disk would: past the triggers and the constraint that guard it. */
		private void rewrite(String content) {
			transaction.executeWithoutResult((status) -> {
				jdbc.sql("set local session_replication_role = replica").update();
				jdbc.sql("alter table capture drop constraint digest_is_of_the_content").update();
				jdbc.sql("update capture set content = " + content + " where id = 1").update();
				jdbc.sql(
						"alter table capture add constraint digest_is_of_the_content check (sha256 = sha256(content)) not valid")
					.update();
			});
		}

	}

	@Nested
	class ADigest {

		@Test
		void isThatOfTheStandardsExample() {
			assertThat(Sha256.of("abc".getBytes(StandardCharsets.US_ASCII)).hex())
				.isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
		}

		@Test
		void readsAsAFieldOfHttp() {
			assertThat(Sha256.of("{\"hello\": \"world\"}".getBytes(StandardCharsets.US_ASCII)).digestField())
				.isEqualTo("sha-256=:X48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7kbu9DBPE=:");
		}

		@Test
		void hasThirtyTwoBytes() {
			assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> Sha256.ofDigest(new byte[20]));
		}

	}

	private long revisionOfArticle() {
		return this.jdbc.sql("select revision from article_revision where article_id = 1").query(Long.class).single();
	}

}
