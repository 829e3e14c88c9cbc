package org.dateline.chronicle;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
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

	private Disagreements() {
	}

	/**
	 * The groups of figures with some that exclude each other.
	 * @param claims figures, those of one measure, time and unit by their values
	 * @param most so many groups of a measure are shown; of further ones only that they
	 * are there
	 */
	static List<Group> among(List<Claim> claims, int most) {
		Map<Subject, List<Claim>> groups = new LinkedHashMap<>();
		claims.forEach((claim) -> groups.computeIfAbsent(claim.subject(), (key) -> new ArrayList<>()).add(claim));
		Map<String, Integer> ofMeasure = new LinkedHashMap<>();
		List<Group> found = new ArrayList<>();
		groups.forEach((subject, group) -> {
			if (exclude(group)) {
				boolean isShown = ofMeasure.merge(subject.measure(), 1, Integer::sum) <= most;
				found.add(new Group(subject, group.size(), isShown ? shown(group) : List.of()));
			}
		});
		return found;
	}

	/** The lowest and the highest: between them nothing is said that these do not say. */
	private static List<Claim> shown(List<Claim> group) {
		if (group.size() <= 2 * SIDE) {
			return group;
		}
		List<Claim> shown = new ArrayList<>(group.subList(0, SIDE));
		shown.addAll(group.subList(group.size() - SIDE, group.size()));
		return shown;
	}

	/** Whether two exclude each other: one ends before another begins. */
	private static boolean exclude(List<Claim> figures) {
		BigDecimal highestStart = null;
		BigDecimal lowestEnd = null;
		for (Claim figure : figures) {
			BigDecimal start = lowest(figure);
			BigDecimal end = highest(figure);
			highestStart = (start == null || highestStart != null && highestStart.compareTo(start) > 0) ? highestStart
					: start;
			lowestEnd = (end == null || lowestEnd != null && lowestEnd.compareTo(end) < 0) ? lowestEnd : end;
		}
		return highestStart != null && lowestEnd != null && highestStart.compareTo(lowestEnd) > 0;
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
