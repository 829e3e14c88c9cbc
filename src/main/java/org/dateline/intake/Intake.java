package org.dateline.intake;

import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Service;

/**
 * Receives and judges, each in a transaction of its own, so that what cannot be
 * understood is kept all the same.
 */
@Service
public class Intake {

	private static final Logger logger = LoggerFactory.getLogger(Intake.class);

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

	/**
	 * Judges what waits: what a crash or another node left.
	 * @return how many there were
	 */
	int judgeWaiting(int most) {
		List<Long> waiting = this.queries.findWaiting(most);
		waiting.forEach(this::judge);
		return waiting.size();
	}

	/**
	 * Decides what becomes of an arrival that waits. Whatever goes wrong with it must not
	 * keep it, or the next, waiting for ever.
	 */
	public void judge(long id) {
		try {
			this.arrivals.judge(id);
		}
		catch (RuntimeException | StackOverflowError ex) {
			logger.error("Nothing could be drawn from arrival {}; it waits for a person", id, ex);
			this.arrivals.setAside(id, Arrival.Reason.of("failed"));
		}
	}

}
