package org.dateline.search;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import org.dateline.article.Accession;
import org.dateline.article.Corrections;
import org.dateline.article.RecordDraft;
import org.dateline.article.Versions;
import org.dateline.database.ArchiveRevision;
import org.dateline.provenance.Captures;
import org.dateline.provenance.Origin;
import org.dateline.provenance.Received;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

/**
 * How soon search knows what became of a report, whoever wrote it into the database. It
 * has an archive of its own: reports that were withdrawn count among the words of an
 * index until it tidies up, and that can change which report comes first.
 */
@SearchedArchiveTest
@TestPropertySource(properties = "test.archive=following")
class FollowingTheArchiveTests {

	/** A second where nothing else runs; how long it may take is no matter of a test. */
	private static final Duration SOON = Duration.ofSeconds(30);

	@Autowired
	private ResultPages pages;

	@Autowired
	private SmallReports reports;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private ArchiveRevision revision;

	@Autowired
	private IndexFollower follower;

	@Autowired
	private Captures captures;

	@Autowired
	private Corrections records;

	@Autowired
	private Versions versions;

	@Autowired
	private TransactionTemplate transaction;

	private final List<String> added = new ArrayList<>();

	@AfterEach
	void withdrawWhatWasAdded() {
		this.jdbc.sql("""
				update article set withdrawn_at = now(), withdrawal_reason = 'Only a test.'
				where id = any(:ids) and withdrawn_at is null
				""").param("ids", this.added.stream().map(this.reports::id).toArray(Long[]::new)).update();
		this.revision.refresh();
	}

	/** Spring pauses what is not needed for a while, and lets it go on. */
	@Test
	void goesOnAfterAPause() {
		this.follower.stop();
		add("bandicoot-en", "Bandicoot seen near Perth");
		this.follower.start();

		assertThat(this.pages.names(this.pages.find("en", "Bandicoot"))).containsExactly("bandicoot-en");
	}

	@Test
	void findsWhatWasAdded() {
		assertThat(found("quokka")).isEmpty();

		add("quokka-en", "Quokka seen near Perth");

		awaitFound("quokka", "quokka-en");
	}

	@Test
	void findsATextAsItWasChanged() {
		add("wombat-en", "Wombat seen near Perth");
		awaitFound("wombat", "wombat-en");

		takeNextVersion("wombat-en", "Bandicoot, not what was reported before.\n");

		awaitFound("bandicoot", "wombat-en");
		awaitFound("wombat");
	}

	private void takeNextVersion(String name, String text) {
		long article = this.reports.id(name);
		RecordDraft before = this.records.draft(article).values();
		RecordDraft after = new RecordDraft(before.language(), null, before.published(), before.modified(),
				before.attributions(), before.countries());
		this.transaction.executeWithoutResult((status) -> {
			long capture = this.captures
				.keep(new Received(text.getBytes(StandardCharsets.UTF_8), "text/plain", "UTF-8", Origin.UPLOAD, null));
			this.versions.take(article, new Accession(capture, text, "whole-file", null, after, null), Set.of(), null);
		});
	}

	@Test
	void readsATextInItsLanguageAsItWasChanged() {
		add("numbat-en", "Numbatlarda araştırma");
		awaitFound("numbatlarda", "numbat-en");
		assertThat(found("en?match=language", "numbatlarda language:en")).containsExactly("numbat-en");

		this.jdbc.sql("update article set language = 'az' where id = :id")
			.param("id", this.reports.id("numbat-en"))
			.update();

		awaitFound("numbatlarda language:az", "numbat-en");
		assertThat(found("numbatlarda language:en")).isEmpty();
		assertThat(found("az?match=language", "numbatlar")).containsExactly("numbat-en");
	}

	@Test
	void findsNoneThatIsWithdrawnUntilItIsRestored() {
		add("possum-en", "Possum seen near Perth");
		awaitFound("possum", "possum-en");

		this.reports.withdraw("possum-en");
		awaitFound("possum");
		assertThat(this.pages.get("/en/articles/" + this.reports.id("possum-en"))).hasStatus(410);

		this.reports.restore("possum-en");
		awaitFound("possum", "possum-en");
	}

