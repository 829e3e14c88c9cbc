package org.dateline.intake;

import java.net.URI;
import java.util.ArrayList;
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
 * once, and then decides one after the other, since one may repeat another.
 */
final class Judgement {

	/** What is shorter is no report: a teaser, a caption, a page behind a wall. */
	private static final int SHORTEST_TEXT = 80;

	private final List<DrawnArrival> batch;

	private final Map<Long, Long> sameBytes;

	private final Map<Long, Long> openOfSameBytes;

	private final Map<Long, Long> sameAddress;

	private final Map<Sha256, Long> sameText;

	private final Map<Shingles, Likeness.Near> near;

	private final Map<DrawnArrival, CheckedAccession> checked = new HashMap<>();

	/**
	 * In their order; what refers to another of the batch is told when that has a number.
	 */
	private final Map<DrawnArrival, Verdict> verdicts = new LinkedHashMap<>();

	private final List<DrawnArrival> admitted = new ArrayList<>();

	private final Map<Sha256, DrawnArrival> admittedTexts = new HashMap<>();

	private final Map<Long, List<DrawnArrival>> admittedBands = new HashMap<>();

	private final Map<URI, DrawnArrival> admittedAddresses = new HashMap<>();

	Judgement(List<DrawnArrival> batch, ArrivalQueries arrivals, Likeness likeness, Accessions accessions) {
		this.batch = batch;
		List<Long> ids = batch.stream().map(DrawnArrival::id).toList();
		List<DrawnArrival> texts = batch.stream().filter(DrawnArrival::hasText).toList();
		this.sameText = likeness.findSame(texts.stream().map(DrawnArrival::shingles).toList());
		this.sameBytes = arrivals.findArticlesOfSameBytes(ids);
		List<DrawnArrival> fresh = texts.stream()
			.filter((one) -> !this.sameBytes.containsKey(one.id())
					&& !this.sameText.containsKey(one.shingles().digest()))
			.toList();
		this.near = likeness.findNear(fresh.stream().map(DrawnArrival::shingles).toList());
		this.openOfSameBytes = arrivals.findOpenOfSameBytes(ids);
		this.sameAddress = arrivals.findArticlesAtTheSameAddress(ids);
		check(fresh, accessions);
	}

	private void check(List<DrawnArrival> fresh, Accessions accessions) {
		Set<String> newSources = new HashSet<>();
		fresh.forEach((one) -> newSources.addAll(one.drawn().newSources().keySet()));
		List<CheckedAccession> found = accessions
			.check(fresh.stream().map((one) -> one.drawn().accession(one.arrival())).toList(), newSources);
		for (int i = 0; i < fresh.size(); i++) {
			this.checked.put(fresh.get(i), found.get(i));
		}
	}

	/**
	 * Decides.
	 * @return those that are to be admitted
	 */
	List<DrawnArrival> reach() {
		this.batch.forEach((one) -> this.verdicts.put(one, judge(one)));
		return List.copyOf(this.admitted);
	}

	/** What an admitted one is taken in as. */
	CheckedAccession checked(DrawnArrival admitted) {
		return Objects.requireNonNull(this.checked.get(admitted));
	}

	/**
	 * What was decided.
	 * @param articles the numbers of the articles that the admitted ones became
	 */
	List<Decision> decisions(Map<DrawnArrival, Long> articles) {
		List<Decision> decisions = new ArrayList<>();
		this.verdicts.forEach((one, verdict) -> decisions.add(verdict.decision(one, articles)));
		return decisions;
	}

	private Verdict judge(DrawnArrival one) {
		Long article = this.sameBytes.get(one.id());
		if (article != null) {
			return Verdict.duplicate(Other.of(article));
		}
		if (!one.isDrawn()) {
			return Verdict.quarantined(List.of(new Doubt("failed", null, List.of())));
		}
		Optional<Other> same = one.hasText() ? sameText(one.shingles()) : Optional.empty();
		if (same.isPresent()) {
			return Verdict.duplicate(same.get());
		}
		List<Doubt> doubts = reasons(one);
		if (doubts.isEmpty() && !checked(one).isSound()) {
			doubts.add(new Doubt("record", null, List.of()));
		}
		if (!doubts.isEmpty()) {
			return Verdict.quarantined(doubts);
		}
		admit(one);
		return Verdict.admitted(one);
	}

	private Optional<Other> sameText(Shingles shingles) {
		return Other.either(this.sameText.get(shingles.digest()), this.admittedTexts.get(shingles.digest()));
	}

