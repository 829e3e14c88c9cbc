package org.dateline.chronicle;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Which figures of one measure and one time cannot all be right. "4.3 billion", "over 4
 * billion" and "about 4 billion" can; 4.3 and 5.1 cannot.
 */
final class Disagreements {

	/** How far "about" and "almost" reach, as a share. */
	private static final BigDecimal NEAR = new BigDecimal("0.1");

	private static final BigDecimal HALF = new BigDecimal("0.5");

	/** Who writes a smaller number of things has counted them. */
	private static final BigDecimal COUNTED = BigDecimal.valueOf(10_000);

	/** Of a group so many of the lowest and so many of the highest are shown. */
	private static final int SIDE = 3;

	private final int most;

	private final Map<Subject, Gathered> groups = new LinkedHashMap<>();

	/**
	 * Nothing yet.
	 * @param most so many groups of a measure are shown; of further ones only that they
	 * are there
	 */
	Disagreements(int most) {
		this.most = most;
	}

	/** Adds a figure; those of one measure, time and unit come by their values. */
	void add(Claim claim) {
		this.groups.computeIfAbsent(claim.subject(), (key) -> new Gathered()).add(claim);
	}

	/** The groups of figures with some that exclude each other. */
	List<Group> found() {
		Map<String, Integer> ofMeasure = new LinkedHashMap<>();
		List<Group> found = new ArrayList<>();
		this.groups.forEach((subject, group) -> {
			if (group.excludes()) {
				boolean isShown = ofMeasure.merge(subject.measure(), 1, Integer::sum) <= this.most;
				found.add(new Group(subject, group.total, isShown ? group.shown() : List.of()));
			}
		});
		return found;
	}

	private static @Nullable BigDecimal lowest(Claim figure) {
		BigDecimal value = figure.value();
		return switch (figure.approximation()) {
			case "less-than", "at-most" -> null;
			case "about", "almost" -> value.subtract(share(value));
			case "exact" -> value.subtract(rounding(figure, value));
			default -> value;
		};
	}

	private static @Nullable BigDecimal highest(Claim figure) {
		BigDecimal value = (figure.upTo() != null) ? figure.upTo() : figure.value();
		return switch (figure.approximation()) {
			case "more-than", "at-least" -> null;
			case "about" -> value.add(share(value));
			case "exact" -> value.add(rounding(figure, value));
			default -> value;
		};
	}

	private static BigDecimal share(BigDecimal value) {
		return value.abs().multiply(NEAR, MathContext.DECIMAL64);
	}

	/** Half of the last digit that was written. */
	private static BigDecimal rounding(Claim figure, BigDecimal value) {
		if (figure.subject().unit().isEmpty() && value.compareTo(COUNTED) < 0) {
			return BigDecimal.ZERO;
		}
		return value.stripTrailingZeros().ulp().multiply(HALF);
	}

	/** Figures of one subject, of which there may be very many: what is kept of them. */
	private static final class Gathered {

		private final List<Claim> first = new ArrayList<>(SIDE);

		private final Deque<Claim> last = new ArrayDeque<>(SIDE + 1);

		private int total;

		private @Nullable BigDecimal highestStart;

		private @Nullable BigDecimal lowestEnd;

		private void add(Claim figure) {
			this.total++;
			if (this.first.size() < SIDE) {
				this.first.add(figure);
			}
			else {
				this.last.add(figure);
				if (this.last.size() > SIDE) {
					this.last.remove();
				}
			}
			BigDecimal start = lowest(figure);
			BigDecimal end = highest(figure);
			if (start != null && (this.highestStart == null || this.highestStart.compareTo(start) < 0)) {
				this.highestStart = start;
			}
			if (end != null && (this.lowestEnd == null || this.lowestEnd.compareTo(end) > 0)) {
				this.lowestEnd = end;
			}
		}

		/** Whether two exclude each other: one ends before another begins. */
		private boolean excludes() {
			return this.highestStart != null && this.lowestEnd != null
					&& this.highestStart.compareTo(this.lowestEnd) > 0;
		}

		/**
		 * The lowest and the highest: between them nothing is said that these do not say.
		 */
		private List<Claim> shown() {
			List<Claim> shown = new ArrayList<>(this.first);
			shown.addAll(this.last);
			return shown;
		}

	}

	/**
	 * Figures that cannot all be right.
	 *
	 * @param total how many there are
	 * @param shown the lowest and the highest of them, or none
	 */
	record Group(Subject subject, int total, List<Claim> shown) {
	}

	/** What a figure is of. */
	record Subject(String measure, boolean change, String unit, String period) {
	}

	/**
	 * How much it is said to be.
	 *
	 * @param article the report that says so
	 * @param start where, in code points
	 */
	record Claim(Subject subject, BigDecimal value, @Nullable BigDecimal upTo, String approximation, long article,
			int start) {
	}

}