	/** A takedown takes away its words as well, before segments happen to merge. */
	@Test
	void offersNoWordOfAReportThatIsWithdrawn() {
		add("thylacine-en", "Benjaminus Thylacinus was seen");
		awaitFound("Thylacinus", "thylacine-en");
		assertThat(this.pages.find("en", "Thylacimus").select(".meant a").eachText()).contains("thylacinus");

		this.reports.withdraw("thylacine-en");

		awaitFound("Thylacinus");
		assertThat(this.pages.find("en", "Thylacimus").select(".meant a").eachText()).doesNotContain("thylacinus");
	}

	@Test
	void followsTheCountriesAndSources() {
		add("quoll-en", "Quoll seen near Perth");
		awaitFound("quoll country:AU");

		this.jdbc.sql("update article set countries = '{AU}' where id = :id")
			.param("id", this.reports.id("quoll-en"))
			.update();
		awaitFound("quoll country:AU", "quoll-en");

		this.jdbc.sql("""
				with paper as (insert into source (slug, name) values ('perth-paper', 'Perth Paper') returning id)
				update attribution set source_id = (select id from paper) where article_id = :id
				""").param("id", this.reports.id("quoll-en")).update();
		awaitFound("quoll source:perth-paper", "quoll-en");
		assertThat(found("quoll source:trend")).isEmpty();
	}

	/** Whoever commits and asks, finds. */
	@Test
	void waitsForWhatWasCommittedBeforeTheQuery() {
		for (int i = 0; i < 20; i++) {
			add("dunnart-%d-en".formatted(i), "Dunnart%d seen near Perth".formatted(i));
			assertThat(found("dunnart" + i)).containsExactly("dunnart-%d-en".formatted(i));
		}
		assertThat(this.pages.all("en", "dunnart*")).hasSize(20);
	}

	@Test
	void followsManyChangesOfOneTransaction() {
		List<SmallReports.SmallReport> many = IntStream.range(0, 1100)
			.mapToObj((i) -> report("potoroo-%d-en".formatted(i), "Potoroo number %d".formatted(i)))
			.toList();
		many.forEach((report) -> this.added.add(report.name()));
		this.reports.addAll(many);
		this.revision.refresh();

		await(Duration.ofSeconds(60), () -> ResultPages.total(this.pages.find("en", "potoroo")) == 1100);
		assertThat(this.pages.all("en?sort=newest", "potoroo")).hasSize(1100).doesNotHaveDuplicates();
		// a ranking is read to its thousandth report, and says by its own numbers where
		// it ends
		assertThat(readAtOneRevision(() -> this.pages.all("en", "potoroo"))).hasSize(1000).doesNotHaveDuplicates();
		withdrawWhatWasAdded();
		await(Duration.ofSeconds(60), () -> ResultPages.total(this.pages.find("en", "potoroo")) == 0);
	}

	/** A batch that nothing comes after leaves no place at which to go on. */
	@Test
	void followsAnEarlierReportAfterABatchThatWasFull() {
		add("bettongia-en", "Bettongia seen near Perth");
		awaitFound("bettongia", "bettongia-en");
		List<SmallReports.SmallReport> full = IntStream.range(0, 500)
			.mapToObj((i) -> report("dibbler-%d-en".formatted(i), "Dibbler number %d".formatted(i)))
			.toList();
		full.forEach((report) -> this.added.add(report.name()));
		this.reports.addAll(full);
		this.revision.refresh();
		await(SOON, () -> ResultPages.total(this.pages.find("en", "dibbler")) == 500);

		this.reports.withdraw("bettongia-en");

		awaitFound("bettongia");
	}

	/**
	 * Reads again if something raised the revision meanwhile, as a check of originals
	 * may.
	 */
	private <T> T readAtOneRevision(Supplier<T> reading) {
		while (true) {
			long before = this.revision.current();
			T read = reading.get();
			if (this.revision.current() == before) {
				return read;
			}
		}
	}

