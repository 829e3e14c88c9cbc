package org.dateline.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.dateline.article.Reports;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Holds the index against the archive, report by report: which are missing, which are
 * there that should not be, and which are as they were before a change.
 */
@Component
class IndexComparison {

	private static final int BATCH = 5000;

	/** More than these are counted, but not named. */
	private static final int MOST_NAMED = 100;

	private final IndexFollower follower;

	private final Reports reports;

	IndexComparison(IndexFollower follower, Reports reports) {
		this.follower = follower;
		this.reports = reports;
	}

	/**
	 * Compares now. Reports that change meanwhile may show as outdated: ask again.
	 * @return the differences, or null while there is no index
	 */
	@Nullable Differences compare() {
		try (IndexFollower.Reading reading = this.follower.read(0, 0, 0)) {
			if (reading == null) {
				return null;
			}
			Map<Long, Long> indexed = reading.index().revisions();
			Named missing = new Named();
			Named outdated = new Named();
			long held = 0;
			long after = 0;
			List<Reports.Change> batch;
			while (!(batch = this.reports.heldAfter(after, BATCH)).isEmpty()) {
				for (Reports.Change report : batch) {
					Long changedIn = indexed.remove(report.id());
					if (changedIn == null) {
						missing.add(report.id());
					}
					else if (changedIn != report.revision()) {
						outdated.add(report.id());
					}
				}
				held += batch.size();
				after = batch.get(batch.size() - 1).id();
			}
			Named surplus = new Named();
			indexed.keySet().forEach(surplus::add);
			return new Differences(held, missing.of(), surplus.of(), outdated.of());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * How index and archive differ.
	 *
	 * @param reports how many reports the archive holds
	 * @param missing those not in the index
	 * @param surplus those in the index that cannot be read
	 * @param outdated those the index has as they were before their last change
	 */
	record Differences(long reports, Some missing, Some surplus, Some outdated) {
	}

	/**
	 * Some articles.
	 *
	 * @param count how many there are
	 * @param ids the first of them
	 */
	record Some(long count, List<Long> ids) {
	}

	private static final class Named {

		private final List<Long> ids = new ArrayList<>();

		private long count;

		void add(long id) {
			if (this.count++ < MOST_NAMED) {
				this.ids.add(id);
			}
		}

		Some of() {
			return new Some(this.count, this.ids);
		}

	}

}
