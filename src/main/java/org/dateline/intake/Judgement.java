package org.dateline.intake;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.dateline.article.Accessions;
import org.dateline.article.CheckedAccession;
import org.dateline.provenance.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of some arrivals: it asks of the archive what is there for all of them at
 * once, and then decides one after the other. One that is like another which is taken in
 * now is put off until that is in the archive.
 */
final class Judgement {

	/** What is shorter is no report: a teaser, a caption, a page behind a wall. */
	private static final int SHORTEST_TEXT = 80;

	private final VersionRule versionRule;

	private final ReprintRule reprintRule;

	private final Map<Long, Long> sameBytes;

	private final Map<Long, Long> openOfSameBytes;

	private final Map<Long, Long> sameAddress;

	private final Map<Sha256, Long> sameText;

	private final Map<Shingles, List<Likeness.Near>> near;

	private final TakenDown takenDown;

	private final Map<DrawnArrival, CheckedAccession> checked = new HashMap<>();

	private final List<Decision> decisions = new ArrayList<>();

	private final List<DrawnArrival> admitted = new ArrayList<>();

	private final Map<DrawnArrival, Long> versions = new LinkedHashMap<>();

	private final List<DrawnArrival> putOff = new ArrayList<>();

	private final TakenIn takenIn = new TakenIn();

	private Judgement(VersionRule versionRule, ReprintRule reprintRule, Map<Long, Long> sameBytes,
			Map<Long, Long> openOfSameBytes, Map<Long, Long> sameAddress, Map<Sha256, Long> sameText,
			Map<Shingles, List<Likeness.Near>> near, TakenDown takenDown) {
		this.versionRule = versionRule;
		this.reprintRule = reprintRule;
		this.sameBytes = sameBytes;
		this.openOfSameBytes = openOfSameBytes;
		this.sameAddress = sameAddress;
		this.sameText = sameText;
		this.near = near;
		this.takenDown = takenDown;
	}

	/**
	 * Judges arrivals. Until the transaction ends, their words and their addresses are
	 * held: nobody else takes in or takes down the same meanwhile, and what is asked of
	 * the archive after that stays true. What was taken down is asked for only then, when
	 * whoever takes the same words down has done so.
	 */
	static Judgement of(List<DrawnArrival> batch, ArrivalQueries arrivals, Likeness likeness, Accessions accessions,
			VersionRule versionRule, ReprintRule reprintRule) {
		List<Long> ids = batch.stream().map(DrawnArrival::id).toList();
		List<DrawnArrival> texts = batch.stream().filter(DrawnArrival::hasText).toList();
		Map<Sha256, Long> sameText = likeness.findSame(texts.stream().map(DrawnArrival::shingles).toList());
		arrivals.holdAddresses(ids);
		TakenDown takenDown = new TakenDown(batch, arrivals, likeness);
		Map<Long, Long> sameBytes = arrivals.findArticlesOfSameBytes(ids);
		List<DrawnArrival> fresh = texts.stream()
			.filter((one) -> !sameBytes.containsKey(one.id()) && !sameText.containsKey(one.shingles().digest()))
			.toList();
		Map<Shingles, List<Likeness.Near>> near = likeness
			.findNear(fresh.stream().map(DrawnArrival::shingles).toList());
		Judgement judgement = new Judgement(versionRule, reprintRule, sameBytes, arrivals.findOpenOfSameBytes(ids),
				arrivals.findArticlesAtTheSameAddress(ids), sameText, near, takenDown);
		judgement.check(fresh, accessions);
		batch.forEach(judgement::judge);
		return judgement;
	}

	private void check(List<DrawnArrival> fresh, Accessions accessions) {
		Set<String> newSources = new HashSet<>();
		fresh.forEach((one) -> newSources.addAll(one.drawn().newSources().keySet()));
		List<CheckedAccession> found = accessions.check(
				fresh.stream().map((one) -> one.drawn().accession(one.arrival(), one.drawn().record())).toList(),
				newSources);
		for (int i = 0; i < fresh.size(); i++) {
			this.checked.put(fresh.get(i), found.get(i));
		}
	}

	/** Those that become articles. */
	List<DrawnArrival> admitted() {
		return List.copyOf(this.admitted);
	}

	/** What one that becomes an article is taken in as. */
	CheckedAccession checked(DrawnArrival admitted) {
		return Objects.requireNonNull(this.checked.get(admitted));
	}

	/** The articles that one is near to, the nearest first. */
	List<Likeness.Near> near(DrawnArrival one) {
		return this.near.getOrDefault(one.shingles(), List.of());
	}

	/**
	 * Those that become the next version of an article, with its number; in the order in
	 * which they came.
	 */
	Map<DrawnArrival, Long> versions() {
		return Collections.unmodifiableMap(this.versions);
	}

	/** What becomes of those that are not taken in. */
	List<Decision> decisions() {
		return List.copyOf(this.decisions);
	}

	/** Those that have to be judged anew when the others are in the archive. */
	List<DrawnArrival> putOff() {
		return List.copyOf(this.putOff);
	}

