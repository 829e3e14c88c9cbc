package org.dateline.intake;

import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.dateline.article.Accessions;
import org.dateline.article.CorrectionRefused;
import org.dateline.article.Editor;
import org.dateline.article.RecordDraft;
import org.dateline.article.Sources;
import org.dateline.article.Versions;
import org.dateline.extraction.BulkReport;
import org.dateline.provenance.Captures;
import org.dateline.provenance.Original;
import org.dateline.provenance.Originals;
import org.dateline.provenance.Received;
import org.dateline.provenance.Takedowns;
import org.dateline.web.PageNotFound;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes in what comes: its bytes are kept before anything is understood of them; then it
 * is known to be here already, becomes an article, or waits for a person, with the
 * reasons.
 */
@Service
public class Arrivals {

	/** The longest answer to whoever brought what is discarded. */
	public static final int LONGEST_ANSWER = 1000;

	private static final Logger log = LoggerFactory.getLogger(Arrivals.class);

	private static final int LONGEST_ADDRESS = 4000;

	private final ArrivalQueries arrivals;

	private final Captures captures;

	private final Originals originals;

	private final Drawing drawing;

	private final Likeness likeness;

	private final Accessions accessions;

	private final Sources sources;

	private final Versions versions;

	private final VersionRule versionRule;

	private final ReprintRule reprintRule;

	private final Takedowns takedowns;

	Arrivals(ArrivalQueries arrivals, Captures captures, Originals originals, Drawing drawing, Likeness likeness,
			Accessions accessions, Sources sources, Versions versions, VersionRule versionRule, ReprintRule reprintRule,
			Takedowns takedowns) {
		this.arrivals = arrivals;
		this.captures = captures;
		this.originals = originals;
		this.drawing = drawing;
		this.likeness = likeness;
		this.accessions = accessions;
		this.sources = sources;
		this.versions = versions;
		this.versionRule = versionRule;
		this.reprintRule = reprintRule;
		this.takedowns = takedowns;
	}

	/**
	 * Keeps what comes. When this returns and its transaction commits, nothing of it can
	 * be lost any more.
	 * @return the number of the arrival
	 */
	@Transactional
	public long receive(Delivery delivery) {
		return receive(List.of(delivery)).get(0);
	}

	/**
	 * Keeps many, all of them or none.
	 * @return the numbers of the arrivals, in the same order
	 */
	@Transactional
	public List<Long> receive(List<Delivery> deliveries) {
		List<Long> captures = this.captures.keep(deliveries.stream()
			.map((delivery) -> new Received(delivery.content(), delivery.mediaType(), charset(delivery.charset()),
					delivery.way().origin(), delivery.name()))
			.toList());
		List<@Nullable String> addresses = new ArrayList<>();
		deliveries.forEach((delivery) -> addresses.add(address(delivery.address())));
		return this.arrivals.add(captures, addresses, deliveries);
	}

	/** A charset that there is; what else a server may have said is of no use. */
	private static @Nullable String charset(@Nullable String name) {
		try {
			return (name != null && Charset.isSupported(name)) ? name : null;
		}
		catch (IllegalCharsetNameException ex) {
			return null;
		}
	}

	/** An address of the web, as long as one can be. */
	private static @Nullable String address(@Nullable URI address) {
		String scheme = (address != null && address.getScheme() != null) ? address.getScheme().toLowerCase(Locale.ROOT)
				: "";
		if (address == null || !scheme.equals("http") && !scheme.equals("https")) {
			return null;
		}
		String text = scheme + address.toString().substring(scheme.length());
		return (text.length() <= LONGEST_ADDRESS) ? text : null;
	}

	/** An arrival, or a {@link PageNotFound}. */
	@Transactional(readOnly = true)
	public Arrival find(long id) {
		return this.arrivals.find(id).orElseThrow(() -> new PageNotFound("arrival " + id));
	}

