package org.dateline.story;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import org.dateline.article.Dispatch;
import org.dateline.article.WordBounds;
import org.dateline.web.Markup;
import org.jspecify.annotations.Nullable;

/**
 * Writes the sentences of two reports as pairs. Words that tie the reports lead to each
 * other; within one language, words that differ are marked.
 */
final class SentencePairsMarkup {

	/** Longer ones are no sentences, and comparing them word by word tells nothing. */
	private static final int MOST_WORDS = 400;

	private final Dispatch one;

	private final Dispatch other;

	private final List<LinkWords.Tied> ties;

	/** What can be found by its address already: the words of a tie may be cut. */
	private final Set<String> written = new HashSet<>();

	private final String alone;

	private final boolean compared;

	SentencePairsMarkup(Dispatch one, Dispatch other, List<LinkWords.Tied> ties, String alone) {
		this.one = one;
		this.other = other;
		this.ties = ties;
		this.alone = alone;
		this.compared = one.language().equals(other.language());
	}

	/** Whether words that differ are marked. */
	boolean compared() {
		return this.compared;
	}

	/** The pairs as list items, each with its number in its address. */
	Markup write(List<Bead> beads) {
		Markup markup = new Markup();
		for (int i = 0; i < beads.size(); i++) {
			Bead bead = beads.get(i);
			List<Place> inOne = new ArrayList<>();
			List<Place> inOther = new ArrayList<>();
			if (this.compared && !bead.isAlone()) {
				compare(bead, inOne, inOther);
			}
			markup.tags("<li class=\"bead")
				.tags(bead.isAlone() ? " alone" : "")
				.tags("\" id=\"s-")
				.tags(Integer.toString(i + 1))
				.tags("\">");
			side(markup, this.one, bead.inA(), inOne, true);
			side(markup, this.other, bead.inB(), inOther, false);
			markup.tags("</li>\n");
		}
		return markup;
	}

	private void side(Markup markup, Dispatch report, List<Place> sentences, List<Place> differing, boolean isOne) {
		if (sentences.isEmpty()) {
			markup.tags("<p class=\"nothing\">").text(this.alone).tags("</p>");
			return;
		}
		markup.tags("<p lang=\"")
			.text(report.language())
			.tags("\" dir=\"auto\" data-tongue=\"")
			.text(report.language())
			.tags("\">");
		for (int i = 0; i < sentences.size(); i++) {
			markup.tags((i > 0) ? " " : "");
			sentence(markup, report.text(), sentences.get(i), differing, isOne);
		}
		markup.tags("</p>");
	}

	private void sentence(Markup markup, String text, Place sentence, List<Place> differing, boolean isOne) {
		TreeSet<Integer> cuts = new TreeSet<>(List.of(sentence.start(), sentence.end()));
		for (LinkWords.Tied tie : this.ties) {
			cut(cuts, place(tie, isOne), sentence);
		}
		differing.forEach((place) -> cut(cuts, place, sentence));
		String differs = isOne ? "del" : "ins";
		int from = -1;
		for (int to : cuts) {
			if (from >= 0) {
				boolean isDifferent = isWithin(from, to, differing);
				markup.tags(isDifferent ? "<" + differs + ">" : "");
				words(markup, text.substring(from, to), tiesAt(from, to, isOne), isOne);
				markup.tags(isDifferent ? "</" + differs + ">" : "");
			}
			from = to;
		}
	}

	/**
	 * Words that lead to those of the strongest of their ties in the other text. Each tie
	 * can be found by its number, also one whose words are within those of a stronger.
	 */
	private void words(Markup markup, String words, List<LinkWords.Tied> ties, boolean isOne) {
		LinkWords.Tied leading = ties.stream().filter((tie) -> place(tie, !isOne) != null).findFirst().orElse(null);
		List<LinkWords.Tied> others = ties.stream()
			.filter((tie) -> tie != leading && this.written.add(address(tie, isOne)))
			.toList();
		others.forEach((tie) -> markup.tags("<span class=\"tie\" id=\"").tags(address(tie, isOne)).tags("\">"));
		if (leading != null) {
			String address = address(leading, isOne);
			markup.tags("<a class=\"tie\"")
				.tags(this.written.add(address) ? " id=\"" + address + "\"" : "")
				.tags(" href=\"#")
				.tags(address(leading, !isOne))
				.tags("\">");
		}
		markup.text(words).tags((leading != null) ? "</a>" : "");
		others.forEach((tie) -> markup.tags("</span>"));
	}

	private static String address(LinkWords.Tied tie, boolean isOne) {
		return (isOne ? "a-" : "b-") + tie.number();
	}

	/** The ties of these words, the strongest first. */
	private List<LinkWords.Tied> tiesAt(int from, int to, boolean isOne) {
		return this.ties.stream().filter((tie) -> {
			Place place = place(tie, isOne);
			return place != null && place.start() <= from && to <= place.end();
		}).toList();
	}

	private static @Nullable Place place(LinkWords.Tied tie, boolean isOne) {
		return (isOne ? tie.one() : tie.other()).place();
	}

	private static void cut(TreeSet<Integer> cuts, @Nullable Place place, Place sentence) {
		if (place != null && place.start() < sentence.end() && place.end() > sentence.start()) {
			cuts.add(Math.max(place.start(), sentence.start()));
			cuts.add(Math.min(place.end(), sentence.end()));
		}
	}

	private static boolean isWithin(int from, int to, List<Place> places) {
		return places.stream().anyMatch((place) -> place.start() <= from && to <= place.end());
	}

	/** Finds the words that one has and the other has not. */
	private void compare(Bead bead, List<Place> inOne, List<Place> inOther) {
		List<Place> first = words(this.one.text(), bead.inA());
		List<Place> second = words(this.other.text(), bead.inB());
		if (first.size() > MOST_WORDS || second.size() > MOST_WORDS) {
			return;
		}
		for (AbstractDelta<String> delta : DiffUtils.diff(folded(this.one, first), folded(this.other, second))
			.getDeltas()) {
			run(first, delta.getSource().getPosition(), delta.getSource().size(), inOne);
			run(second, delta.getTarget().getPosition(), delta.getTarget().size(), inOther);
		}
	}

	private static void run(List<Place> words, int from, int size, List<Place> into) {
		if (size > 0) {
			into.add(new Place(words.get(from).start(), words.get(from + size - 1).end()));
		}
	}

	private static List<String> folded(Dispatch report, List<Place> words) {
		Locale locale = Locale.forLanguageTag(report.language());
		return words.stream().map((word) -> word.in(report.text()).toLowerCase(locale)).toList();
	}

	private static List<Place> words(String text, List<Place> sentences) {
		List<Place> words = new ArrayList<>();
		for (Place sentence : sentences) {
			int at = sentence.start();
			while (at < sentence.end() && words.size() <= MOST_WORDS) {
				int end = WordBounds.end(text, at, sentence.end());
				if (!Character.isWhitespace(text.codePointAt(at))) {
					words.add(new Place(at, end));
				}
				at = end;
			}
		}
		return words;
	}

}