	private List<Doubt> reasons(DrawnArrival one) {
		Arrival arrival = one.arrival();
		Drawn drawn = one.drawn();
		List<Doubt> reasons = new ArrayList<>();
		Long waiting = this.openOfSameBytes.get(arrival.id());
		if (waiting != null && !isAdmitted(waiting)) {
			reasons.add(new Doubt("same-bytes", null, List.of(waiting.toString())));
		}
		if (!one.hasText()) {
			reasons.add(new Doubt("no-text", null, List.of()));
			return reasons;
		}
		if (drawn.text().strip().length() < SHORTEST_TEXT) {
			reasons.add(new Doubt("short-text", null, List.of()));
		}
		if (drawn.record().language().isEmpty()) {
			reasons.add(new Doubt("no-language", null, List.of()));
		}
		near(one.shingles()).ifPresent(reasons::add);
		URI address = arrival.address();
		if (address != null) {
			Other.either(this.sameAddress.get(arrival.id()), this.admittedAddresses.get(address))
				.ifPresent((other) -> reasons.add(new Doubt("known-address", other, List.of())));
		}
		Bringer by = arrival.by();
		if (by != null && !by.mayAdmit()) {
			reasons.add(new Doubt("contributor", null, List.of()));
		}
		else if (by != null && arrival.way().isByHand()) {
			reasons.add(new Doubt("by-hand", null, List.of()));
		}
		return reasons;
	}

	private boolean isAdmitted(long arrival) {
		return this.admitted.stream().anyMatch((one) -> one.id() == arrival);
	}

	/** The nearest text, of the archive or of the batch, if one is near. */
	private Optional<Doubt> near(Shingles shingles) {
		Likeness.Near nearest = this.near.get(shingles);
		Other other = (nearest != null) ? Other.of(nearest.article()) : null;
		double resemblance = (nearest != null) ? nearest.resemblance() : 0;
		for (DrawnArrival here : admittedNear(shingles)) {
			Likeness.Near near = new Likeness.Near(here.id(), shingles.resemblance(here.shingles()));
			if (near.isNear() && near.resemblance() > resemblance) {
				other = Other.of(here);
				resemblance = near.resemblance();
			}
		}
		return (other != null)
				? Optional.of(new Doubt("near", other, List.of(Long.toString(Math.round(resemblance * 100)))))
				: Optional.empty();
	}

	private Set<DrawnArrival> admittedNear(Shingles shingles) {
		Set<DrawnArrival> near = new HashSet<>();
		for (Long band : shingles.bands()) {
			near.addAll(this.admittedBands.getOrDefault(band, List.of()));
		}
		return near;
	}

	private void admit(DrawnArrival one) {
		this.admitted.add(one);
		this.admittedTexts.put(one.shingles().digest(), one);
		for (Long band : one.shingles().bands()) {
			this.admittedBands.computeIfAbsent(band, (key) -> new ArrayList<>()).add(one);
		}
		URI address = one.arrival().address();
		if (address != null) {
			this.admittedAddresses.put(address, one);
		}
	}

	/**
	 * Another report: one of the archive, or one of the batch that has no number yet.
	 *
	 * @param article its number, or null
	 * @param admitted what is to be admitted, or null
	 */
	private record Other(@Nullable Long article, @Nullable DrawnArrival admitted) {

		static Other of(long article) {
			return new Other(article, null);
		}

		static Other of(DrawnArrival admitted) {
			return new Other(null, admitted);
		}

		static Optional<Other> either(@Nullable Long article, @Nullable DrawnArrival admitted) {
			return (article != null || admitted != null) ? Optional.of(new Other(article, admitted)) : Optional.empty();
		}

		long number(Map<DrawnArrival, Long> articles) {
			return Objects.requireNonNull((this.admitted != null) ? articles.get(this.admitted) : this.article);
		}

	}

	/**
	 * A reason for a person to look.
	 *
	 * @param about the report that it is about, or null
	 */
	private record Doubt(String code, @Nullable Other about, List<String> arguments) {

		Arrival.Reason reason(Map<DrawnArrival, Long> articles) {
			return new Arrival.Reason(this.code, (this.about != null) ? this.about.number(articles) : null,
					this.arguments);
		}

	}

	/**
	 * What becomes of an arrival.
	 *
	 * @param other the report that it is or repeats, or null
	 */
	private record Verdict(Arrival.State state, @Nullable Other other, List<Doubt> doubts) {

		static Verdict admitted(DrawnArrival one) {
			return new Verdict(Arrival.State.ADMITTED, Other.of(one), List.of());
		}

		static Verdict duplicate(Other other) {
			return new Verdict(Arrival.State.DUPLICATE, other, List.of());
		}

		static Verdict quarantined(List<Doubt> doubts) {
			return new Verdict(Arrival.State.QUARANTINED, null, doubts);
		}

		Decision decision(DrawnArrival one, Map<DrawnArrival, Long> articles) {
			return new Decision(one.id(), this.state,
					this.doubts.stream().map((doubt) -> doubt.reason(articles)).toList(),
					(this.other != null) ? this.other.number(articles) : null,
					one.isDrawn() ? one.drawn().findings() : null);
		}

	}

}