	/**
	 * Some arrivals, the newest first.
	 * @param account only those that this account brought, or null
	 * @param state only those in this state, or null
	 * @param consignment only those of this file, or null
	 * @param below only numbers below this one, or null
	 */
	@Transactional(readOnly = true)
	public List<Arrival> find(@Nullable Long account, Arrival.@Nullable State state, @Nullable Long consignment,
			@Nullable Long below, int most) {
		return this.arrivals.find(account, state, consignment, below, most);
	}

	/**
	 * How many wait, by state.
	 * @param account only those that this account brought, or null
	 */
	@Transactional(readOnly = true)
	public Map<Arrival.State, Long> countOpen(@Nullable Long account) {
		return this.arrivals.countOpen(account);
	}

	/** The bytes of an arrival as they came. */
	@Transactional
	public Original original(Arrival arrival) {
		return this.originals.open(arrival.capture());
	}

	/**
	 * Draws from an arrival what there is to draw. The same bytes give the same, as long
	 * as the rules and the sources of the archive are the same.
	 * @throws ArrivalRefused if reading it goes wrong
	 */
	public Drawn draw(Arrival arrival) {
		Original original = this.originals.open(arrival.capture());
		try {
			return this.drawing.draw(Transcript.of(original, arrival), arrival);
		}
		catch (DataAccessException ex) {
			throw ex;
		}
		catch (RuntimeException | StackOverflowError ex) {
			log.error("Nothing can be drawn from arrival {}", arrival.id(), ex);
			throw new ArrivalRefused("unread");
		}
	}

	/**
	 * Draws from arrivals that wait, each for itself and on every processor, and outside
	 * of any transaction: nobody else waits meanwhile. Of one whose bytes are an article
	 * already, or were taken down, nothing is drawn.
	 */
	List<DrawnArrival> draw(Collection<Long> ids) {
		List<Arrival> waiting = findWaiting(ids);
		Set<Long> known = findKnown(ids);
		Map<Long, Original> originals = this.originals
			.open(waiting.stream().filter((arrival) -> !known.contains(arrival.id())).map(Arrival::capture).toList());
		return draw(waiting, known, (arrival) -> {
			Original original = originals.get(arrival.capture());
			return (original != null) ? Transcript.of(original, arrival) : null;
		});
	}

	/**
	 * The same of what was kept a moment ago.
	 * @param reports what the bytes of each say, by the number of the arrival: they need
	 * not be asked for, nor be read, once more
	 */
	List<DrawnArrival> draw(Map<Long, BulkReport> reports) {
		return draw(findWaiting(reports.keySet()), findKnown(reports.keySet()),
				(arrival) -> Transcript.of(Objects.requireNonNull(reports.get(arrival.id())), arrival));
	}

	private List<Arrival> findWaiting(Collection<Long> ids) {
		return this.arrivals.find(ids).stream().filter((arrival) -> arrival.state() == Arrival.State.WAITING).toList();
	}

	private Set<Long> findKnown(Collection<Long> ids) {
		Set<Long> known = new HashSet<>(this.arrivals.findArticlesOfSameBytes(ids).keySet());
		known.addAll(this.arrivals.findTakenDown(ids).keySet());
		return known;
	}

	private List<DrawnArrival> draw(List<Arrival> waiting, Set<Long> known,
			Function<Arrival, @Nullable Transcript> transcripts) {
		return waiting.parallelStream()
			.map((arrival) -> known.contains(arrival.id()) ? DrawnArrival.known(arrival) : draw(arrival, transcripts))
			.toList();
	}

	private DrawnArrival draw(Arrival arrival, Function<Arrival, @Nullable Transcript> transcripts) {
		try {
			Transcript transcript = transcripts.apply(arrival);
			return (transcript != null) ? DrawnArrival.of(arrival, this.drawing.draw(transcript, arrival))
					: DrawnArrival.failed(arrival);
		}
		// What takes more memory than there is would take it again, and keep all others
		// waiting.
		catch (RuntimeException | StackOverflowError | OutOfMemoryError ex) {
			log.error("Nothing could be drawn from arrival {}; it waits for a person", arrival.id(), ex);
			return DrawnArrival.failed(arrival);
		}
	}

