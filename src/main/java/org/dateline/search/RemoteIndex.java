package org.dateline.search;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import javax.net.ssl.SSLContext;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import org.elasticsearch.client.RestClient;
import org.hibernate.search.backend.elasticsearch.ElasticsearchBackend;
import org.hibernate.search.backend.elasticsearch.client.rest4.ElasticsearchHttpClientConfigurer;
import org.hibernate.search.backend.elasticsearch.index.layout.IndexLayoutStrategy;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.AnnotatedTypeSource;
import org.hibernate.search.mapper.pojo.standalone.mapping.CloseableSearchMapping;
import org.hibernate.search.mapper.pojo.standalone.mapping.SearchMapping;
import org.hibernate.search.mapper.pojo.standalone.mapping.SearchMappingBuilder;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.hibernate.search.mapper.pojo.work.IndexingPlanSynchronizationStrategy;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The index on an OpenSearch or Elasticsearch. It has the name of a generation; what
 * searches asks an alias, so that a new generation can be made beside the present one and
 * take its place in one step. Each version of the mapping has names of its own: while
 * nodes are upgraded one by one, those of either version find theirs.
 */
final class RemoteIndex implements SearchIndex {

	/** OpenSearch 2 and Elasticsearch score a word by so much more than Lucene does. */
	private static final float LEGACY_SCALE = 2.2f;

	/** From this version on OpenSearch scores like Lucene. */
	private static final int OPENSEARCH_LIKE_LUCENE = 3;

	/** The most that engines let a token have; by themselves they cut it at 255. */
	private static final int LONGEST_ALTERNATIVES = 1 << 20;

	private final SearchSettings.Search settings;

	private final @Nullable SSLContext tls;

	private final CloseableSearchMapping state;

	private final CircuitBreaker breaker;

	private final EngineClient client;

	private final QueryDsl language;

	private final String alias;

	private final String names;

	private @Nullable Generation present;

	private RemoteIndex(SearchSettings.Search settings, @Nullable SSLContext tls, CloseableSearchMapping state,
			CircuitBreaker breaker) {
		this.settings = settings;
		this.tls = tls;
		this.state = state;
		this.breaker = breaker;
		this.client = new EngineClient(state.backend().unwrap(ElasticsearchBackend.class).client(RestClient.class),
				breaker, settings.timeout());
		this.alias = name(settings, EmbeddedIndex.REPORTS);
		this.names = name(settings, WrittenName.INDEX);
		this.language = new QueryDsl(scale(this.client.ask("GET", "/", null).path("version")));
	}

	/**
	 * Opens the index.
	 * @param tls whom to trust there, or null for those that Java trusts
	 * @param breaker what ends the asking while the engine does not answer
	 * @throws RuntimeException if the engine does not answer
	 */
	static RemoteIndex open(SearchSettings.Search settings, @Nullable SSLContext tls, CircuitBreaker breaker) {
		CloseableSearchMapping state = mapping(settings, tls,
				Map.of(EmbeddedIndex.STATE, name(settings, EmbeddedIndex.STATE)), Set.of(IndexState.class));
		try {
			RemoteIndex index = new RemoteIndex(settings, tls, state, breaker);
			index.describe();
			return index;
		}
		catch (RuntimeException ex) {
			state.close();
			throw ex;
		}
	}

	private static CloseableSearchMapping mapping(SearchSettings.Search settings, @Nullable SSLContext tls,
			Map<String, String> names, Set<Class<?>> types) {
		SearchMappingBuilder builder = SearchMapping
			.builder(AnnotatedTypeSource.fromClasses(types), MethodHandles.lookup())
			.property("hibernate.search.mapping.configurer", IndexedReport.AS_NAMED)
			.property("hibernate.search.backend.type", "elasticsearch")
			.property("hibernate.search.backend.uris",
					settings.hosts().stream().map((host) -> host.contains("://") ? host : "http://" + host).toList())
			.property("hibernate.search.backend.layout.strategy", new Named(names))
			.property("hibernate.search.backend.request_timeout", settings.timeout().toMillis())
			.property("hibernate.search.backend.read_timeout", settings.timeout().toMillis())
			.property("hibernate.search.backend.connection_timeout", settings.timeout().toMillis())
			.property("hibernate.search.backend.schema_management.minimal_required_status", "yellow")
			.property("hibernate.search.backend.thread_pool.size", 2);
		if (settings.user() != null) {
			builder.property("hibernate.search.backend.username", settings.user());
		}
		if (settings.password() != null) {
			builder.property("hibernate.search.backend.password", settings.password());
		}
		if (tls != null) {
			ElasticsearchHttpClientConfigurer trusting = (context) -> context.clientBuilder().setSSLContext(tls);
			builder.property("hibernate.search.backend.client.configurer", trusting);
		}
		return builder.build();
	}

