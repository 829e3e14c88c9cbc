package org.dateline.story;

import java.util.ArrayList;
import java.util.List;

/**
 * Some reports in two parts, each nearer to its own than to the other: by average linkage
 * (Sokal and Michener, "A statistical method for evaluating systematic relationships",
 * 1958), down to the last two.
 */
final class Halves {

	private final double[][] near;

	private final List<Integer> one;

	private final List<Integer> other;

	private Halves(double[][] near, List<Integer> one, List<Integer> other) {
		this.near = near;
		this.one = one;
		this.other = other;
	}

	/** The reports of two stories. */
	static Halves of(List<Weights.Weighed> story, List<Weights.Weighed> other) {
		List<Weights.Weighed> all = new ArrayList<>(story);
		all.addAll(other);
		return new Halves(nearness(all), numbers(0, story.size()), numbers(story.size(), all.size()));
	}

	/** The reports of a story, in the two parts that are farthest apart. */
	static Halves of(List<Weights.Weighed> story) {
		double[][] near = nearness(story);
		List<List<Integer>> parts = new ArrayList<>();
		for (int i = 0; i < story.size(); i++) {
			parts.add(List.of(i));
		}
		while (parts.size() > 2) {
			join(parts, near);
		}
		return new Halves(near, parts.isEmpty() ? List.of() : parts.get(0),
				(parts.size() < 2) ? List.of() : parts.get(1));
	}

	/** Makes one of the two parts that are nearest. */
	private static void join(List<List<Integer>> parts, double[][] near) {
		int first = 0;
		int second = 1;
		double nearest = -1;
		for (int i = 0; i < parts.size(); i++) {
			for (int j = i + 1; j < parts.size(); j++) {
				double average = across(parts.get(i), parts.get(j), near);
				if (average > nearest) {
					nearest = average;
					first = i;
					second = j;
				}
			}
		}
		List<Integer> joined = new ArrayList<>(parts.get(first));
		joined.addAll(parts.remove(second));
		parts.set(first, List.copyOf(joined));
	}

	private static double[][] nearness(List<Weights.Weighed> reports) {
		double[][] near = new double[reports.size()][reports.size()];
		for (int i = 0; i < near.length; i++) {
			for (int j = 0; j < i; j++) {
				near[i][j] = StoryScorer.compare(reports.get(i), reports.get(j)).nearness();
				near[j][i] = near[i][j];
			}
		}
		return near;
	}

	private static List<Integer> numbers(int from, int to) {
		List<Integer> numbers = new ArrayList<>();
		for (int i = from; i < to; i++) {
			numbers.add(i);
		}
		return numbers;
	}

	/** Which of the reports are in the part without the first. */
	List<Integer> second() {
		return this.one.contains(0) ? this.other : this.one;
	}

	/** How near the reports of the one are to those of the other on average. */
	double across() {
		return across(this.one, this.other, this.near);
	}

	/**
	 * Whether they are two stories: several reports each, which are not clearly near
	 * those of the other, and much nearer their own.
	 */
	boolean areTwo() {
		double across = across();
		return this.one.size() > 1 && this.other.size() > 1 && across < StoryParameters.STORY_MERGES
				&& Math.min(within(this.one), within(this.other)) >= StoryParameters.STORIES_ARE_TWO * across;
	}

	/** A report is nothing to itself. */
	private double within(List<Integer> part) {
		int others = Math.max(1, part.size() - 1);
		return across(part, part, this.near) * part.size() / others;
	}

	private static double across(List<Integer> part, List<Integer> other, double[][] near) {
		double sum = 0;
		for (int one : part) {
			for (int two : other) {
				sum += near[one][two];
			}
		}
		return sum / Math.max(1, part.size() * other.size());
	}

}
