package org.dateline.article;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import com.github.difflib.algorithm.Change;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;

/**
 * What differs between two texts, word by word, in their paragraphs (E. Myers, "An O(ND)
 * Difference Algorithm and Its Variations", 1986). Paragraphs are compared first and
 * words where those differ. What would take too long is not compared any closer: it is
 * shown as one passage in place of another.
 */
final class TextDifference {

	/**
	 * At most this many steps are taken over all passages: a second at the very worst.
	 */
	private static final long MOST_STEPS = 40_000_000;

	/** An end of a paragraph is looked for at most this many words away. */
	private static final int FARTHEST = 50;

	/** Stands for the end of a paragraph among its words. */
	private static final String END = "\n";

	private final List<Block> blocks = new ArrayList<>();

	private List<Run> open = new ArrayList<>();

	private long steps = MOST_STEPS;

	private boolean coarse;

	private int added;

	private int removed;

	private TextDifference() {
	}

	static TextDifference between(String before, String after) {
		TextDifference difference = new TextDifference();
		List<String> lines = lines(before);
		List<String> others = lines(after);
		difference.hunks(lines, others, difference.changes(lines, others)).forEach(difference::write);
		difference.endBlock();
		return difference;
	}

	/** The paragraphs of both, in order. */
	List<Block> blocks() {
		return this.blocks;
	}

	/** Whether parts differ so much that they are shown whole. */
	boolean isCoarse() {
		return this.coarse;
	}

	/** How many words the later text has and the earlier has not. */
	int added() {
		return this.added;
	}

	/** How many words the earlier text has and the later has not. */
	int removed() {
		return this.removed;
	}

	private static List<String> lines(String text) {
		return TextBlock.lines(text, null).stream().map((span) -> span.in(text)).toList();
	}

	/**
	 * Which elements of both are not in the other. A common beginning and end cost
	 * nothing; of what is between, no more is compared than there are steps left.
	 */
	private Marks changes(List<String> before, List<String> after) {
		int shorter = Math.min(before.size(), after.size());
		int head = 0;
		while (head < shorter && before.get(head).equals(after.get(head))) {
			head++;
		}
		int tail = 0;
		while (tail < shorter - head
				&& before.get(before.size() - 1 - tail).equals(after.get(after.size() - 1 - tail))) {
			tail++;
		}
		Marks marks = new Marks(new boolean[before.size()], new boolean[after.size()]);
		List<String> left = before.subList(head, before.size() - tail);
		List<String> right = after.subList(head, after.size() - tail);
		long size = (long) left.size() + right.size();
		if (left.isEmpty() || right.isEmpty() || size * size > this.steps) {
			// that a passage has nothing to be compared with says nothing about its size
			this.coarse |= !left.isEmpty() && !right.isEmpty();
			Arrays.fill(marks.removed(), head, before.size() - tail, true);
			Arrays.fill(marks.added(), head, after.size() - tail, true);
			return marks;
		}
		this.steps -= size * size;
		for (Change change : new MyersDiffWithLinearSpace<String>().computeDiff(left, right, null)) {
			Arrays.fill(marks.removed(), head + change.startOriginal, head + change.endOriginal, true);
			Arrays.fill(marks.added(), head + change.startRevised, head + change.endRevised, true);
		}
		return marks;
	}

	private List<Hunk> hunks(List<String> before, List<String> after, Marks marks) {
		List<Hunk> hunks = new ArrayList<>();
		int i = 0;
		int j = 0;
		while (i < before.size() || j < after.size()) {
			int from = i;
			int to = j;
			while (i < before.size() && marks.removed()[i]) {
				i++;
			}
			while (j < after.size() && marks.added()[j]) {
				j++;
			}
			if (i > from || j > to) {
				hunks.add(new Hunk(before.subList(from, i), after.subList(to, j), false));
			}
			else {
				hunks.add(new Hunk(before.subList(i, i + 1), after.subList(j, j + 1), true));
				i++;
				j++;
			}
		}
		return hunks;
	}

	private void write(Hunk hunk) {
		if (hunk.same()) {
			add(Kind.SAME, hunk.after().get(0));
			endBlock();
			return;
		}
		Tokens before = Tokens.of(hunk.before());
		Tokens after = Tokens.of(hunk.after());
		Marks marks = changes(before.words(), after.words());
		marks.joinAcrossPunctuation(before.words(), after.words());
		Marks.slideToEnds(before.words(), marks.removed());
		Marks.slideToEnds(after.words(), marks.added());
		int i = 0;
		int j = 0;
		while (i < before.size() || j < after.size()) {
			for (; i < before.size() && marks.removed()[i]; i++) {
				this.removed += Tokens.isWord(before.words().get(i)) ? 1 : 0;
				put(Kind.REMOVED, before, i);
			}
			for (; j < after.size() && marks.added()[j]; j++) {
				this.added += Tokens.isWord(after.words().get(j)) ? 1 : 0;
				put(Kind.ADDED, after, j);
			}
			if (i < before.size() && j < after.size()) {
				put(Kind.SAME, after, j);
				i++;
				j++;
			}
		}
	}

