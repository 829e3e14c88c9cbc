package org.dateline.search;

import java.util.Collection;

import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;

/** For a search on the thread that asks: one collector sees all segments. */
record OneCollector<C extends Collector>(C collector) implements CollectorManager<C, C> {

	@Override
	public C newCollector() {
		return this.collector;
	}

	@Override
	public C reduce(Collection<C> collectors) {
		return this.collector;
	}

}
