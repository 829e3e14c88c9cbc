package org.dateline.intake;

import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.dateline.article.Accessions;
import org.dateline.article.CorrectionRefused;
import org.dateline.article.Editor;
import org.dateline.article.RecordDraft;
import org.dateline.article.Sources;
import org.dateline.article.Versions;
import org.dateline.provenance.Captures;
import org.dateline.provenance.Original;
import org.dateline.provenance.Originals;
import org.dateline.web.PageNotFound;
import org.jspecify.annotations.Nullable;

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

	private static final int LONGEST_ADDRESS = 4000;

	/** What is shorter is no report: a teaser, a caption, a page behind a wall. */
	private static final int SHORTEST_TEXT = 80;

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

	Arrivals(ArrivalQueries arrivals, Captures captures, Originals originals, Drawing drawing, Likeness likeness,
			Accessions accessions, Sources sources, Versions versions, VersionRule versionRule,
			ReprintRule reprintRule) {
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
	}

	/**
	 * Keeps what comes. When this returns and its transaction commits, nothing of it can
	 * be lost any more.
	 * @return the number of the arrival
	 */
	@Transactional
	public long receive(Delivery delivery) {
		long capture = this.captures.keep(delivery.content(), delivery.mediaType(), charset(delivery.charset()),
				delivery.way().origin(), delivery.name());
		return this.arrivals.add(capture, address(delivery.address()), delivery);
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
	 */
	public Drawn draw(Arrival arrival) {
		return this.drawing.draw(this.originals.open(arrival.capture()), arrival);
	}

	/**
	 * Decides what becomes of an arrival that waits. One that somebody brought by hand is
	 * left to a person in any case: they are there, and can look.
	 */
	@Transactional
	void judge(long id) {
		Arrival arrival = this.arrivals.hold(id).orElseThrow(() -> new PageNotFound("arrival " + id));
		if (arrival.state() != Arrival.State.WAITING) {
			return;
		}
		Optional<Long> same = this.arrivals.findArticleOfSameBytes(arrival.capture());
		if (same.isPresent()) {
			this.arrivals.settle(id, Arrival.State.DUPLICATE, same.get(), null, null, null);
			return;
		}
		Drawn drawn = draw(arrival);
		Shingles shingles = Shingles.of(drawn.text());
		Optional<Long> sameText = drawn.text().isBlank() ? Optional.empty() : this.likeness.findSame(shingles);
		if (sameText.isPresent()) {
			this.arrivals.settle(id, Arrival.State.DUPLICATE, sameText.get(), drawn.findings(), null, null);
			return;
		}
		Optional<VersionRule.Verdict> version = this.versionRule.judge(arrival, drawn, shingles);
		List<Likeness.Near> near = this.likeness.findNear(shingles);
		List<Arrival.Reason> reasons = reasons(arrival, drawn, near, version);
		if (!reasons.isEmpty()) {
			this.arrivals.quarantine(id, reasons, drawn.findings());
			return;
		}
		try {
			if (version.isPresent()) {
				takeAsVersion(arrival, drawn, shingles, version.get().article(), null, null);
			}
			else {
				admit(arrival, drawn, drawn.record(), shingles, near, null);
			}
		}
		catch (CorrectionRefused ex) {
			this.arrivals.quarantine(id, List.of(Arrival.Reason.of("record")), drawn.findings());
		}
	}

	/** Leaves an arrival that waits to a person. */
	@Transactional
	void setAside(long id, Arrival.Reason reason) {
		this.arrivals.quarantine(id, List.of(reason), null);
	}

	/**
	 * Takes an arrival into the archive, with what an editor says of it.
	 * @return the number of the article
	 * @throws CorrectionRefused if the record does not hold
	 * @throws ArrivalRefused if it is decided already, or a copy of it was admitted since
	 * it came
	 */
	@Transactional(noRollbackFor = { CorrectionRefused.class, ArrivalRefused.class })
	public long admit(long id, RecordDraft record, String by) {
		Arrival arrival = holdOpen(id);
		Drawn drawn = draw(arrival);
		Shingles shingles = Shingles.of(drawn.text());
		this.likeness.findSame(shingles).ifPresent((article) -> {
			throw new ArrivalRefused("same", article);
		});
		return admit(arrival, drawn, record, shingles, this.likeness.findNear(shingles), by);
	}

	/**
	 * Takes an arrival in as the next version of an article, whatever both say.
	 * @param by who decides, for the desk
	 * @param editor who decides, as readers will see it
	 * @return the number of the version
	 * @throws CorrectionRefused if the article is withdrawn, or what is drawn does not
	 * hold
	 * @throws PageNotFound if there is no such article
	 * @throws ArrivalRefused if it is decided already, or an article has its text
	 */
	@Transactional(noRollbackFor = { CorrectionRefused.class, ArrivalRefused.class, PageNotFound.class })
	public int takeAsVersion(long id, long article, String by, Editor editor) {
		Arrival arrival = holdOpen(id);
		Drawn drawn = draw(arrival);
		Shingles shingles = Shingles.of(drawn.text());
		this.likeness.findSame(shingles).ifPresent((same) -> {
			throw new ArrivalRefused("same", same);
		});
		return takeAsVersion(arrival, drawn, shingles, article, by, editor);
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

	private Arrival holdOpen(long id) {
		Arrival arrival = this.arrivals.hold(id).orElseThrow(() -> new PageNotFound("arrival " + id));
		if (!arrival.isOpen()) {
			throw new ArrivalRefused("settled");
		}
		return arrival;
	}

	private long admit(Arrival arrival, Drawn drawn, RecordDraft record, Shingles shingles, List<Likeness.Near> near,
			@Nullable String by) {
		createSources(drawn, record);
		long article = this.accessions.admit(drawn.accession(arrival.capture(), record));
		this.likeness.keep(article, shingles);
		this.reprintRule.link(article, near);
		this.arrivals.settle(arrival.id(), Arrival.State.ADMITTED, article, drawn.findings(), by, null);
		return article;
	}

	private int takeAsVersion(Arrival arrival, Drawn drawn, Shingles shingles, long article, @Nullable String by,
			@Nullable Editor editor) {
		Set<String> decided = this.versionRule.decided(article);
		createSources(drawn, drawn.record());
		int number = this.versions.take(article, drawn.accession(arrival.capture(), drawn.record()), decided, editor);
		this.likeness.keepVersion(article, shingles);
		this.reprintRule.compareAgain(article, shingles);
		this.arrivals.settle(arrival.id(), Arrival.State.VERSION, article, drawn.findings(), by, null);
		return number;
	}

	/** The sources that a record names and that were not known before. */
	private void createSources(Drawn drawn, RecordDraft record) {
		Set<String> named = new HashSet<>();
		record.attributions().forEach((attribution) -> named.add(String.valueOf(attribution.source())));
		drawn.newSources().forEach((slug, source) -> {
			if (named.contains(slug) && this.sources.find(slug).isEmpty()) {
				this.sources.create(slug, source);
			}
		});
	}

	private List<Arrival.Reason> reasons(Arrival arrival, Drawn drawn, List<Likeness.Near> near,
			Optional<VersionRule.Verdict> version) {
		List<Arrival.Reason> reasons = new ArrayList<>();
		this.arrivals.findOpenOfSameBytes(arrival)
			.ifPresent((other) -> reasons.add(Arrival.Reason.of("same-bytes", other.toString())));
		if (drawn.text().isBlank()) {
			reasons.add(Arrival.Reason.of("no-text"));
			return reasons;
		}
		if (drawn.text().strip().length() < SHORTEST_TEXT) {
			reasons.add(Arrival.Reason.of("short-text"));
		}
		if (drawn.record().language().isEmpty()) {
			reasons.add(Arrival.Reason.of("no-language"));
		}
		if (version.isEmpty()) {
			this.reprintRule.objection(drawn.record(), near).ifPresent(reasons::add);
		}
		version.map(VersionRule.Verdict::objection).ifPresent(reasons::add);
		Bringer by = arrival.by();
		if (by != null && by.role().equals("contributor")) {
			reasons.add(Arrival.Reason.of("contributor"));
		}
		else if (by != null && (arrival.way() == Way.TEXT || arrival.way() == Way.FILE || arrival.way() == Way.PAGE)) {
			reasons.add(Arrival.Reason.of("by-hand"));
		}
		if (!reasons.isEmpty() && version.isPresent() && version.get().objection() == null) {
			reasons.add(Arrival.Reason.about("version", version.get().article()));
		}
		if (!reasons.isEmpty() && !near.isEmpty() && reasons.stream().allMatch((reason) -> reason.article() == null)) {
			reasons.add(ReprintRule.hint(near.get(0)));
		}
		return reasons;
	}

}