	/**
	 * A paragraph ends where the later text ends it, or where only the earlier is told.
	 */
	private void put(Kind kind, Tokens tokens, int at) {
		if (!tokens.words().get(at).equals(END)) {
			add(kind, tokens.words().get(at) + tokens.spaces().get(at));
		}
		else if (kind != Kind.REMOVED || this.open.stream().allMatch((run) -> run.kind() == Kind.REMOVED)) {
			endBlock();
		}
		else {
			add(kind, "¶ ");
		}
	}

	private void add(Kind kind, String words) {
		int last = this.open.size() - 1;
		if (last >= 0 && this.open.get(last).kind() == kind) {
			this.open.get(last).words().append(words);
		}
		else {
			this.open.add(new Run(kind, new StringBuilder(words)));
		}
	}

	private void endBlock() {
		if (!this.open.isEmpty()) {
			this.blocks.add(new Block(this.open));
			this.open = new ArrayList<>();
		}
	}

	/** What becomes of words. */
	enum Kind {

		SAME, REMOVED, ADDED

	}

	/** Words with which the same happens. */
	record Run(Kind kind, StringBuilder words) {
	}

	/** A paragraph. */
	record Block(List<Run> runs) {

		boolean isSame() {
			return this.runs.stream().allMatch((run) -> run.kind() == Kind.SAME);
		}

	}

	/** Paragraphs that are the same, one each, or that stand in place of others. */
	private record Hunk(List<String> before, List<String> after, boolean same) {
	}

	/**
	 * Which elements of two lists are not in the other.
	 *
	 * @param removed of the earlier
	 * @param added of the later
	 */
	@SuppressWarnings("ArrayRecordComponent")
	private record Marks(boolean[] removed, boolean[] added) {

		/**
		 * What came or went between two equal words can as well be told one word later: a
		 * whole paragraph, rather than the end of one and the beginning of the next.
		 */
		static void slideToEnds(List<String> words, boolean[] marked) {
			int from = 0;
			while (from < marked.length) {
				int to = from;
				while (to < marked.length && marked[to]) {
					to++;
				}
				int by = (to > from) ? distanceToEnd(words, marked, from, to) : 0;
				Arrays.fill(marked, from, to, false);
				Arrays.fill(marked, from + by, to + by, true);
				from = to + by + 1;
			}
		}

		private static int distanceToEnd(List<String> words, boolean[] marked, int from, int to) {
			for (int by = 0; by <= FARTHEST; by++) {
				if (words.get(to + by - 1).equals(END)) {
					return by;
				}
				boolean slides = to + by < marked.length && !marked[to + by]
						&& words.get(from + by).equals(words.get(to + by));
				if (!slides) {
					return 0;
				}
			}
			return 0;
		}

		/**
		 * A comma that stayed between two words that did not is read with them.
		 */
		void joinAcrossPunctuation(List<String> before, List<String> after) {
			boolean changed = false;
			int i = 0;
			int j = 0;
			while (i < this.removed.length || j < this.added.length) {
				if (i < this.removed.length && this.removed[i]) {
					changed = true;
					i++;
				}
				else if (j < this.added.length && this.added[j]) {
					changed = true;
					j++;
				}
				else {
					String word = before.get(i);
					boolean goesOn = i + 1 < this.removed.length && this.removed[i + 1] && j + 1 < this.added.length
							&& this.added[j + 1];
					if (changed && goesOn && !Tokens.isWord(word) && !word.equals(END)) {
						this.removed[i] = true;
						this.added[j] = true;
					}
					changed = this.removed[i];
					i++;
					j++;
				}
			}
		}

	}

	/**
	 * The words, numbers and marks of some paragraphs.
	 *
	 * @param words each, and the ends of paragraphs
	 * @param spaces the white space after each
	 */
	private record Tokens(List<String> words, List<String> spaces) {

		static Tokens of(List<String> paragraphs) {
			Tokens tokens = new Tokens(new ArrayList<>(), new ArrayList<>());
			for (String paragraph : paragraphs) {
				tokens.read(paragraph);
				tokens.add(END, "");
			}
			return tokens;
		}

		private void read(String paragraph) {
			int at = 0;
			while (at < paragraph.length()) {
				int end = WordBounds.end(paragraph, at, paragraph.length());
				int space = end;
				while (space < paragraph.length() && Character.isWhitespace(paragraph.charAt(space))) {
					space++;
				}
				add(paragraph.substring(at, end), paragraph.substring(end, space));
				at = space;
			}
		}

		private void add(String word, String space) {
			this.words.add(word);
			this.spaces.add(space);
		}

		int size() {
			return this.words.size();
		}

		static boolean isWord(String token) {
			return Character.isLetterOrDigit(token.codePointAt(0));
		}

	}

}
