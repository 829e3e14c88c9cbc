package org.dateline.search;

import java.io.IOException;

import javax.net.ssl.SSLContext;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import org.dateline.database.Leases;
import org.jspecify.annotations.Nullable;

/**
 * The index on an OpenSearch or Elasticsearch that all nodes share; one of them writes.
 */
final class RemoteEngine implements SearchEngine {

	private static final String WRITING = "search-index";

	private final SearchSettings.Search settings;

	private final Leases leases;

	private final @Nullable SSLContext tls;

	private final CircuitBreaker breaker;

	RemoteEngine(SearchSettings.Search settings, Leases leases, @Nullable SSLContext tls) {
		this.settings = settings;
		this.leases = leases;
		this.tls = tls;
		this.breaker = EngineBreaker.of(settings);
	}

	@Override
	public SearchIndex open() {
		return RemoteIndex.open(this.settings, this.tls, this.breaker);
	}

	@Override
	public boolean isWriter() {
		return this.leases.hold(WRITING);
	}

	@Override
	public void becomeWriter() {
		this.leases.seize(WRITING);
	}

	@Override
	public void close() throws IOException {
		try {
			this.leases.release(WRITING);
		}
		catch (RuntimeException ex) {
			throw new IOException("The lease ends by itself", ex);
		}
	}

}