	private static String name(SearchSettings.Search settings, String index) {
		return "%s-%s-v%s".formatted(settings.name(), index, ReportTerms.VERSION);
	}

	private static float scale(JsonNode version) {
		boolean openSearch = version.path("distribution").asString("").equals("opensearch");
		int major = Integer.parseInt(version.path("number").asString("0").split("\\.")[0]);
		return (openSearch && major >= OPENSEARCH_LIKE_LUCENE) ? 1 : LEGACY_SCALE;
	}

	/** Says how new indexes are to be split, and how alternatives are taken apart. */
	private void describe() {
		Map<String, Object> each = Map.of("type", "pattern_capture", "preserve_original", false, "patterns",
				List.of("([^" + QueryDsl.OR + "]+)"));
		Map<String, Object> alternatives = Map.of("type", "custom", "tokenizer", "whole", "filter", List.of("each"));
		Map<String, Object> analysis = Map.of("tokenizer",
				Map.of("whole", Map.of("type", "whitespace", "max_token_length", LONGEST_ALTERNATIVES)), "filter",
				Map.of("each", each), "analyzer", Map.of(QueryDsl.ALTERNATIVES, alternatives));
		Map<String, Object> settings = new LinkedHashMap<>();
		settings.put("number_of_shards", this.settings.shards());
		settings.put("number_of_replicas", this.settings.replicas());
		// asked for after every change that queries are to see
		settings.put("refresh_interval", "-1");
		settings.put("analysis", analysis);
		this.client.ask("PUT", "/_index_template/" + this.alias,
				Map.of("index_patterns", List.of(this.alias + "-*", this.names + "-*"), "priority", 100, "template",
						Map.of("settings", settings)));
	}

	@Override
	public void add(Collection<IndexedReport> reports) {
		written().add(reports);
	}

	@Override
	public void change(Collection<IndexedReport> reports, Collection<Long> gone) {
		written().change(reports, gone);
	}

	@Override
	public void refresh() {
		written().refresh();
	}

	@Override
	public void commit(IndexState state) {
		this.breaker.executeRunnable(() -> {
			try (SearchSession session = this.state.createSession()) {
				session.indexer().addOrUpdate(state).toCompletableFuture().join();
			}
			this.state.scope(IndexState.class).workspace().refresh();
		});
	}

	@Override
	public Optional<IndexState> state() {
		return this.breaker.executeSupplier(this::committed).filter((known) -> presentName() != null);
	}

	private Optional<IndexState> committed() {
		try (SearchSession session = this.state.createSession()) {
			return session.search(IndexState.class)
				.select(IndexState.class)
				.where((all) -> all.matchAll())
				.fetchSingleHit();
		}
	}

	@Override
	public boolean staysWhileMadeAnew() {
		return true;
	}

	@Override
	public NewIndex anew() {
		return new Generation(this.alias + "-" + System.currentTimeMillis());
	}

	@Override
	public void giveWay(NewIndex filled) {
		Generation next = (Generation) filled;
		List<Map<String, Object>> actions = new ArrayList<>();
		for (String before : indexes()) {
			if (!before.equals(next.name) && !before.equals(next.names)) {
				// one that another node was making, or began and never ended, goes as
				// well
				actions.add(Map.of("remove_index", Map.of("index", before)));
			}
		}
		actions.add(Map.of("add", Map.of("index", next.name, "alias", this.alias)));
		actions.add(Map.of("add", Map.of("index", next.names, "alias", this.names)));
		this.client.ask("POST", "/_aliases", Map.of("actions", actions));
		Generation before = this.present;
		this.present = next;
		if (before != null) {
			before.close();
		}
	}

