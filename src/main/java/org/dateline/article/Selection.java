package org.dateline.article;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/**
 * The places of a shelf that each part of a filter chooses. Lists, counts and facets ask
 * for their intersection with one part or another left out; each is computed once.
 */
final class Selection {

	private final int size;

	private final RoaringBitmap gone;

	private final @Nullable RoaringBitmap byDate;

	private final Map<Facet, RoaringBitmap> byFacet;

	private final Map<Facet, RoaringBitmap> withoutFacet = new EnumMap<>(Facet.class);

	private @Nullable RoaringBitmap all;

	/**
	 * A selection.
	 * @param size the size of the shelf
	 * @param gone the places that nothing chooses any more
	 * @param byDate the places whose dates are chosen, or null where any is
	 * @param byFacet the places that have one of the chosen values, for each facet that
	 * is chosen by
	 */
	Selection(int size, RoaringBitmap gone, @Nullable RoaringBitmap byDate, Map<Facet, RoaringBitmap> byFacet) {
		this.size = size;
		this.gone = gone;
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
		return (this.byDate != null) ? intersect(null, false) : all();
	}

	private RoaringBitmap intersect(@Nullable Facet except, boolean withDates) {
		List<RoaringBitmap> parts = new ArrayList<>();
		if (withDates && this.byDate != null) {
			parts.add(this.byDate);
		}
		this.byFacet.forEach((facet, places) -> {
			if (facet != except) {
				parts.add(places);
			}
		});
		parts.sort(Comparator.comparingInt(RoaringBitmap::getCardinality));
		RoaringBitmap places = parts.isEmpty() ? RoaringBitmap.bitmapOfRange(0, this.size) : parts.get(0).clone();
		for (RoaringBitmap part : parts.subList(Math.min(1, parts.size()), parts.size())) {
			places.and(part);
		}
		places.andNot(this.gone);
		return places;
	}

}
