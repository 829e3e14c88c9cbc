package org.dateline.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.dateline.article.CorrectionRefused;
import org.dateline.article.Editor;
import org.dateline.article.LiftedTakedowns;
import org.dateline.article.Problem;
import org.dateline.article.RecordDraft;
import org.dateline.provenance.Takedowns;
import org.dateline.web.PageNotFound;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people decide of arrivals that wait. */
@Service
public class ArrivalDecisions {

	/** The longest answer to whoever brought what is discarded. */
	public static final int LONGEST_ANSWER = 1000;

	private final Arrivals arrivals;

	private final ArrivalQueries queries;

	private final Likeness likeness;

	private final Admission admission;

	private final Takedowns takedowns;

	private final LiftedTakedowns lifted;

	private final VersionRule versionRule;

	ArrivalDecisions(Arrivals arrivals, ArrivalQueries queries, Likeness likeness, Admission admission,
			Takedowns takedowns, LiftedTakedowns lifted, VersionRule versionRule) {
		this.arrivals = arrivals;
		this.queries = queries;
		this.likeness = likeness;
		this.admission = admission;
		this.takedowns = takedowns;
		this.lifted = lifted;
		this.versionRule = versionRule;
	}

	/**
	 * Takes an arrival into the archive, with what an editor says of it.
	 * @return the number of the article
	 * @throws CorrectionRefused if the record does not hold
	 * @throws ArrivalRefused if it is decided already, a copy of it was admitted since it
	 * came, or it was taken down
	 */
	@Transactional(noRollbackFor = { CorrectionRefused.class, ArrivalRefused.class })
	public long admit(long id, RecordDraft record, String by) {
		DrawnArrival one = drawOpen(id);
		if (takenDown(one).isPresent()) {
			throw new ArrivalRefused("order");
		}
		return admit(one, record, by);
	}

	/**
	 * Takes an arrival in whose bytes or words, or nearly those, were taken down: the
	 * order about them no longer stands, or is not about this one. The tombstone of what
	 * was taken down says so.
	 * @param by who decides, for the desk
	 * @param editor who decides, as readers will see it
	 * @param reason why, for readers
	 * @return the number of the article
	 * @throws CorrectionRefused if the record does not hold
	 * @throws ArrivalRefused if it is decided already, a copy of it was admitted or taken
	 * down since it came, or nothing of it was taken down
	 */
	@Transactional(noRollbackFor = { CorrectionRefused.class, ArrivalRefused.class })
	public long lift(long id, RecordDraft record, String by, Editor editor, String reason) {
		DrawnArrival one = drawOpen(id);
		Arrival.Reason order = takenDown(one).orElseThrow(() -> new ArrivalRefused("no-order"));
		long article = admit(one, record, by);
		if (order.article() != null) {
			this.lifted.add(order.article(), article, editor, reason.strip());
		}
		return article;
	}

	/**
	 * What does not hold of a record. Nothing is written, but the sources that it names
	 * are locked as in an admission, which a read-only transaction cannot do.
	 */
	@Transactional
	public List<Problem> problems(Arrival arrival, RecordDraft record) {
		return this.admission.problems(arrival, this.arrivals.draw(arrival), record);
	}

	/** Whether an arrival waits, among other things, since it was taken down. */
	public static boolean isUnderOrder(Arrival arrival) {
		return arrival.isLookedAtFor(Arrival.Reason.TAKEN_DOWN)
				|| arrival.isLookedAtFor(Arrival.Reason.NEAR_TAKEN_DOWN);
	}

	private long admit(DrawnArrival one, RecordDraft record, String by) {
		Arrival arrival = one.arrival();
		long id = arrival.id();
		this.queries.holdAddresses(List.of(id));
		long article = this.admission.admit(arrival, one.drawn(), record, one.shingles());
		this.queries.settle(id, Arrival.State.ADMITTED, article, one.drawn().findings(), by, null);
		return article;
	}

	/**
	 * Lays an arrival beside the article whose next version somebody takes it for.
	 * @throws PageNotFound if there is no such article
	 * @throws ArrivalRefused if it is decided already, or was taken down
	 */
	@Transactional(readOnly = true)
	public VersionComparison compare(Arrival arrival, long article) {
		if (!arrival.isOpen()) {
			throw new ArrivalRefused("settled");
		}
		if (isUnderOrder(arrival)) {
			throw new ArrivalRefused("order");
		}
		return this.versionRule.compare(article, this.arrivals.draw(arrival));
	}

