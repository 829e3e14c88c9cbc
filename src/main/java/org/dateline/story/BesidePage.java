package org.dateline.story;

import java.util.List;

import org.dateline.article.ListPage;
import org.dateline.web.Markup;
import org.jspecify.annotations.Nullable;

/**
 * Two reports side by side.
 *
 * @param one the one
 * @param other the other
 * @param standing what the stories say of the two: {@code one}, {@code two}, {@code only}
 * where one of them alone is in a story, or {@code none}
 * @param stories the stories that they are in, that of the one first
 * @param verdict what an editor decided of the two, {@code same} or {@code apart}, or
 * null where nobody has
 * @param same whether the machine takes them for one story
 * @param score how alike they are, in hundredths
 * @param needed what they would have needed, in hundredths
 * @param ties what ties them, strongest first
 * @param parts what parts them
 * @param figures figures that one has otherwise, or not at all
 * @param pairs their sentences, as list items
 * @param alone how many sentences have no counterpart
 * @param compared whether words that differ are marked: in one language
 */
public record BesidePage(ListPage.Line one, ListPage.Line other, String standing, List<Long> stories,
		@Nullable String verdict, boolean same, int score, int needed, List<LinkWords.Tied> ties,
		List<LinkWords.Parted> parts, List<Figure> figures, Markup pairs, int alone, boolean compared) {

	/**
	 * What their likeness has to do with it: {@code accords} with the stories, or is
	 * {@code enough} or {@code little} and yet they are not, or are, in one.
	 */
	public String likeness() {
		return (this.same == this.standing.equals("one")) ? "accords" : this.same ? "enough" : "little";
	}

	/** Both reports, in their order. */
	public List<ListPage.Line> both() {
		return List.of(this.one, this.other);
	}

	/**
	 * A figure that differs.
	 *
	 * @param kind {@code disagree}, {@code only-one} or {@code only-other}
	 * @param inOne the figure among its words in the one report, or null
	 * @param inOther the same in the other, or null
	 */
	public record Figure(String kind, @Nullable Quote inOne, @Nullable Quote inOther) {
	}

	/**
	 * A figure among its words.
	 *
	 * @param before the words before
	 * @param words the figure
	 * @param after the words after
	 * @param pair the number of the sentences it stands in
	 */
	public record Quote(String before, String words, String after, int pair) {
	}

}
