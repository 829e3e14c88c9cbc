package org.dateline.search;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;

import org.dateline.article.Report;
import org.dateline.article.Reports;
import org.dateline.database.Background;

/**
 * Fills a new index with every report there is, on every processor: making the terms is
 * most of the work.
 */
final class IndexMaking {

	/** Reports read and added at a time. */
	private static final int BATCH = 500;

	private final Reports reports;

	private final LanguageTools tools;

	private final AtomicLong done = new AtomicLong();

	private volatile long total;

	IndexMaking(Reports reports, LanguageTools tools) {
		this.reports = reports;
		this.tools = tools;
	}

	/** Counts what there is to do. */
	void begin() {
		this.done.set(0);
		this.total = this.reports.count();
	}

	/** How many reports of a new index are made, and of how many. */
	Progress progress() {
		return new Progress(this.done.get(), this.total);
	}

	/** Whether it is made before a reader would have read that it is not. */
	boolean isQuick() {
		return this.total <= BATCH;
	}

	/**
	 * Adds all reports.
	 * @param goesOn asked before each batch; where it says no, the index stays unfinished
	 * @throws RuntimeException whatever it throws, or adding a batch
	 */
	void fill(NewIndex index, BooleanSupplier goesOn) {
		Batches batches = new Batches(this.reports);
		int workers = Runtime.getRuntime().availableProcessors();
		ExecutorService pool = Executors.newFixedThreadPool(workers, Background.threads("search-index-worker"));
		try {
			List<Future<?>> all = new ArrayList<>();
			for (int i = 0; i < workers; i++) {
				all.add(pool.submit(() -> add(batches, index, goesOn)));
			}
			for (Future<?> one : all) {
				one.get();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException(ex.getCause());
		}
		finally {
			pool.shutdownNow();
		}
	}

	private void add(Batches batches, NewIndex index, BooleanSupplier goesOn) {
		while (goesOn.getAsBoolean()) {
			List<Report> batch = batches.next();
			if (batch.isEmpty()) {
				return;
			}
			index.add(batch.stream().map(this.tools.terms()::read).toList());
			this.done.addAndGet(batch.size());
		}
	}

	/** Hands out all reports, the newest first, to whoever asks. */
	private static final class Batches {

		private final Reports reports;

		private long below = Long.MAX_VALUE;

		Batches(Reports reports) {
			this.reports = reports;
		}

		synchronized List<Report> next() {
			List<Report> batch = this.reports.before(this.below, BATCH);
			if (!batch.isEmpty()) {
				this.below = batch.get(batch.size() - 1).id();
			}
			return batch;
		}

	}

	/** How far a new index has come, in reports. */
	record Progress(long done, long of) {

		/** In per cent. */
		int percent() {
			return (this.of == 0) ? 0 : (int) Math.min(99, this.done * 100 / this.of);
		}

	}

}
