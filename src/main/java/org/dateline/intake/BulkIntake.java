package org.dateline.intake;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.dateline.article.Rush;
import org.dateline.database.Background;
import org.dateline.database.DatabaseTrouble;
import org.dateline.extraction.BulkReader;
import org.dateline.extraction.BulkRecord;
import org.dateline.extraction.BulkReport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;

/**
 * Takes in files of many, batch after batch: the lines of one are kept and drawn from
 * while those of the one before are judged, so that both the application and the database
 * have something to do.
 */
@Service
class BulkIntake implements DisposableBean {

	private static final Logger log = LoggerFactory.getLogger(BulkIntake.class);

	/** How many lines a batch has: twice as many are hardly faster, and wait longer. */
	private static final int MOST_LINES = 250;

	/** Of so many bytes, so that a batch of long texts fits into memory too. */
	private static final int MOST_BYTES = 8_000_000;

	private final BulkLedger ledger;

	private final ConsignmentParts parts;

	private final Arrivals arrivals;

	private final Intake intake;

	private final Rush rush;

	private final ExecutorService threads = Executors.newCachedThreadPool(Background.threads("bulk-intake-batch"));

	private volatile boolean stopped;

	BulkIntake(BulkLedger ledger, ConsignmentParts parts, Arrivals arrivals, Intake intake, Rush rush) {
		this.ledger = ledger;
		this.parts = parts;
		this.arrivals = arrivals;
		this.intake = intake;
		this.rush = rush;
	}

	/**
	 * Takes in the next file that was spooled, from where it is.
	 * @return whether there was one
	 */
	boolean takeInNext() {
		BulkTaking taking = this.ledger.takeNext().orElse(null);
		if (taking == null) {
			return false;
		}
		Run run = new Run(taking, this.parts.open(taking.id()), null);
		// What fails is tried again when the lease has run out, and others come first.
		if (run.go()) {
			run.finish();
		}
		else {
			run.release();
		}
		return true;
	}

	/**
	 * Takes in what of a file is not taken in yet, while it comes.
	 * @param answered is told what became of the lines, in their order, also of those
	 * that were taken in before
	 * @return whether it was read to its end
	 */
	boolean takeIn(BulkTaking taking, InputStream file, Consumer<List<BulkAnswer>> answered) {
		Run run = new Run(taking, file, answered);
		boolean ended = false;
		try {
			ended = run.go();
			return ended;
		}
		finally {
			if (ended) {
				run.finish();
			}
			else {
				run.release();
			}
		}
	}

	/** No batch is begun any more. */
	@Override
	public void destroy() {
		this.stopped = true;
		this.threads.shutdown();
	}

	/** One file on its way. */
	private final class Run {

		private final BulkReader reader;

		private final @Nullable Consumer<List<BulkAnswer>> answered;

		private BulkTaking taking;

		private @Nullable BulkRecord ahead;

		private @Nullable Judging before;

		Run(BulkTaking taking, InputStream file, @Nullable Consumer<List<BulkAnswer>> answered) {
			this.taking = taking;
			this.reader = new BulkReader(file, taking.format());
			this.answered = answered;
		}

		boolean go() {
			long before = this.taking.line();
			List<BulkRecord> batch = batch();
			while (!batch.isEmpty()) {
				if (BulkIntake.this.stopped) {
					return false;
				}
				this.taking = BulkIntake.this.ledger.renewed(this.taking);
				List<BulkRecord> fresh = batch.stream().filter((record) -> record.number() > before).toList();
				List<DrawnArrival> drawn = join(inBackground(() -> receive(fresh)));
				awaitBefore();
				this.before = new Judging(batch, inBackground(() -> judge(drawn)));
				batch = batch();
			}
			awaitBefore();
			return true;
		}

		private List<DrawnArrival> receive(List<BulkRecord> fresh) {
			Map<Long, BulkReport> kept = fresh.isEmpty() ? Map.of() : keep(Background.each(fresh, BulkLine::of));
			return kept.isEmpty() ? List.of() : BulkIntake.this.arrivals.draw(kept);
		}

