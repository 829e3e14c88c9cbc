package org.dateline.story;

import java.util.ArrayList;
import java.util.List;

import org.dateline.mention.MentionReader;

/**
 * Lays two reports side by side, sentence by sentence: by what sentences share, by their
 * lengths and by their order (Gale and Church, "A program for aligning sentences in
 * bilingual corpora", 1993). Reports that are no translations of each other are aligned
 * only where something speaks for it. For any thread.
 */
public final class SentenceAligner {

	/** Longer texts are aligned as far as this. */
	private static final int MOST_SENTENCES = 800;

	private final MentionReader mentions = MentionReader.load();

	private final TraitReader reader;

	public SentenceAligner(TraitReader reader) {
		this.reader = reader;
	}

	/** Aligns the sentences of two reports. */
	public Alignment align(Told a, Told b) {
		List<Place> inA = Sentences.of(a.text());
		List<Place> inB = Sentences.of(b.text());
		List<Traits> traitsA = read(a, inA);
		List<Traits> traitsB = read(b, inB);
		SentencePairs pairs = new SentencePairs(lengths(inA), lengths(inB), new SentenceEvidence(traitsA, traitsB));
		List<Bead> beads = new ArrayList<>();
		for (SentencePairs.Step step : pairs.best()) {
			beads.add(new Bead(inA.subList(step.fromA(), step.toA()), inB.subList(step.fromB(), step.toB()),
					step.strength()));
		}
		inA.subList(pairs.sizeA(), inA.size()).forEach((one) -> beads.add(new Bead(List.of(one), List.of(), 0)));
		inB.subList(pairs.sizeB(), inB.size()).forEach((one) -> beads.add(new Bead(List.of(), List.of(one), 0)));
		return new Alignment(beads, new FigureComparison(figures(a), figures(b)).differences(beads));
	}

	private WrittenFigures figures(Told told) {
		return new WrittenFigures(told.text(),
				this.mentions.readFiguresAndDates(told.text(), told.language(), told.published()).figures());
	}

	private List<Traits> read(Told told, List<Place> sentences) {
		return sentences.stream()
			.limit(MOST_SENTENCES)
			.map((sentence) -> this.reader
				.read(new Told(sentence.in(told.text()), null, told.language(), told.published(), List.of())))
			.toList();
	}

	private static int[] lengths(List<Place> sentences) {
		return sentences.stream().limit(MOST_SENTENCES).mapToInt((one) -> one.end() - one.start()).toArray();
	}

}