	/** A page that is kept says the revision it is of, and is of no older one. */
	@Test
	void keepsNoPageThatIsOlderThanTheArchive() throws Exception {
		AtomicBoolean over = new AtomicBoolean();
		ExecutorService readers = Executors.newFixedThreadPool(2);
		List<Future<?>> reading = new ArrayList<>();
		for (int i = 0; i < 2; i++) {
			reading.add(readers.submit(() -> {
				while (!over.get()) {
					this.pages.get("/en/articles?q=bettong");
				}
			}));
		}
		try {
			for (int i = 1; i <= 20; i++) {
				add("bettong-%d-en".formatted(i), "Bettong number %d".formatted(i));
				MvcTestResult answer = this.pages.get("/en/articles?q=bettong");
				Document page = Jsoup.parse(ResultPages.body(answer));
				boolean kept = !answer.getResponse().getHeader("Cache-Control").contains("no-store");
				if (kept) {
					assertThat(ResultPages.total(page)).as("reports on a page that may be kept").isEqualTo(i);
				}
			}
			await(SOON, () -> ResultPages.total(this.pages.find("en", "bettong")) == 20);
		}
		finally {
			over.set(true);
			readers.shutdown();
			readers.awaitTermination(30, TimeUnit.SECONDS);
		}
		for (Future<?> reader : reading) {
			assertThatNoException().isThrownBy(reader::get);
		}
	}

	@Test
	void answersFromWhatIsKeptWhileNothingChanges() {
		String query = "/en/articles?q=" + UUID.randomUUID();
		MvcTestResult first = this.pages.get(query);
		String tag = first.getResponse().getHeader("ETag");

		assertThat(tag).isNotBlank();
		assertThat(this.pages.get(query).getResponse().getHeader("ETag")).isEqualTo(tag);
		add("bilby-en", "Bilby seen near Perth");
		assertThat(this.pages.get(query).getResponse().getHeader("ETag")).isNotEqualTo(tag);
	}

	/** The reading page's way back to the list, and its neighbours there. */
	@Test
	void leadsFromReportToReportInTheOrderOfTheRanking() {
		List<String> ranked = this.pages.all("en", "Lavrov");
		Document list = this.pages.find("en", "Lavrov");
		Element first = list.select(".list h2 a").get(0);
		Document report = this.pages.page(first.attr("href"));

		assertThat(report.select("a[rel=next]").attr("href")).contains("/articles/" + this.reports.id(ranked.get(1)))
			.contains("q=Lavrov");
		assertThat(report.select("a[rel=prev]")).isEmpty();
	}

	/** Made anew, it finds the same; browsing goes on meanwhile. */
	@Test
	void findsTheSameWhenItIsMadeAnew() {
		List<String> before = this.pages.all("en", "Putin");

		this.follower.rebuild();
		assertThat(this.pages.get("/en/articles?sort=oldest")).hasStatusOk();

		await(Duration.ofSeconds(60), () -> this.follower.phase() == IndexFollower.Phase.FOLLOWING
				&& this.pages.get("/en/articles?q=Putin&sort=oldest").getResponse().getStatus() == 200);
		assertThat(this.pages.all("en", "Putin")).containsExactlyInAnyOrderElementsOf(before);
	}

	private void add(String name, String headline) {
		this.reports.add(report(name, headline));
		this.added.add(name);
	}

	private static SmallReports.SmallReport report(String name, String headline) {
		return SmallReports.SmallReport.english(name, headline, "The animal was in good health.", "2025-05-05");
	}

	private List<String> found(String query) {
		return found("en", query);
	}

	private List<String> found(String how, String query) {
		return this.pages.names(this.pages.find(how, query));
	}

	private void awaitFound(String query, String... names) {
		await(SOON, () -> found(query).equals(List.of(names)));
		assertThat(found(query)).containsExactly(names);
	}

	/** Waits as long as it may take; whoever is late is told by the assertion after. */
	private static void await(Duration atMost, Condition condition) {
		long end = System.nanoTime() + atMost.toNanos();
		while (System.nanoTime() < end) {
			if (condition.holds()) {
				return;
			}
			try {
				Thread.sleep(10);
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				return;
			}
		}
		assertThat(condition.holds()).as("within %s", atMost).isTrue();
	}

	@FunctionalInterface
	private interface Condition {

		boolean holds();

	}

}