		void finish() {
			BulkIntake.this.ledger.finish(this.taking, this.reader.bytes());
		}

		/** Gives the file back; what is being judged is judged to its end. */
		void release() {
			Judging judging = this.before;
			if (judging != null) {
				judging.done().exceptionally((failure) -> null).join();
			}
			BulkIntake.this.ledger.release(this.taking);
		}

		private List<BulkRecord> batch() {
			List<BulkRecord> batch = new ArrayList<>();
			long bytes = 0;
			BulkRecord next = (this.ahead != null) ? this.ahead : this.reader.next();
			while (next != null && batch.size() < MOST_LINES && (bytes += next.content().length) <= MOST_BYTES) {
				batch.add(next);
				next = this.reader.next();
			}
			this.ahead = next;
			return batch;
		}

		private Map<Long, BulkReport> keep(List<BulkLine> lines) {
			try {
				BulkLedger.Kept kept = BulkIntake.this.ledger.keep(this.taking, lines, this.reader.bytes());
				this.taking = kept.taking();
				return kept.arrivals();
			}
			catch (DataAccessException ex) {
				return keepOneByOne(lines, ex);
			}
		}

		/**
		 * One of them breaks a rule of the database; the others do not have to suffer. If
		 * not even its refusal can be kept as it is, its bytes are, without the why; or
		 * else its place. Where the database is in trouble no line is at fault, and the
		 * file waits.
		 */
		private Map<Long, BulkReport> keepOneByOne(List<BulkLine> lines, DataAccessException why) {
			if (lines.size() == 1) {
				BulkLine line = lines.get(0);
				if (line.isBare() || DatabaseTrouble.isBehind(why)) {
					throw why;
				}
				log.error("Line {} of consignment {} cannot be kept as it is", line.record().number(), this.taking.id(),
						why);
				return keep(List.of(line.hasFailed() ? line.bare() : line.refused()));
			}
			Map<Long, BulkReport> arrivals = new LinkedHashMap<>();
			lines.forEach((line) -> arrivals.putAll(keep(List.of(line))));
			return arrivals;
		}

		private int judge(List<DrawnArrival> drawn) {
			if (!drawn.isEmpty()) {
				BulkIntake.this.intake.settle(drawn);
				BulkIntake.this.ledger.renewStatistics();
			}
			return drawn.size();
		}

		/** Who sends the file only waits: its thread answers readers, too. */
		private <T> CompletableFuture<T> inBackground(Supplier<T> work) {
			return CompletableFuture.supplyAsync(() -> BulkIntake.this.rush.during(work), BulkIntake.this.threads);
		}

		private static <T> T join(CompletableFuture<T> work) {
			try {
				return work.join();
			}
			catch (CompletionException ex) {
				if (ex.getCause() instanceof RuntimeException cause) {
					throw cause;
				}
				throw ex;
			}
		}

		private void awaitBefore() {
			Judging judging = this.before;
			this.before = null;
			if (judging == null) {
				return;
			}
			join(judging.done());
			if (this.answered != null) {
				this.answered.accept(answers(judging.batch()));
			}
		}

		private List<BulkAnswer> answers(List<BulkRecord> batch) {
			Map<Long, BulkLedger.Recorded> recorded = BulkIntake.this.ledger.recorded(this.taking.id(),
					batch.get(0).number(), batch.get(batch.size() - 1).number());
			List<BulkAnswer> answers = new ArrayList<>();
			for (BulkRecord record : batch) {
				BulkLedger.Recorded of = recorded.get(record.number());
				answers.add((of != null && of.isOf(record)) ? of.answer(record) : new BulkAnswer(record.entry(),
						record.line(), null, null, null, List.of(), List.of(new Trouble("changed", List.of()))));
			}
			return answers;
		}

	}

	/**
	 * A batch that is being judged.
	 */
	private record Judging(List<BulkRecord> batch, CompletableFuture<Integer> done) {
	}

}