	/**
	 * Decides what becomes of arrivals that wait, in their order, all of them or none.
	 * What somebody brought by hand is left to a person in any case: they are there, and
	 * can look.
	 * @return those that are like another which was taken in now, and have to be judged
	 * after it; never all of them
	 */
	@Transactional
	List<DrawnArrival> judge(List<DrawnArrival> drawn) {
		Set<Long> held = this.arrivals.hold(drawn.stream().map(DrawnArrival::id).toList())
			.stream()
			.filter((arrival) -> arrival.state() == Arrival.State.WAITING)
			.map(Arrival::id)
			.collect(Collectors.toSet());
		List<DrawnArrival> batch = drawn.stream().filter((one) -> held.contains(one.id())).toList();
		if (batch.isEmpty()) {
			return List.of();
		}
		Judgement judgement = new Judgement(batch, this.arrivals, this.likeness, this.accessions, this.versionRule,
				this.reprintRule);
		List<Decision> decisions = new ArrayList<>(judgement.decisions());
		decisions.addAll(admit(judgement));
		judgement.versions().forEach((one, article) -> decisions.add(takeAsVersion(one, article)));
		this.arrivals.decide(decisions);
		return judgement.putOff();
	}

	private List<Decision> admit(Judgement judgement) {
		List<DrawnArrival> admitted = judgement.admitted();
		if (admitted.isEmpty()) {
			return List.of();
		}
		admitted.forEach((one) -> createSources(one.drawn().record(), one.drawn()));
		List<Long> numbers = this.accessions.admit(admitted.stream().map(judgement::checked).toList());
		List<Decision> decisions = new ArrayList<>();
		Map<Long, Shingles> texts = new HashMap<>();
		for (int i = 0; i < admitted.size(); i++) {
			DrawnArrival one = admitted.get(i);
			texts.put(numbers.get(i), one.shingles());
			decisions.add(Decision.admitted(one.id(), numbers.get(i), one.drawn().findings()));
		}
		this.likeness.keep(texts);
		for (int i = 0; i < admitted.size(); i++) {
			this.reprintRule.link(numbers.get(i), judgement.near(admitted.get(i)));
		}
		return decisions;
	}

	private Decision takeAsVersion(DrawnArrival one, long article) {
		Drawn.Findings findings = one.drawn().findings();
		try {
			takeAsVersion(one.arrival(), one.drawn(), one.shingles(), article, null);
			return Decision.version(one.id(), article, findings);
		}
		catch (CorrectionRefused ex) {
			return Decision.quarantined(one.id(), List.of(Arrival.Reason.of("record")), findings);
		}
	}

	/** Leaves an arrival that waits to a person. */
	@Transactional
	void setAside(long id, Arrival.Reason reason) {
		this.arrivals.decide(List.of(Decision.quarantined(id, List.of(reason), null)));
	}

	/**
	 * Takes an arrival into the archive, with what an editor says of it.
	 * @return the number of the article
	 * @throws CorrectionRefused if the record does not hold
	 * @throws ArrivalRefused if it is decided already, or a copy of it was admitted or
	 * taken down since it came
	 */
	@Transactional(noRollbackFor = { CorrectionRefused.class, ArrivalRefused.class })
	public long admit(long id, RecordDraft record, String by) {
		Arrival arrival = holdOpen(id);
		DrawnArrival one = DrawnArrival.of(arrival, draw(arrival));
		refuseKnown(one);
		this.arrivals.holdAddresses(List.of(id));
		return admit(arrival, one.drawn(), record, one.shingles(), by);
	}

