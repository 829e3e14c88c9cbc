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

	private Disagreements() {
	}

	/** The groups of figures with some that exclude each other. */
	static List<Disagreement> among(List<StatedFigure> figures) {
		Map<List<Object>, List<StatedFigure>> groups = new LinkedHashMap<>();
		for (StatedFigure figure : figures) {
			StatedFigure.Period period = figure.period();
			if (period != null) {
				groups
					.computeIfAbsent(List.of(figure.measure(), figure.change(), figure.unit(), period.date().edtf()),
							(key) -> new ArrayList<>())
					.add(figure);
			}
		}
		return groups.values().stream().filter(Disagreements::exclude).map(Disagreement::new).toList();
	}

	/** Whether two exclude each other: one ends before another begins. */
	private static boolean exclude(List<StatedFigure> figures) {
		BigDecimal highestStart = null;
		BigDecimal lowestEnd = null;
		for (StatedFigure figure : figures) {
			BigDecimal start = lowest(figure);
			BigDecimal end = highest(figure);
			highestStart = (start == null || highestStart != null && highestStart.compareTo(start) > 0) ? highestStart
					: start;
			lowestEnd = (end == null || lowestEnd != null && lowestEnd.compareTo(end) < 0) ? lowestEnd : end;
		}
		return highestStart != null && lowestEnd != null && highestStart.compareTo(lowestEnd) > 0;
	}

	private static @Nullable BigDecimal lowest(StatedFigure figure) {
		BigDecimal value = figure.value();
		return switch (figure.approximation()) {
			case "less-than", "at-most" -> null;
			case "about", "almost" -> value.subtract(share(value));
			case "exact" -> value.subtract(rounding(figure, value));
			default -> value;
		};
	}

	private static @Nullable BigDecimal highest(StatedFigure figure) {
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
	private static BigDecimal rounding(StatedFigure figure, BigDecimal value) {
		if (figure.unit().isEmpty() && value.compareTo(COUNTED) < 0) {
			return BigDecimal.ZERO;
		}
		return value.stripTrailingZeros().ulp().multiply(HALF);
	}

}