	/**
	 * Takes an arrival in as the next version of an article, whatever both say.
	 * @param by who decides, for the desk
	 * @param editor who decides, as readers will see it
	 * @return the number of the version
	 * @throws CorrectionRefused if the article is withdrawn, or what is drawn does not
	 * hold
	 * @throws PageNotFound if there is no such article
	 * @throws ArrivalRefused if it is decided already, an article has its text, or it was
	 * taken down: then it can only be a report of its own
	 */
	@Transactional(noRollbackFor = { CorrectionRefused.class, ArrivalRefused.class, PageNotFound.class })
	public int takeAsVersion(long id, long article, String by, Editor editor) {
		DrawnArrival one = drawOpen(id);
		if (takenDown(one).isPresent()) {
			throw new ArrivalRefused("order");
		}
		this.queries.holdAddresses(List.of(id));
		int number = this.admission.takeAsVersion(one.arrival(), one.drawn(), one.shingles(), article, editor);
		this.queries.settle(id, Arrival.State.VERSION, article, one.drawn().findings(), by, null);
		return number;
	}

	/**
	 * Ends an arrival that is not to be taken in. What came is kept all the same.
	 * @throws ArrivalRefused if it is decided already, or the answer does not fit
	 */
	@Transactional(noRollbackFor = ArrivalRefused.class)
	public void discard(long id, String by, String answer) {
		holdOpen(id);
		if (answer.isBlank() || answer.strip().length() > LONGEST_ANSWER) {
			throw new ArrivalRefused("answer", LONGEST_ANSWER);
		}
		this.queries.settle(id, Arrival.State.DISCARDED, null, null, by, answer.strip());
	}

	/**
	 * Takes down the bytes of an arrival that is no report, and every word drawn from
	 * them. If it was open it is discarded.
	 * @param reason why, for whoever brought it
	 * @throws IllegalArgumentException if the reason is blank or too long
	 * @throws ArrivalRefused if it is a report or a copy of one, or nothing is left of it
	 */
	@Transactional(noRollbackFor = ArrivalRefused.class)
	public void takeDown(long id, String reason, String byName, String byRole) {
		Arrival arrival = this.queries.hold(id).orElseThrow(() -> new PageNotFound("arrival " + id));
		Long article = Optional.ofNullable(arrival.article())
			.orElseGet(() -> this.queries.findArticlesOfSameBytes(List.of(id)).get(id));
		if (article != null) {
			throw new ArrivalRefused("report", article);
		}
		if (!this.takedowns.isAnythingLeft(arrival.capture())) {
			throw new ArrivalRefused("settled");
		}
		this.takedowns.takeDown(arrival.capture(), reason, byName, byRole);
	}

	/** An arrival that is open, with what is drawn from it, and that no article has. */
	private DrawnArrival drawOpen(long id) {
		Arrival arrival = holdOpen(id);
		DrawnArrival one = DrawnArrival.of(arrival, this.arrivals.draw(arrival));
		this.likeness.findSame(one.shingles()).ifPresent((article) -> {
			throw new ArrivalRefused("same", article);
		});
		return one;
	}

	/**
	 * The order that an arrival is under. One since somebody last looked at why this
	 * waits is refused: whoever decides must know it. It says so from then on.
	 */
	private Optional<Arrival.Reason> takenDown(DrawnArrival one) {
		Arrival arrival = one.arrival();
		Optional<Arrival.Reason> order = new TakenDown(List.of(one), this.queries, this.likeness).reason(one);
		order.filter((reason) -> !arrival.isLookedAtFor(reason.code())).ifPresent((reason) -> {
			List<Arrival.Reason> reasons = new ArrayList<>(arrival.reasons());
			reasons.add(reason);
			this.queries.decide(List.of(Decision.quarantined(arrival.id(), reasons, null)));
			throw new ArrivalRefused("taken-down");
		});
		return order;
	}

	private Arrival holdOpen(long id) {
		Arrival arrival = this.queries.hold(id).orElseThrow(() -> new PageNotFound("arrival " + id));
		if (!arrival.isOpen()) {
			throw new ArrivalRefused("settled");
		}
		return arrival;
	}

}
