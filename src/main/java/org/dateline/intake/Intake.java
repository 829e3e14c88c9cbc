package org.dateline.intake;

import java.util.Collection;
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
		judge(waiting);
		return waiting.size();
	}

	/** Decides what becomes of an arrival that waits. */
	public void judge(long id) {
		judge(List.of(id));
	}

	/** Decides what becomes of arrivals that wait. */
	void judge(Collection<Long> ids) {
		if (!ids.isEmpty()) {
			settle(this.arrivals.draw(ids));
		}
	}

	/**
	 * Decides what becomes of arrivals from which all was drawn. What breaks a rule of
	 * the database takes the others of its transaction along; then each is judged for
	 * itself, so that it keeps neither them nor itself waiting for ever.
	 */
	void settle(List<DrawnArrival> drawn) {
		try {
			List<DrawnArrival> putOff = this.arrivals.judge(drawn);
			while (!putOff.isEmpty()) {
				putOff = this.arrivals.judge(putOff);
			}
		}
		catch (RuntimeException ex) {
			if (drawn.size() > 1) {
				logger.debug("{} arrivals are judged one by one", drawn.size(), ex);
				drawn.forEach((one) -> settle(List.of(one)));
			}
			else {
				long id = drawn.get(0).id();
				logger.error("Arrival {} cannot be judged; it waits for a person", id, ex);
				this.arrivals.setAside(id, Arrival.Reason.of("failed"));
			}
		}
	}

}
