package org.dateline.chronicle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.dateline.article.ChangeFollower;
import org.dateline.article.Dispatch;
import org.dateline.article.Dispatches;
import org.dateline.article.Reports;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.function.SingletonSupplier;

/**
 * Draws events, figures and names from each report that is new, changed or gone: some
 * reports in a transaction, with how far it has come.
 */
@Component
class ChronicleDrawing implements ChangeFollower.Work {

	private static final Logger log = LoggerFactory.getLogger(ChronicleDrawing.class);

	/** Another version of the rules draws every report anew. */
	static final String RULES = "9";

	private static final int LISTED_AT_ONCE = 10_000;

	/** Offset and prime of the 64-bit FNV-1a hash. */
	private static final long OFFSET = 0xcbf29ce484222325L;

	private static final long PRIME = 0x100000001b3L;

	private final Reports reports;

	private final Dispatches dispatches;

	private final DrawingRows rows;

	private final NameRows names;

	private final EventRows events;

	private final EventPlacing placing;

	private final TransactionTemplate transaction;

	/** It takes a second to make, which a start need not wait for. */
	private final SingletonSupplier<ReportReader> reader = SingletonSupplier.of(ReportReader::new);

	ChronicleDrawing(Reports reports, Dispatches dispatches, DrawingRows rows, NameRows names, EventRows events,
			EventPlacing placing, PlatformTransactionManager transactions) {
		this.reports = reports;
		this.dispatches = dispatches;
		this.rows = rows;
		this.names = names;
		this.events = events;
		this.placing = placing;
		this.transaction = new TransactionTemplate(transactions);
	}

	/** Draws from the next reports. */
	@Override
	public boolean next(int most) {
		Boolean more = this.transaction
			.execute((status) -> this.rows.take().map((progress) -> draw(progress.by(RULES), most)).orElse(false));
		return Boolean.TRUE.equals(more);
	}

	/** Goes past the next report, from which nothing can be drawn. */
	@Override
	public void passOver(RuntimeException cause) {
		this.transaction.executeWithoutResult((status) -> this.rows.take().ifPresent((reached) -> {
			DrawingProgress progress = reached.by(RULES);
			for (Reports.Change change : changes(progress, 1)) {
				log.warn("Nothing could be drawn from report {}, which was passed over", change.id(), cause);
				this.rows.advance(progress.at(change.revision(), change.id()));
			}
		}));
	}

	@Override
	public long behind() {
		DrawingProgress progress = this.rows.look();
		return this.reports.countChangedAfter(progress.revision(), progress.article());
	}

	private List<Reports.Change> changes(DrawingProgress progress, int most) {
		return this.reports.changedAfter(progress.revision(), progress.article(), most);
	}

	private boolean draw(DrawingProgress progress, int most) {
		List<Reports.Change> changes = changes(progress, most);
		if (changes.isEmpty()) {
			return false;
		}
		List<Long> ids = changes.stream().map(Reports.Change::id).toList();
		Map<Long, Dispatch> readable = this.dispatches.of(ids);
		Map<Long, Long> digests = this.rows.digests(ids);
		List<Fresh> fresh = new ArrayList<>();
		Set<Long> stale = new LinkedHashSet<>(ids);
		for (Dispatch report : readable.values()) {
			DrawnReport drawn = this.reader.obtain().read(report);
			long digest = digest(report, drawn);
			if (Long.valueOf(digest).equals(digests.get(report.id()))) {
				stale.remove(report.id());
			}
			else {
				fresh.add(new Fresh(report, drawn, digest));
			}
		}
		replace(stale, fresh);
		this.names.list(LISTED_AT_ONCE);
		Reports.Change last = changes.get(changes.size() - 1);
		this.rows.advance(progress.at(last.revision(), last.id()));
		return changes.size() == most;
	}

	private void replace(Set<Long> stale, List<Fresh> fresh) {
		if (stale.isEmpty()) {
			return;
		}
		Map<Long, List<EventRows.Former>> before = this.events.toldBy(stale);
		Set<Long> touched = new HashSet<>();
		before.values().forEach((told) -> told.forEach((former) -> touched.add(former.found().event())));
		this.rows.forget(stale);
		this.events.forget(stale);
		fresh.sort(Comparator.comparingLong((one) -> one.report().id()));
		for (Fresh one : fresh) {
			HeldNames numbers = this.names.keep(one.names(), ReportText.primary(one.report().language()));
			this.rows.keep(one.report(), one.drawn(), one.digest(), numbers);
			this.placing.place(one.report().id(), one.drawn().events(),
					before.getOrDefault(one.report().id(), List.of()), numbers, touched);
		}
		this.events.forgetBefore(stale);
		this.placing.summarise(touched);
	}

	/** Tells whether the same was drawn from the same record. */
	private static long digest(Dispatch report, DrawnReport drawn) {
		String told = report.language() + report.countries() + report.published() + drawn;
		long hash = OFFSET;
		for (int i = 0; i < told.length(); i++) {
			hash = (hash ^ told.charAt(i)) * PRIME;
		}
		return hash;
	}

	/** A report with what is drawn of it now. */
	private record Fresh(Dispatch report, DrawnReport drawn, long digest) {

		/** All names that rows of it refer to. */
		Set<DrawnReport.Name> names() {
			Set<DrawnReport.Name> names = new LinkedHashSet<>(this.drawn.names());
			for (DrawnReport.Figure figure : this.drawn.figures()) {
				DrawnReport.Speaker speaker = figure.speaker();
				if (speaker != null && speaker.name() != null) {
					names.add(speaker.name());
				}
			}
			for (DrawnReport.Happening event : this.drawn.events()) {
				names.addAll(event.people());
				if (event.place() != null) {
					names.add(event.place());
				}
			}
			return names;
		}

	}

}
