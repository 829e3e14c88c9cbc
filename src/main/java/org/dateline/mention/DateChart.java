package org.dateline.mention;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Understands a run of words by the rules of a language, from the bottom up, all readings
 * at once (an active chart, after Kay). The work is bounded by the number of readings.
 */
final class DateChart {

	private static final int MOST_NODES = 1500;

	private static final int MOST_EDGES = 6000;

	private final DateLanguage language;

	private final int from;

	private final int to;

	private final List<List<Edge>> open = new ArrayList<>();

	private final List<List<Node>> ending = new ArrayList<>();

	private final List<Node> nodes = new ArrayList<>();

	private final Set<Node> known = new HashSet<>();

	private int edges;

	DateChart(DateLanguage language, DateCells cells, int from, int to) {
		this.language = language;
		this.from = from;
		this.to = to;
		for (int i = from; i <= to; i++) {
			this.open.add(new ArrayList<>());
			this.ending.add(new ArrayList<>());
		}
		for (int cell = from; cell < to; cell++) {
			new DateLeaves(language, cells, cell, this::leaf).add();
		}
	}

	private void leaf(int symbol, int start, int end, Object value) {
		if (symbol >= 0 && end <= this.to) {
			this.ending.get(end - this.from).add(new Node(symbol, start, end, value, 0));
		}
	}

	/** All that was understood of the run. */
	List<Node> nodes() {
		for (int end = this.from + 1; end <= this.to; end++) {
			List<Node> agenda = this.ending.get(end - this.from);
			for (int i = 0; i < agenda.size() && this.nodes.size() < MOST_NODES; i++) {
				complete(agenda.get(i), agenda);
			}
		}
		return this.nodes;
	}

	private void complete(Node node, List<Node> agenda) {
		if (!this.known.add(node)) {
			return;
		}
		this.nodes.add(node);
		for (DatePattern pattern : this.language.startingWith(node.symbol())) {
			advance(new Edge(pattern, 0, node.start(), null, null), node, agenda);
		}
		for (Edge edge : this.open.get(node.start() - this.from)) {
			if (edge.pattern().items()[edge.done()] == node.symbol()) {
				advance(edge, node, agenda);
			}
		}
	}

	private void advance(Edge edge, Node node, List<Node> agenda) {
		if (++this.edges > MOST_EDGES) {
			return;
		}
		DatePattern pattern = edge.pattern();
		Edge longer = new Edge(pattern, edge.done() + 1, edge.start(), edge, node.value());
		if (longer.done() < pattern.items().length) {
			this.open.get(node.end() - this.from).add(longer);
			return;
		}
		Object value = pattern.apply(longer.values());
		if (value != null) {
			agenda.add(new Node(pattern.result(), edge.start(), node.end(), value, pattern.order()));
		}
	}

	/**
	 * Something that was understood.
	 *
	 * @param symbol what it is
	 * @param start its first cell
	 * @param end the cell behind it
	 * @param value what it means
	 * @param order the rule, of which the lower counts
	 */
	record Node(int symbol, int start, int end, Object value, int order) {

		@Override
		public boolean equals(@Nullable Object other) {
			return other instanceof Node node && this.symbol == node.symbol && this.start == node.start
					&& this.end == node.end && this.value.equals(node.value);
		}

		@Override
		public int hashCode() {
			return ((this.symbol * 31 + this.start) * 31 + this.end) * 31 + this.value.hashCode();
		}

	}

	/** A rule of which the first items were found. */
	private record Edge(DatePattern pattern, int done, int start, @Nullable Edge before, @Nullable Object value) {

		Object[] values() {
			Object[] values = new Object[this.done];
			Edge edge = this;
			for (int i = this.done - 1; i >= 0 && edge != null && edge.value != null; i--) {
				values[i] = edge.value;
				edge = edge.before;
			}
			return values;
		}

	}

}