	private void judge(DrawnArrival one) {
		Long article = this.sameBytes.get(one.id());
		if (article != null) {
			this.decisions.add(Decision.duplicate(one.id(), article, one.isDrawn() ? one.drawn().findings() : null));
		}
		else if (this.takenDown.hasBytesOf(one)) {
			List<Arrival.Reason> reasons = new ArrayList<>(openOfSameBytes(one));
			this.takenDown.reason(one).ifPresent(reasons::add);
			this.decisions.add(Decision.quarantined(one.id(), reasons, null));
		}
		else if (!one.isDrawn()) {
			this.decisions.add(Decision.quarantined(one.id(), List.of(Arrival.Reason.of("failed")), null));
		}
		else if (!one.hasText()) {
			List<Arrival.Reason> reasons = new ArrayList<>(openOfSameBytes(one));
			Arrival.Reason obstacle = one.drawn().obstacle();
			reasons.add((obstacle != null) ? obstacle : Arrival.Reason.of("no-text"));
			quarantine(one, reasons);
		}
		else if (this.takenIn.hasOneLike(one) || this.takenIn.hasVersionOf(this.sameAddress.get(one.id()))) {
			this.putOff.add(one);
		}
		else {
			judgeText(one);
		}
	}

	private void judgeText(DrawnArrival one) {
		Long same = this.sameText.get(one.shingles().digest());
		if (same != null) {
			this.decisions.add(Decision.duplicate(one.id(), same, one.drawn().findings()));
			return;
		}
		Long present = this.sameAddress.get(one.id());
		Optional<Arrival.Reason> objection = (present != null) ? this.versionRule.objection(present, one)
				: Optional.empty();
		List<Arrival.Reason> reasons = reasons(one, present, objection);
		if (reasons.isEmpty() && present == null && !checked(one).isSound()) {
			reasons.add(Arrival.Reason.of("record"));
		}
		if (!reasons.isEmpty()) {
			quarantine(one, reasons);
			return;
		}
		if (present != null) {
			this.versions.put(one, present);
			this.takenIn.addVersionOf(present);
		}
		else {
			this.admitted.add(one);
		}
		this.takenIn.add(one);
	}

	/** Words that were taken down are not kept once more with what was found. */
	private void quarantine(DrawnArrival one, List<Arrival.Reason> reasons) {
		DrawnRecord.Findings findings = this.takenDown.reason(one).isEmpty() ? one.drawn().findings() : null;
		this.decisions.add(Decision.quarantined(one.id(), reasons, findings));
	}

	private List<Arrival.Reason> reasons(DrawnArrival one, @Nullable Long present, Optional<Arrival.Reason> objection) {
		Arrival arrival = one.arrival();
		DrawnRecord drawn = one.drawn();
		List<Arrival.Reason> reasons = new ArrayList<>(openOfSameBytes(one));
		boolean isNext = present != null && objection.isEmpty();
		// the next version of a report is like that one, which somebody left or took in
		// again
		this.takenDown.reason(one)
			.filter((reason) -> !isNext || !reason.code().equals(Arrival.Reason.NEAR_TAKEN_DOWN))
			.ifPresent(reasons::add);
		if (drawn.text().strip().length() < SHORTEST_TEXT) {
			reasons.add(Arrival.Reason.of("short-text"));
		}
		if (drawn.record().language().isEmpty()) {
			reasons.add(Arrival.Reason.of("no-language"));
		}
		drawn.publishedAfter(arrival.at()).ifPresent((day) -> reasons.add(Arrival.Reason.of("after-arrival", day)));
		List<Likeness.Near> near = near(one);
		if (present == null) {
			this.reprintRule.objection(drawn.record(), near).ifPresent(reasons::add);
		}
		objection.ifPresent(reasons::add);
		Bringer by = arrival.by();
		if (by != null && !by.mayAdmit()) {
			reasons.add(Arrival.Reason.of("contributor"));
		}
		else if (by != null && arrival.way().isByHand()) {
			reasons.add(Arrival.Reason.of("by-hand"));
		}
		if (!reasons.isEmpty() && present != null && isNext) {
			reasons.add(Arrival.Reason.about("version", present));
		}
		if (!reasons.isEmpty() && !near.isEmpty() && reasons.stream().allMatch((reason) -> reason.article() == null)) {
			reasons.add(ReprintRule.hint(near.get(0)));
		}
		return reasons;
	}

	private List<Arrival.Reason> openOfSameBytes(DrawnArrival one) {
		Long waiting = this.openOfSameBytes.get(one.id());
		return (waiting != null) ? List.of(Arrival.Reason.of("same-bytes", waiting.toString())) : List.of();
	}

	/** What is taken in now, by all that another may have in common with it. */
	private static final class TakenIn {

		private final Set<Sha256> texts = new HashSet<>();

		private final Map<Long, List<Shingles>> bands = new HashMap<>();

		private final Set<URI> addresses = new HashSet<>();

		/** Which may be known under several addresses. */
		private final Set<Long> articles = new HashSet<>();

		void add(DrawnArrival one) {
			this.texts.add(one.shingles().digest());
			for (Long band : one.shingles().bands()) {
				this.bands.computeIfAbsent(band, (key) -> new ArrayList<>()).add(one.shingles());
			}
			URI address = one.arrival().address();
			if (address != null) {
				this.addresses.add(address);
			}
		}

		void addVersionOf(long article) {
			this.articles.add(article);
		}

		boolean hasVersionOf(@Nullable Long article) {
			return article != null && this.articles.contains(article);
		}

		boolean hasOneLike(DrawnArrival one) {
			return this.texts.contains(one.shingles().digest())
					|| one.arrival().address() != null && this.addresses.contains(one.arrival().address())
					|| hasOneNear(one.shingles());
		}

		private boolean hasOneNear(Shingles shingles) {
			for (Long band : shingles.bands()) {
				for (Shingles other : this.bands.getOrDefault(band, List.of())) {
					if (Likeness.isNear(shingles.resemblance(other))) {
						return true;
					}
				}
			}
			return false;
		}

	}

}
