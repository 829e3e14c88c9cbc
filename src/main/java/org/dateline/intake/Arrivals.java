package org.dateline.intake;

import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.dateline.database.Background;
import org.dateline.extraction.BulkReport;
import org.dateline.provenance.Captures;
import org.dateline.provenance.Original;
import org.dateline.provenance.Originals;
import org.dateline.provenance.Received;
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
 * reasons. What people decide of it is {@link ArrivalDecisions}.
 */
@Service
public class Arrivals {

	private static final Logger log = LoggerFactory.getLogger(Arrivals.class);

	private static final int LONGEST_ADDRESS = 4000;

	private final ArrivalQueries arrivals;

	private final Captures captures;

	private final Originals originals;

	private final Drawing drawing;

	private final Admission admission;

	Arrivals(ArrivalQueries arrivals, Captures captures, Originals originals, Drawing drawing, Admission admission) {
		this.arrivals = arrivals;
		this.captures = captures;
		this.originals = originals;
		this.drawing = drawing;
		this.admission = admission;
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

	/**
	 * An address of the web, as long as one can be. One with a user and a password would
	 * give them away wherever it is told.
	 */
	private static @Nullable String address(@Nullable URI address) {
		String scheme = (address != null && address.getScheme() != null) ? address.getScheme().toLowerCase(Locale.ROOT)
				: "";
		if (address == null || !scheme.equals("http") && !scheme.equals("https") || address.getRawAuthority() == null
				|| address.getRawAuthority().contains("@")) {
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
	public Original original(Arrival arrival) {
		return this.originals.open(arrival.capture());
	}

	/**
	 * Draws from an arrival what there is to draw. The same bytes give the same, as long
	 * as the rules and the sources of the archive are the same.
	 * @throws ArrivalRefused if reading it goes wrong
	 */
	public DrawnRecord draw(Arrival arrival) {
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
		return Background.each(waiting,
				(arrival) -> known.contains(arrival.id()) ? DrawnArrival.known(arrival) : draw(arrival, transcripts));
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
		Judgement judgement = this.admission.judge(batch);
		List<Decision> decisions = new ArrayList<>(judgement.decisions());
		decisions.addAll(this.admission.admit(judgement));
		this.arrivals.decide(decisions);
		return judgement.putOff();
	}

	/** Leaves an arrival that waits to a person. */
	@Transactional
	void setAside(long id, Arrival.Reason reason) {
		this.arrivals.decide(List.of(Decision.quarantined(id, List.of(reason), null)));
	}

}