	@Override
	public IndexReading reading() {
		return new RemoteReading(this.client, this.alias, this.names, this.language);
	}

	/** The generation that is written to: the one that is searched. */
	private synchronized Generation written() {
		String name = presentName();
		if (name == null) {
			throw new IllegalStateException("There is no index of this version yet.");
		}
		Generation present = this.present;
		if (present == null || !present.name.equals(name)) {
			if (present != null) {
				present.close();
			}
			present = new Generation(name);
			this.present = present;
		}
		return present;
	}

	private @Nullable String presentName() {
		return this.client.ask("GET", "/_alias/" + this.alias, null).propertyNames().stream().findFirst().orElse(null);
	}

	private Collection<String> indexes() {
		return this.client.ask("GET", "/" + this.alias + "-*," + this.names + "-*", null).propertyNames();
	}

	@Override
	public void close() throws IOException {
		Generation present = this.present;
		if (present != null) {
			present.close();
		}
		this.state.close();
	}

	/** One index there, with that of its names: being filled, or the one searched. */
	private final class Generation implements NewIndex {

		private static final int REMEMBERED_NAMES = 100_000;

		private final String name;

		private final String names;

		/** Names that are there, so that few are sent again. */
		private final Cache<String, Boolean> sent = Caffeine.newBuilder().maximumSize(REMEMBERED_NAMES).build();

		private final CloseableSearchMapping mapping;

		Generation(String name) {
			this.name = name;
			this.names = RemoteIndex.this.names + name.substring(RemoteIndex.this.alias.length());
			this.mapping = mapping(RemoteIndex.this.settings, RemoteIndex.this.tls,
					Map.of(EmbeddedIndex.REPORTS, name, WrittenName.INDEX, this.names),
					Set.of(IndexedReport.class, WrittenName.class));
		}

		@Override
		public void add(Collection<IndexedReport> reports) {
			change(reports, List.of());
		}

		void change(Collection<IndexedReport> reports, Collection<Long> gone) {
			RemoteIndex.this.breaker.executeRunnable(() -> send(reports, gone));
		}

		private void send(Collection<IndexedReport> reports, Collection<Long> gone) {
			try (SearchSession session = this.mapping.createSessionWithOptions()
				.indexingPlanSynchronizationStrategy(IndexingPlanSynchronizationStrategy.async())
				.build()) {
				List<CompletableFuture<?>> works = new ArrayList<>();
				Set<String> names = unsent(reports);
				names.forEach((name) -> works
					.add(session.indexer().addOrUpdate(new WrittenName(name)).toCompletableFuture()));
				reports.forEach((report) -> works.add(session.indexer().addOrUpdate(report).toCompletableFuture()));
				gone.forEach((article) -> works
					.add(session.indexer().delete(IndexedReport.class, article, null).toCompletableFuture()));
				CompletableFuture.allOf(works.toArray(CompletableFuture[]::new)).join();
				names.forEach((name) -> this.sent.put(name, true));
			}
		}

		private Set<String> unsent(Collection<IndexedReport> reports) {
			Set<String> names = new HashSet<>();
			for (IndexedReport report : reports) {
				for (String name : report.getNames().split(" ")) {
					if (!name.isEmpty() && this.sent.getIfPresent(name) == null) {
						names.add(name);
					}
				}
			}
			return names;
		}

		@Override
		public void refresh() {
			RemoteIndex.this.breaker.executeRunnable(() -> this.mapping.scope(Object.class).workspace().refresh());
		}

		@Override
		public void close() {
			this.mapping.close();
		}

	}

	/** Gives the indexes of a mapping the names they have there. */
	private record Named(Map<String, String> names) implements IndexLayoutStrategy {

		@Override
		public String createInitialElasticsearchIndexName(String hibernateSearchIndexName) {
			return Objects.requireNonNull(this.names.get(hibernateSearchIndexName));
		}

		@Override
		public @Nullable String createWriteAlias(String hibernateSearchIndexName) {
			return null;
		}

		@Override
		public @Nullable String createReadAlias(String hibernateSearchIndexName) {
			return null;
		}

	}

}
