package org.dateline.editorial;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.dateline.article.CorrectionRefused;
import org.dateline.article.Problem;
import org.dateline.article.RecordDraft;
import org.dateline.extraction.BulkFormat;
import org.dateline.intake.Arrival;
import org.dateline.intake.ArrivalDecisions;
import org.dateline.intake.ArrivalRefused;
import org.dateline.intake.Arrivals;
import org.dateline.intake.Bringer;
import org.dateline.intake.Consignments;
import org.dateline.intake.Delivery;
import org.dateline.intake.VersionComparison;
import org.dateline.intake.WayIn;
import org.dateline.web.PageNotFound;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Acts on what comes in, each with its line in the trail, in one transaction. */
@Service
class Receiver {

	private final Arrivals arrivals;

	private final ArrivalDecisions decisions;

	private final Consignments consignments;

	private final Trail trail;

	private final DeskSettings.Desk settings;

	Receiver(Arrivals arrivals, ArrivalDecisions decisions, Consignments consignments, Trail trail,
			DeskSettings settings) {
		this.settings = settings.desk();
		this.consignments = consignments;
		this.arrivals = arrivals;
		this.decisions = decisions;
		this.trail = trail;
	}

	/** An arrival that this person may know of: a contributor sees what they brought. */
	Arrival find(SignedIn person, long id) {
		Arrival arrival = this.arrivals.find(id);
		Bringer by = arrival.by();
		if (person.role() == Role.CONTRIBUTOR && (by == null || by.account() != person.id())) {
			throw new PageNotFound("arrival " + id);
		}
		return arrival;
	}

	/** Who brings something. */
	static Bringer bringer(SignedIn person) {
		return new Bringer(person.id(), person.shownAs(), person.role().code(), person.role() != Role.CONTRIBUTOR);
	}

	/** Begins to take in a file of many. */
	@Transactional
	long begin(SignedIn by, WayIn way, @Nullable String name) {
		long id = this.consignments.begin(way, name, bringer(by));
		return received(by, id, Map.of("way", way.code()));
	}

	/** Keeps a bulk file, which is taken in afterwards. */
	@Transactional(rollbackFor = IOException.class)
	long begin(SignedIn by, BulkFormat format, @Nullable String name, InputStream file) throws IOException {
		return received(by, this.consignments.begin(format, name, bringer(by), file), Map.of("way", WayIn.BULK.code()));
	}

	/**
	 * Begins to take in a bulk file that is being sent, unless it began before.
	 * @param key by which it is known again if it is interrupted, or null
	 */
	@Transactional
	long begin(SignedIn by, BulkFormat format, @Nullable String key) {
		Optional<Long> begun = (key != null) ? this.consignments.findByKey(by.id(), key) : Optional.empty();
		return begun.orElseGet(() -> received(by, this.consignments.begin(format, null, bringer(by), key),
				Map.of("way", WayIn.BULK.code())));
	}

	private long received(SignedIn by, long id, Map<String, String> detail) {
		this.trail.write(by, Act.RECEIVED, "intake/consignments/" + id, null, detail);
		return id;
	}

	@Transactional
	long receive(SignedIn by, Delivery delivery) {
		return receive(by, delivery, Map.of("way", delivery.way().code()));
	}

	/** Receives a page that was fetched although robots.txt may say no. */
	@Transactional
	long receiveByHand(SignedIn by, Delivery delivery) {
		return receive(by, delivery, Map.of("way", delivery.way().code(), "robots", "passed over"));
	}

	private long receive(SignedIn by, Delivery delivery, Map<String, String> details) {
		long id = this.arrivals.receive(delivery);
		this.trail.write(by, Act.RECEIVED, subject(id), null, details);
		return id;
	}

	@Transactional(noRollbackFor = { CorrectionRefused.class, ArrivalRefused.class })
	long admit(SignedIn by, long id, RecordDraft record) {
		long article = this.decisions.admit(id, record, by.shownAs());
		this.trail.writeOfArticle(by, Act.ADMITTED, article, null, Map.of("arrival", id));
		return article;
	}

	/** Takes in what was taken down, since its order no longer stands. */
	@Transactional(noRollbackFor = { CorrectionRefused.class, ArrivalRefused.class })
	long lift(SignedIn by, long id, RecordDraft record, String reason) {
		long article = this.decisions.lift(id, record, by.shownAs(), this.settings.inPublic(by.shownAs(), by.role()),
				reason);
		this.trail.writeOfArticle(by, Act.TAKEDOWN_LIFTED, article, reason.strip(), Map.of("arrival", id));
		return article;
	}

	@Transactional(noRollbackFor = { CorrectionRefused.class, ArrivalRefused.class, PageNotFound.class })
	void takeAsVersion(SignedIn by, long id, long article, String reason) {
		int number = this.decisions.takeAsVersion(id, article, by.shownAs(),
				this.settings.inPublic(by.shownAs(), by.role()));
		this.trail.writeOfArticle(by, Act.VERSION_TAKEN, article, reason.strip(),
				Map.of("arrival", id, "version", number));
	}

	/** What does not hold of a record that an arrival would be taken in with. */
	List<Problem> problems(Arrival arrival, RecordDraft record) {
		return this.decisions.problems(arrival, record);
	}

	/** Lays an arrival beside the report whose next version it may be. */
	VersionComparison compare(Arrival arrival, long article) {
		return this.decisions.compare(arrival, article);
	}

	@Transactional(noRollbackFor = ArrivalRefused.class)
	void discard(SignedIn by, long id, String answer) {
		this.decisions.discard(id, by.shownAs(), answer);
		this.trail.write(by, Act.DISCARDED, subject(id), answer.strip(), Map.of());
	}

	/** Takes down the bytes of what is no report, for good. */
	@Transactional(noRollbackFor = ArrivalRefused.class)
	void takeDown(SignedIn by, long id, String reason) {
		this.decisions.takeDown(id, reason.strip(), by.shownAs(), by.role().code());
		this.trail.write(by, Act.TAKEN_DOWN, subject(id), reason.strip(), Map.of());
	}

	private static String subject(long id) {
		return "intake/" + id;
	}

}
