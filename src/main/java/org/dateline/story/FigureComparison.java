package org.dateline.story;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.dateline.mention.Figure;
import org.dateline.mention.Unit;

/** The figures of two reports, held against each other. */
final class FigureComparison {

	/**
	 * Of each report so many figures that the other has not are held against each other,
	 * the first: in a table of thousands nobody looks for more, and each is compared with
	 * each.
	 */
	private static final int MOST = 500;

	private final List<Figure> onlyInA;

	private final List<Figure> onlyInB;

	FigureComparison(List<Figure> inA, List<Figure> inB) {
		this.onlyInA = without(inA, inB);
		this.onlyInB = without(inB, inA);
	}

	/** By value alone: "4.3 billion" of the one may be "$4.3 billion" of the other. */
	private static List<Figure> without(List<Figure> figures, List<Figure> others) {
		Set<Value> values = new HashSet<>();
		others.forEach((other) -> values.add(Value.of(other)));
		Set<Value> told = new HashSet<>();
		return figures.stream()
			.filter((figure) -> figure.unit().kind() != Unit.Kind.ORDINAL)
			.filter((figure) -> !values.contains(Value.of(figure)) && told.add(Value.of(figure)))
			.limit(MOST)
			.toList();
	}

	/**
	 * Figures of one unit in sentences that belong together disagree; others are missing.
	 */
	List<FigureDifference> differences(List<Bead> beads) {
		List<FigureDifference> differences = new ArrayList<>();
		List<Figure> missingInB = new ArrayList<>(this.onlyInA);
		List<Figure> missingInA = new ArrayList<>(this.onlyInB);
		for (Bead bead : beads) {
			for (Figure a : within(bead.inA(), this.onlyInA)) {
				within(bead.inB(), missingInA).stream().filter((b) -> isComparable(a, b)).findFirst().ifPresent((b) -> {
					differences.add(new FigureDifference(place(a), place(b)));
					missingInB.remove(a);
					missingInA.remove(b);
				});
			}
		}
		missingInB.forEach((figure) -> differences.add(new FigureDifference(place(figure), null)));
		missingInA.forEach((figure) -> differences.add(new FigureDifference(null, place(figure))));
		return differences;
	}

	private static List<Figure> within(List<Place> sentences, List<Figure> figures) {
		return figures.stream()
			.filter((figure) -> sentences.stream()
				.anyMatch((one) -> one.start() <= figure.start() && figure.end() <= one.end()))
			.toList();
	}

	/** Money of one currency, shares, or numbers of whatever is counted. */
	private static boolean isComparable(Figure a, Figure b) {
		return isNumber(a) ? isNumber(b)
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
