package org.dateline.story;

import java.time.Instant;
import java.util.List;

import org.dateline.article.ListPage;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a story shows.
 *
 * @param id its number
 * @param head the report that stands for it
 * @param days when its reports were published, in words, or null where that is not known
 * @param reports how many reports tell it
 * @param shown how many of them are shown; all else is said of these
 * @param newest whether these are the newest
 * @param nextQuery the query of the page that shows those before, or null
 * @param tongues its reports by language, the reader's first, each by time
 * @param origins from whom its reports have it
 * @param unstated how many of its reports do not say from whom
 * @param countries the countries it is about
 * @param named the people and places that most of its reports name
 * @param shared what all of its reports say
 * @param alone what only one of them says
 * @param links why they are one story, strongest first
 * @param moreLinks how many further links there are
 * @param decisions what editors decided of it, newest first
 */
public record StoryPage(long id, ListPage.Line head, @Nullable String days, int reports, int shown, boolean newest,
		@Nullable String nextQuery, List<Told> tongues, List<Origin> origins, int unstated, List<Country> countries,
		List<Named> named, List<Facts> shared, List<Own> alone, List<Link> links, int moreLinks,
		List<Decided> decisions) {

	/** Whether there are reports that are not shown. */
	public boolean isCut() {
		return this.shown < this.reports;
	}

	/** The reports in one language. */
	public record Told(String tag, String name, List<ListPage.Line> reports) {
	}

	/**
	 * A source, and the reports that have the story from it.
	 *
	 * @param names the source, or several that the same reports name
	 * @param reports their reports
	 */
	public record Origin(String names, List<ListPage.Line> reports) {
	}

	/** A country by its ISO 3166 code. */
	public record Country(String code, String name) {
	}

	/**
	 * Somebody or something named.
	 *
	 * @param words the name as a report writes it
	 * @param language that report's language
	 * @param reports how many reports name it
	 */
	public record Named(String words, String language, int reports) {
	}

	/**
	 * Something that several reports say.
	 *
	 * @param kind what it is, as in message keys
	 * @param name what it is called in the reader's language, where it has such a name
	 * @param words how each language says it
	 */
	public record Fact(String kind, @Nullable String name, List<Said> words) {
	}

	/** Facts of one kind. */
	public record Facts(String kind, List<Fact> facts) {
	}

	/** Words of a report. */
	public record Said(String words, String language, long report) {
	}

	/** What only one report says. */
	public record Own(ListPage.Line report, List<Facts> facts) {
	}

	/**
	 * Why two reports are one story.
	 *
	 * @param one the one report
	 * @param other the other
	 * @param score how alike they are, in hundredths
	 * @param needed what they would have needed, in hundredths
	 * @param ties what they share, strongest first
	 */
	public record Link(ListPage.Line one, ListPage.Line other, int score, int needed, List<LinkWords.Tied> ties) {
	}

	/**
	 * What an editor decided.
	 *
	 * @param act as in message keys
	 * @param of the reports of the one side, then those of the other
	 * @param role the editor's role
	 * @param name the editor's name, or null where only roles are shown
	 */
	public record Decided(Instant at, String act, List<Side> of, String role, @Nullable String name, String reason) {
	}

	/**
	 * Reports on one side of a decision.
	 *
	 * @param reports some of them
	 * @param isAll whether these are all
	 */
	public record Side(List<Long> reports, boolean isAll) {

		static Side of(List<Long> reports, int most) {
			return new Side(reports.stream().limit(most).toList(), reports.size() <= most);
		}

	}

}