	/**
	 * Takes an arrival in as the next version of an article, whatever both say.
	 * @param by who decides, for the desk
	 * @param editor who decides, as readers will see it
	 * @return the number of the version
	 * @throws CorrectionRefused if the article is withdrawn, or what is drawn does not
	 * hold
	 * @throws PageNotFound if there is no such article
	 * @throws ArrivalRefused if it is decided already, an article has its text, or a copy
	 * of it was taken down since it came
	 */
	@Transactional(noRollbackFor = { CorrectionRefused.class, ArrivalRefused.class, PageNotFound.class })
	public int takeAsVersion(long id, long article, String by, Editor editor) {
		Arrival arrival = holdOpen(id);
		DrawnArrival one = DrawnArrival.of(arrival, draw(arrival));
		refuseKnown(one);
		this.arrivals.holdAddresses(List.of(id));
		int number = takeAsVersion(arrival, one.drawn(), one.shingles(), article, editor);
		this.arrivals.settle(id, Arrival.State.VERSION, article, one.drawn().findings(), by, null);
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
		this.arrivals.settle(id, Arrival.State.DISCARDED, null, null, by, answer.strip());
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
		Arrival arrival = this.arrivals.hold(id).orElseThrow(() -> new PageNotFound("arrival " + id));
		Long article = Optional.ofNullable(arrival.article())
			.orElseGet(() -> this.arrivals.findArticlesOfSameBytes(List.of(id)).get(id));
		if (article != null) {
			throw new ArrivalRefused("report", article);
		}
		if (!this.takedowns.isAnythingLeft(arrival.capture())) {
			throw new ArrivalRefused("settled");
		}
		this.takedowns.takeDown(arrival.capture(), reason, byName, byRole);
	}

	/**
	 * Refuses what an article has, and what was taken down since somebody last looked at
	 * why this waits: whoever decides must know it. It says so from then on.
	 */
	private void refuseKnown(DrawnArrival one) {
		this.likeness.findSame(one.shingles()).ifPresent((article) -> {
			throw new ArrivalRefused("same", article);
		});
		Arrival arrival = one.arrival();
		new TakenDown(List.of(one), this.arrivals, this.likeness).reason(one)
			.filter((reason) -> !arrival.isLookedAtFor(reason.code()))
			.ifPresent((reason) -> {
				List<Arrival.Reason> reasons = new ArrayList<>(arrival.reasons());
				reasons.add(reason);
				this.arrivals.decide(List.of(Decision.quarantined(arrival.id(), reasons, null)));
				throw new ArrivalRefused("taken-down");
			});
	}

	private Arrival holdOpen(long id) {
		Arrival arrival = this.arrivals.hold(id).orElseThrow(() -> new PageNotFound("arrival " + id));
		if (!arrival.isOpen()) {
			throw new ArrivalRefused("settled");
		}
		return arrival;
	}

	private long admit(Arrival arrival, Drawn drawn, RecordDraft record, Shingles shingles, @Nullable String by) {
		createSources(record, drawn);
		List<Likeness.Near> near = this.likeness.findNear(shingles);
		long article = this.accessions.admit(drawn.accession(arrival.capture(), record));
		this.likeness.keep(article, shingles);
		this.reprintRule.link(article, near);
		this.arrivals.settle(arrival.id(), Arrival.State.ADMITTED, article, drawn.findings(), by, null);
		return article;
	}

	private int takeAsVersion(Arrival arrival, Drawn drawn, Shingles shingles, long article, @Nullable Editor editor) {
		Set<String> decided = this.versionRule.decided(article);
		createSources(drawn.record(), drawn);
		int number = this.versions.take(article, drawn.accession(arrival.capture(), drawn.record()), decided, editor);
		this.likeness.keepVersion(article, shingles);
		this.reprintRule.compareAgain(article, shingles);
		return number;
	}

	/**
	 * The sources that a record names and the archive does not have yet; in one order, so
	 * that two who add the same do not wait for each other.
	 */
	private void createSources(RecordDraft record, Drawn drawn) {
		Set<String> named = new HashSet<>();
		record.attributions().forEach((attribution) -> named.add(String.valueOf(attribution.source())));
		new TreeMap<>(drawn.newSources()).forEach((slug, source) -> {
			if (named.contains(slug)) {
				this.sources.createIfMissing(slug, source);
			}
		});
	}

}
