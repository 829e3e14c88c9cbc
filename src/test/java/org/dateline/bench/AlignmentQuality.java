package org.dateline.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.dateline.story.Alignment;
import org.dateline.story.Bead;
import org.dateline.story.Place;
import org.dateline.story.SentenceAligner;
import org.dateline.story.Told;
import org.dateline.story.TraitReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Measures {@link SentenceAligner} on translations whose sentences are known, with
 * {@code -Dmaterial=} naming the folder that holds {@code parallel/}. A sentence is right
 * if what most of it is laid to is its translation, and more than half of that. Once each
 * sentence is a line, once the text runs on and has to be cut first.
 */
public final class AlignmentQuality {

	private static final List<String> LANGUAGES = List.of("en", "ru", "az", "id");

	private final SentenceAligner aligner = new SentenceAligner(new TraitReader());

	private final String between;

	private AlignmentQuality(String between) {
		this.between = between;
	}

	public static void main(String[] args) throws IOException {
		Path file = Path.of(System.getProperty("material", "")).resolve("parallel/ntrex.jsonl");
		if (!Files.exists(file)) {
			System.out.println("skipped: no material");
			return;
		}
		Map<String, Map<String, List<String>>> stories = stories(file);
		System.out.print("a sentence a line: ");
		new AlignmentQuality("\n").measure(stories);
		System.out.print("running text:      ");
		new AlignmentQuality(" ").measure(stories);
	}

	private void measure(Map<String, Map<String, List<String>>> stories) {
		Map<String, int[]> counts = new TreeMap<>();
		for (Map<String, List<String>> story : stories.values()) {
			for (String a : LANGUAGES) {
				for (String b : LANGUAGES) {
					if (a.compareTo(b) < 0) {
						int[] count = counts.computeIfAbsent(a + "-" + b, (pair) -> new int[2]);
						count[0] += right(a, story.getOrDefault(a, List.of()), b, story.getOrDefault(b, List.of()));
						count[1] += story.getOrDefault(a, List.of()).size();
					}
				}
			}
		}
		int right = counts.values().stream().mapToInt((count) -> count[0]).sum();
		int all = counts.values().stream().mapToInt((count) -> count[1]).sum();
		System.out.printf(Locale.ROOT, "%.3f of %d sentences right;", (double) right / all, all);
		counts.forEach((pair, count) -> System.out.printf(Locale.ROOT, " %s %.3f", pair, (double) count[0] / count[1]));
		System.out.println();
	}

	private int right(String languageA, List<String> a, String languageB, List<String> b) {
		Alignment alignment = this.aligner.align(told(languageA, a), told(languageB, b));
		List<Place> inA = places(a);
		List<Place> inB = places(b);
		int right = 0;
		for (int i = 0; i < inA.size(); i++) {
			double[] laid = new double[inB.size()];
			for (Bead bead : alignment.beads()) {
				double share = overlap(bead.inA(), inA.get(i)) / Math.max(1, length(inA.get(i)));
				for (int j = 0; j < laid.length && share > 0; j++) {
					laid[j] += share * overlap(bead.inB(), inB.get(j));
				}
			}
			boolean most = laid[i] > length(inB.get(i)) / 2.0;
			for (double other : laid) {
				most &= laid[i] >= other;
			}
			right += most ? 1 : 0;
		}
		return right;
	}

	private static double overlap(List<Place> sentences, Place with) {
		return sentences.stream()
			.mapToInt((one) -> Math.max(0, Math.min(one.end(), with.end()) - Math.max(one.start(), with.start())))
			.sum();
	}

	private static int length(Place place) {
		return place.end() - place.start();
	}

	private Told told(String language, List<String> sentences) {
		return new Told(String.join(this.between, sentences), null, language, null, List.of());
	}

	private static List<Place> places(List<String> sentences) {
		List<Place> places = new ArrayList<>();
		int start = 0;
		for (String sentence : sentences) {
			places.add(new Place(start, start + sentence.length()));
			start += sentence.length() + 1;
		}
		return places;
	}

	private static Map<String, Map<String, List<String>>> stories(Path file) throws IOException {
		Map<String, Map<String, List<String>>> stories = new LinkedHashMap<>();
		for (String line : Files.readAllLines(file)) {
			JsonNode story = JsonMapper.shared().readTree(line);
			List<String> sentences = new ArrayList<>();
			story.get("sentences").forEach((sentence) -> sentences.add(sentence.asString()));
			stories.computeIfAbsent(story.get("story").asString(), (key) -> new TreeMap<>())
				.put(story.get("lang").asString(), sentences);
		}
		return stories;
	}

}
