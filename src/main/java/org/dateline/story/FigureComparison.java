package org.dateline.story;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import org.dateline.mention.Figure;
import org.dateline.mention.Unit;
import org.jspecify.annotations.Nullable;

/** The figures of two reports, held against each other. */
final class FigureComparison {

	/**
	 * Of each report so many figures that the other has not are held against each other,
	 * the first: in a table of thousands nobody looks for more, and each is compared with
	 * each.
	 */
	private static final int MOST = 500;

	/** How far "about" and "almost" reach, as a share. */
	private static final BigDecimal NEAR = new BigDecimal("0.1");

	private static final BigDecimal HALF = new BigDecimal("0.5");

	private static final BigDecimal COUNTED = BigDecimal.valueOf(10_000);

	private final List<Figure> onlyInA;

	private final List<Figure> onlyInB;

	FigureComparison(WrittenFigures inA, WrittenFigures inB) {
		this.onlyInA = without(inA, inB);
		this.onlyInB = without(inB, inA);
	}

	/** By value alone: "4.3 billion" of the one may be "$4.3 billion" of the other. */
	private static List<Figure> without(WrittenFigures figures, WrittenFigures others) {
		Set<Value> told = new HashSet<>();
		return figures.figures()
			.stream()
			.filter((figure) -> !others.mayHave(figure, figures) && told.add(Value.of(figure)))
			.limit(MOST)
			.toList();
	}

	/**
	 * Figures of one thing in sentences that belong together disagree where both cannot
	 * be right; where they can, neither is missing. Of several nobody knows which belong
	 * together: these, and all others, are missing.
	 */
	List<FigureDifference> differences(List<Bead> beads) {
		List<FigureDifference> differences = new ArrayList<>();
		List<Figure> missingInB = new ArrayList<>(this.onlyInA);
		List<Figure> missingInA = new ArrayList<>(this.onlyInB);
		for (Bead bead : beads) {
			List<Figure> these = within(bead.inA(), this.onlyInA);
			List<Figure> others = these.isEmpty() ? List.of() : within(bead.inB(), this.onlyInB);
			for (Figure a : these) {
				Figure b = only(others, (other) -> isComparable(a, other));
				if (b != null && a.equals(only(these, (other) -> isComparable(other, b)))) {
					missingInB.remove(a);
					missingInA.remove(b);
					if (excludes(a, b)) {
						differences.add(new FigureDifference(place(a), place(b)));
					}
				}
			}
		}
		missingInB.forEach((figure) -> differences.add(new FigureDifference(place(figure), null)));
		missingInA.forEach((figure) -> differences.add(new FigureDifference(null, place(figure))));
		return differences;
	}

	/** The one figure of which something is true, or null where it is of several. */
	private static @Nullable Figure only(List<Figure> figures, Predicate<Figure> what) {
		List<Figure> such = figures.stream().filter(what).limit(2).toList();
		return (such.size() == 1) ? such.get(0) : null;
	}

	/** "4.3 billion", "over 4 billion" and "about 4 billion" can all be right. */
	private static boolean excludes(Figure a, Figure b) {
		return isBefore(highest(a), lowest(b)) || isBefore(highest(b), lowest(a));
	}

	private static boolean isBefore(@Nullable BigDecimal end, @Nullable BigDecimal start) {
		return end != null && start != null && end.compareTo(start) < 0;
	}

	private static @Nullable BigDecimal lowest(Figure figure) {
		BigDecimal value = figure.value();
		return switch (figure.approximation()) {
			case LESS_THAN, AT_MOST -> null;
			case ABOUT, ALMOST -> value.subtract(value.abs().multiply(NEAR));
			case EXACT -> value.subtract(rounding(figure, value));
			case MORE_THAN, AT_LEAST -> value;
		};
	}

	private static @Nullable BigDecimal highest(Figure figure) {
		BigDecimal value = (figure.upTo() != null) ? figure.upTo() : figure.value();
		return switch (figure.approximation()) {
			case MORE_THAN, AT_LEAST -> null;
			case ABOUT -> value.add(value.abs().multiply(NEAR));
			case EXACT -> value.add(rounding(figure, value));
			case LESS_THAN, AT_MOST, ALMOST -> value;
		};
	}

	/** Half of the last digit that was written; who writes a small number has counted. */
	private static BigDecimal rounding(Figure figure, BigDecimal value) {
		return (isNumber(figure) && value.compareTo(COUNTED) < 0) ? BigDecimal.ZERO
				: value.stripTrailingZeros().ulp().multiply(HALF);
	}

	private static List<Figure> within(List<Place> sentences, List<Figure> figures) {
		return figures.stream()
			.filter((figure) -> sentences.stream()
				.anyMatch((one) -> one.start() <= figure.start() && figure.end() <= one.end()))
			.toList();
	}

	/** Money of one currency, shares, or numbers of what may be the same. */
	private static boolean isComparable(Figure a, Figure b) {
		String ofA = a.unit().concept();
		String ofB = b.unit().concept();
		return isNumber(a) ? isNumber(b) && (ofA == null || ofB == null || ofA.equals(ofB))
				: a.unit().kind() == b.unit().kind() && a.unit().code().equals(b.unit().code());
	}

	private static boolean isNumber(Figure figure) {
		return figure.unit().kind() == Unit.Kind.COUNT || figure.unit().kind() == Unit.Kind.PLAIN;
	}

	private static Place place(Figure figure) {
		return new Place(figure.start(), figure.end());
	}

	/** How much, of whatever; a range by both of its ends. */
	private record Value(BigDecimal from, BigDecimal upTo) {

		static Value of(Figure figure) {
			BigDecimal upTo = figure.upTo();
			return new Value(figure.value(), (upTo != null) ? upTo : figure.value());
		}

	}

}
