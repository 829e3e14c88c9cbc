package org.dateline.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.dateline.article.Places;
import org.roaringbitmap.RoaringBitmap;

/**
 * The most relevant reports among some places. The index ranks by words alone (BM25), so
 * that it can pass over what cannot come first; the best of that are ranked again by how
 * new they are.
 */
final class Ranking {

	/** Of so many, those that have the words as typed are enough, if there are enough. */
	static final int MANY = 20_000;

	/** Nobody reads a ranking further: whatever the page, the same ranking serves it. */
	static final int ENOUGH = 1000;

	/** This many of the best are ranked again. */
	private static final int WINDOW = 100;

	/**
	 * Among reports that say about the same, readers of news mean the newer one: the
	 * newest gain a quarter, one of three years ago a tenth, one of ten years ago nothing
	 * to speak of. Words decide wherever they differ by more.
	 */
	private static final double FOR_THE_NEWEST = 0.25;

	private static final double DAYS = 3 * 365.25;

	private final Places places;

	private final int today;

	Ranking(Places places, int today) {
		this.places = places;
		this.today = today;
	}

	/** The best of these places, best first. */
	List<Long> best(Found found, RoaringBitmap among, int most) throws IOException {
		List<Ranked> ranked = new ArrayList<>();
		for (Matches.Hit hit : found.best(among, Math.max(WINDOW, most))) {
			int day = this.places.day(this.places.of(hit.article()));
			ranked.add(new Ranked(hit.article(), day, hit.score() * (1 + newness(day))));
		}
		// only these: whoever asks for more must find the rest in the order it had before
		ranked.subList(0, Math.min(WINDOW, ranked.size())).sort(Ranked.ORDER);
		return ranked.stream().limit(most).map(Ranked::article).toList();
	}

	private double newness(int day) {
		return (day == Integer.MAX_VALUE) ? 0 : FOR_THE_NEWEST * Math.exp(-Math.max(0, this.today - day) / DAYS);
	}

	private record Ranked(long article, int day, double score) {

		private static final Comparator<Ranked> ORDER = Comparator.comparingDouble(Ranked::score)
			.reversed()
			.thenComparing(Comparator.comparingInt(Ranked::day).reversed())
			.thenComparing(Comparator.comparingLong(Ranked::article).reversed());

	}

}
