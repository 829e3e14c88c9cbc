package org.dateline.intake;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.dateline.provenance.Sha256;

/**
 * Which arrivals bring back what was taken down: its bytes, its words, or nearly those.
 * An order may be lifted, so that none is refused; but a person decides.
 */
final class TakenDown {

	private final Map<Long, Optional<Long>> bytes;

	private final Map<Sha256, Long> words;

	private final Map<Sha256, Long> near;

	TakenDown(Collection<DrawnArrival> arrivals, ArrivalQueries queries, Likeness likeness) {
		this.bytes = queries.findTakenDown(arrivals.stream().map(DrawnArrival::id).toList());
		List<Shingles> texts = arrivals.stream().filter(DrawnArrival::hasText).map(DrawnArrival::shingles).toList();
		this.words = likeness.findSameTakenDown(texts);
		this.near = likeness.findNearTakenDown(texts);
	}

	/** Whether just these bytes were taken down. */
	boolean hasBytesOf(DrawnArrival one) {
		return this.bytes.containsKey(one.id());
	}

	/** Why a person has to look; empty where nothing of it was taken down. */
	Optional<Arrival.Reason> reason(DrawnArrival one) {
		Optional<Long> drawn = this.bytes.get(one.id());
		if (drawn != null) {
			return Optional.of(drawn.map((report) -> Arrival.Reason.about(Arrival.Reason.TAKEN_DOWN, report))
				.orElseGet(() -> Arrival.Reason.of(Arrival.Reason.TAKEN_DOWN)));
		}
		if (!one.hasText()) {
			return Optional.empty();
		}
		Sha256 digest = one.shingles().digest();
		return Optional.ofNullable(this.words.get(digest))
			.map((report) -> Arrival.Reason.about(Arrival.Reason.TAKEN_DOWN, report))
			.or(() -> Optional.ofNullable(this.near.get(digest))
				.map((report) -> Arrival.Reason.about(Arrival.Reason.NEAR_TAKEN_DOWN, report)));
	}

}
