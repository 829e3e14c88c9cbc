package org.dateline.article;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/**
 * The places of a shelf that each part of a filter chooses. Lists, counts and facets ask
 * for their intersection with one part or another left out; each is computed once.
 */
final class Selection {

	private final int size;

	private final RoaringBitmap gone;

	private final @Nullable RoaringBitmap found;

	private final @Nullable Overlap byDate;

	private final Map<Facet, Map<String, RoaringBitmap>> byFacet;

	private final Map<Facet, RoaringBitmap> withoutFacet = new EnumMap<>(Facet.class);

	private @Nullable RoaringBitmap all;

	private @Nullable RoaringBitmap withoutDates;

	/**
	 * A selection.
	 * @param size the size of the shelf
	 * @param gone the places that nothing chooses any more
	 * @param found the places to choose from, or null for all
	 * @param byDate the places whose dates are chosen, or null where any is
	 * @param byFacet for each facet that is chosen by, the places that have each of the
	 * chosen values
	 */
	Selection(int size, RoaringBitmap gone, @Nullable RoaringBitmap found, @Nullable Overlap byDate,
			Map<Facet, Map<String, RoaringBitmap>> byFacet) {
		this.size = size;
		this.gone = gone;
		this.found = found;
		this.byDate = byDate;
		this.byFacet = byFacet;
	}

	/** The places that match the whole filter. Not to be changed, as with the others. */
	RoaringBitmap all() {
		RoaringBitmap known = this.all;
		if (known == null) {
			known = intersect(null, true);
			this.all = known;
		}
		return known;
	}

	/** The places that match the filter but for one facet. */
	RoaringBitmap without(Facet facet) {
		return this.byFacet.containsKey(facet)
				? this.withoutFacet.computeIfAbsent(facet, (except) -> intersect(except, true)) : all();
	}

	/** The places that match the filter but for the dates. */
	RoaringBitmap withoutDates() {
		RoaringBitmap known = (this.byDate != null) ? this.withoutDates : all();
		if (known == null) {
			known = intersect(null, false);
			this.withoutDates = known;
		}
		return known;
	}

	/** The facets that choose besides this one. */
	Set<Facet> facetsBeside(Facet facet) {
		Set<Facet> beside = EnumSet.noneOf(Facet.class);
		beside.addAll(this.byFacet.keySet());
		beside.remove(facet);
		return beside;
	}

	/** The places that have each of the values chosen of a facet. */
	Map<String, RoaringBitmap> byValue(Facet facet) {
		return this.byFacet.getOrDefault(facet, Map.of());
	}

	/** Whether all places are chosen from, not only those found in some other way. */
	boolean isOfAll() {
		return this.found == null;
	}

	/** The places whose dates are chosen. */
	Overlap days() {
		return (this.byDate != null) ? this.byDate : Overlap.everything(this.size);
	}

	/** The places that nothing chooses any more. */
	RoaringBitmap gone() {
		return this.gone;
	}

	private RoaringBitmap intersect(@Nullable Facet except, boolean withDates) {
		List<RoaringBitmap> parts = new ArrayList<>();
		if (this.found != null) {
			parts.add(this.found);
		}
		if (withDates && this.byDate != null) {
			parts.add(this.byDate.places());
		}
		this.byFacet.forEach((facet, byValue) -> {
			if (facet != except) {
				parts.add(any(byValue.values()));
			}
		});
		parts.sort(Comparator.comparingInt(RoaringBitmap::getCardinality));
		RoaringBitmap places = parts.isEmpty() ? RoaringBitmap.bitmapOfRange(0, this.size) : parts.get(0);
		for (RoaringBitmap part : parts.subList(Math.min(1, parts.size()), parts.size())) {
			places = RoaringBitmap.and(places, part);
		}
		return this.gone.isEmpty() ? places : RoaringBitmap.andNot(places, this.gone);
	}

	/** The places in any of some sets. */
	static RoaringBitmap any(Collection<RoaringBitmap> sets) {
		return sets.stream().reduce((one, other) -> RoaringBitmap.or(one, other)).orElseGet(RoaringBitmap::new);
	}

}
