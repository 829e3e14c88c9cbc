package org.dateline.search;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.apache.lucene.analysis.Analyzer;
import org.hibernate.search.backend.lucene.LuceneExtension;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurer;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.AnnotatedTypeSource;
import org.hibernate.search.mapper.pojo.standalone.mapping.CloseableSearchMapping;
import org.hibernate.search.mapper.pojo.standalone.mapping.SearchMapping;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.hibernate.search.mapper.pojo.work.IndexingPlanSynchronizationStrategy;

/** The index in a directory of this machine. */
final class EmbeddedIndex implements SearchIndex {

	/** The indexes in the directory, as they are named there. */
	static final String REPORTS = "reports";

	static final String STATE = "state";

	/**
	 * As much memory as new documents take before they are written, in MB. Each part that
	 * is written has its terms once, and is merged with others.
	 */
	private static final int WRITE_BUFFER = 96;

	/** Nobody relies on what is committed unasked, after so many milliseconds. */
	private static final int UNASKED_COMMIT = 60_000;

	private final CloseableSearchMapping mapping;

	private final Documents documents = new Documents();

	private EmbeddedIndex(CloseableSearchMapping mapping) {
		this.mapping = mapping;
	}

	/**
	 * Opens the index in a directory, and makes an empty one where there is none.
	 * @throws RuntimeException if what is there cannot be read
	 */
	static EmbeddedIndex open(Path directory) {
		LuceneAnalysisConfigurer analysis = (context) -> context.analyzer(IndexedReport.TERMS).instance(new Terms());
		return new EmbeddedIndex(SearchMapping
			.builder(AnnotatedTypeSource.fromClasses(IndexedReport.class, IndexState.class), MethodHandles.lookup())
			.property("hibernate.search.mapping.configurer", IndexedReport.AS_NAMED)
			.property("hibernate.search.backend.type", "lucene")
			.property("hibernate.search.backend.lucene_version", "LATEST")
			.property("hibernate.search.backend.directory.root", directory.toString())
			.property("hibernate.search.backend.io.writer.ram_buffer_size", WRITE_BUFFER)
			.property("hibernate.search.backend.io.commit_interval", UNASKED_COMMIT)
			.property("hibernate.search.backend.analysis.configurer", analysis)
			.build());
	}

	@Override
	public void add(Collection<IndexedReport> reports) {
		try (SearchSession session = withoutCommit()) {
			List<CompletableFuture<?>> works = new ArrayList<>();
			reports.forEach((report) -> works.add(session.indexer().add(report).toCompletableFuture()));
			await(works);
		}
	}

	@Override
	public void change(Collection<IndexedReport> reports, Collection<Long> gone) {
		try (SearchSession session = withoutCommit()) {
			List<CompletableFuture<?>> works = new ArrayList<>();
			reports.forEach((report) -> works.add(session.indexer().addOrUpdate(report).toCompletableFuture()));
			gone.forEach((article) -> works
				.add(session.indexer().delete(IndexedReport.class, article, null).toCompletableFuture()));
			await(works);
		}
	}

	@Override
	public boolean staysWhileMadeAnew() {
		return false;
	}

	@Override
	public NewIndex anew() {
		this.mapping.scope(IndexedReport.class).workspace().purge();
		this.mapping.scope(IndexState.class).workspace().purge();
		this.mapping.scope(Object.class).workspace().flush();
		return this;
	}

	@Override
	public void giveWay(NewIndex filled) {
		// it is this one
	}

	@Override
	public void refresh() {
		this.mapping.scope(IndexedReport.class).workspace().refresh();
	}

	@Override
	public void commit(IndexState state) {
		this.mapping.scope(IndexedReport.class).workspace().flush();
		try (SearchSession session = this.mapping.createSession()) {
			await(List.of(session.indexer().addOrUpdate(state).toCompletableFuture()));
		}
		this.mapping.scope(IndexState.class).workspace().flush();
		this.mapping.scope(IndexState.class).workspace().refresh();
	}

	@Override
	public Optional<IndexState> state() {
		try (SearchSession session = this.mapping.createSession()) {
			return session.search(IndexState.class)
				.select(IndexState.class)
				.where((state) -> state.matchAll())
				.fetchSingleHit();
		}
	}

	@Override
	public IndexReading reading() {
		return new LuceneReading(
				this.mapping.scope(IndexedReport.class).extension(LuceneExtension.get()).openIndexReader(),
				this.documents);
	}

	/**
	 * Any other session makes each of its changes survive a crash by itself, which takes
	 * as long as adding a hundred of them.
	 * @see #commit
	 */
	private SearchSession withoutCommit() {
		return this.mapping.createSessionWithOptions()
			.indexingPlanSynchronizationStrategy(IndexingPlanSynchronizationStrategy.async())
			.build();
	}

	private static void await(List<CompletableFuture<?>> works) {
		CompletableFuture.allOf(works.toArray(CompletableFuture[]::new)).join();
	}

	@Override
	public void close() throws IOException {
		this.mapping.close();
	}

	private static final class Terms extends Analyzer {

		@Override
		protected TokenStreamComponents createComponents(String field) {
			return new TokenStreamComponents(new TermsTokenizer());
		}

	}

}
