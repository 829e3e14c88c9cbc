package org.dateline.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.HashSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The figures of two reports, held against each other. */
final class FigureComparison {

	private final List<Figure> inA;

	private final List<Figure> inB;

	FigureComparison(Traits a, Traits b) {
		Set<String> keysA = figures(a).map(Trait::key).collect(Collectors.toSet());
		Set<String> keysB = figures(b).map(Trait::key).collect(Collectors.toSet());
		this.inA = only(a, keysB);
		this.inB = only(b, keysA);
	}

	private static Stream<Trait> figures(Traits traits) {
		return traits.all().stream().filter((trait) -> trait.kind() == Kind.FIGURE);
	}

	private static List<Figure> only(Traits traits, Set<String> others) {
		return figures(traits).filter((trait) -> !others.contains(trait.key()))
			.map((trait) -> new Figure(trait.place()))
			.sorted(Comparator.comparingInt((one) -> one.place.start()))
			.toList();
	}

	/** Figures of sentences that belong together disagree; others are missing. */
	List<FigureDifference> differences(List<Bead> beads) {
		List<FigureDifference> disagreeing = new ArrayList<>();
		Set<Figure> told = new HashSet<>();
		for (Bead bead : beads) {
			List<Figure> a = within(bead.inA(), this.inA);
			List<Figure> b = within(bead.inB(), this.inB);
			for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
				disagreeing.add(new FigureDifference(a.get(i).place, b.get(i).place));
				told.add(a.get(i));
				told.add(b.get(i));
			}
		}
		List<FigureDifference> all = new ArrayList<>(disagreeing);
		this.inA.stream()
			.filter((one) -> !told.contains(one))
			.forEach((one) -> all.add(new FigureDifference(one.place, null)));
		this.inB.stream()
			.filter((one) -> !told.contains(one))
			.forEach((one) -> all.add(new FigureDifference(null, one.place)));
		return all;
	}

	private static List<Figure> within(List<Place> sentences, List<Figure> figures) {
		return figures.stream()
			.filter((figure) -> sentences.stream()
				.anyMatch((one) -> one.start() <= figure.place.start() && figure.place.end() <= one.end()))
			.toList();
	}

	/** Equal only to itself: two texts have places that are alike. */
	private static final class Figure {

		private final Place place;

		Figure(Place place) {
			this.place = place;
		}

	}

}
