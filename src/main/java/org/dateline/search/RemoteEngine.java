package org.dateline.search;

import java.io.IOException;

import org.dateline.database.Leases;

/**
 * The index on an OpenSearch or Elasticsearch that all nodes share; one of them writes.
 */
final class RemoteEngine implements SearchEngine {

	private static final String WRITING = "search-index";

	private final SearchSettings.Search settings;

	private final Leases leases;

	RemoteEngine(SearchSettings.Search settings, Leases leases) {
		this.settings = settings;
		this.leases = leases;
	}

	@Override
	public SearchIndex open() {
		return RemoteIndex.open(this.settings);
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
