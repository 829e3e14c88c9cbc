package org.dateline.intake;

import java.util.Collection;
import java.util.List;

import org.dateline.database.DatabaseTrouble;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Service;

/**
 * Receives and judges, each in a transaction of its own, so that what cannot be
 * understood is kept all the same.
 */
@Service
public class Intake {

	private static final Logger log = LoggerFactory.getLogger(Intake.class);

	/**
	 * So much of what waits is in memory at a time; what is drawn from it comes on top.
	 */
	private static final long MOST_BYTES = 32L << 20;

	/** So often an arrival is judged again after it met another transaction. */
	private static final int MOST_MEETINGS = 5;

	/**
	 * Where so many in a row meet a database in trouble, those after them would meet it
	 * too.
	 */
	private static final int MOST_TROUBLES = 3;

	private final Arrivals arrivals;

	private final ArrivalQueries queries;

	Intake(Arrivals arrivals, ArrivalQueries queries) {
		this.arrivals = arrivals;
		this.queries = queries;
	}

	/**
	 * Takes in what comes, and decides at once what becomes of it.
	 * @return the number of the arrival
	 */
	public long take(Delivery delivery) {
		long id = this.arrivals.receive(delivery);
		judge(id);
		return id;
	}

	/** How far what waits was judged. */
	enum Progress {

		/** All of it was. */
		DONE,

		/** There may be more. */
		MORE,

		/** The database is in trouble, and some of it waits until that is over. */
		TROUBLE

	}

	/** Judges some of what waits: what a crash or another node left. */
	Progress judgeWaiting(int most) {
		List<Waiting> waiting = this.queries.findWaiting(most);
		List<Long> batch = Waiting.fitting(waiting, MOST_BYTES);
		if (!judge(batch)) {
			return Progress.TROUBLE;
		}
		return (waiting.size() == most || batch.size() < waiting.size()) ? Progress.MORE : Progress.DONE;
	}

	/** Decides what becomes of an arrival that waits. */
	public void judge(long id) {
		judge(List.of(id));
	}

	/**
	 * Decides what becomes of arrivals that wait.
	 * @return whether the database let each be decided
	 */
	boolean judge(Collection<Long> ids) {
		return ids.isEmpty() || settle(this.arrivals.draw(ids));
	}

	/**
	 * Decides what becomes of arrivals from which all was drawn. What breaks a rule of
	 * the database takes the others of its transaction along; then each is judged for
	 * itself, so that it keeps neither them nor itself waiting for ever.
	 * @return whether the database let each be decided
	 */
	boolean settle(List<DrawnArrival> drawn) {
		try {
			decide(drawn);
			return true;
		}
		catch (RuntimeException ex) {
			if (drawn.size() == 1) {
				return settleAlone(drawn, ex);
			}
			log.debug("{} arrivals are judged one by one", drawn.size(), ex);
			return settleOneByOne(drawn);
		}
	}

	private boolean settleOneByOne(List<DrawnArrival> drawn) {
		boolean settled = true;
		int troubles = 0;
		for (DrawnArrival one : drawn) {
			if (settle(List.of(one))) {
				troubles = 0;
			}
			else {
				settled = false;
				if (++troubles == MOST_TROUBLES) {
					break;
				}
			}
		}
		return settled;
	}

	/**
	 * One that could not be judged: again where it only met another transaction, later
	 * where the database is in trouble, and by a person where it is itself at fault.
	 */
	private boolean settleAlone(List<DrawnArrival> one, RuntimeException failure) {
		RuntimeException last = failure;
		for (int i = 0; i < MOST_MEETINGS && last instanceof ConcurrencyFailureException; i++) {
			try {
				decide(one);
				return true;
			}
			catch (RuntimeException ex) {
				last = ex;
			}
		}
		long id = one.get(0).id();
		if (DatabaseTrouble.isBehind(last)) {
			log.warn("Arrival {} waits until the database answers again: {}", id, last.getMessage());
			return false;
		}
		log.error("Arrival {} cannot be judged; it waits for a person", id, last);
		this.arrivals.setAside(id, Arrival.Reason.of("failed"));
		return true;
	}

	private void decide(List<DrawnArrival> drawn) {
		List<DrawnArrival> putOff = this.arrivals.judge(drawn);
		while (!putOff.isEmpty()) {
			putOff = this.arrivals.judge(putOff);
		}
	}

}
