package org.dateline.editorial;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.util.MultiValueMap;

/**
 * What was typed to decide on a story, as it was typed.
 *
 * @param act which form: {@code link}, {@code join}, {@code merge} or {@code split}
 * @param one the number of a report
 * @param other the number of another
 * @param into the number of a story
 * @param reports the numbers of reports
 * @param reason why
 */
public record StoryForm(String act, String one, String other, String into, List<String> reports, String reason) {

	/** A story has no more reports than this that could be chosen in a form. */
	private static final int MOST_REPORTS = 500;

	static final StoryForm EMPTY = new StoryForm("", "", "", "", List.of(), "");

	static StoryForm read(String act, MultiValueMap<String, String> typed) {
		return new StoryForm(act, Typed.value(typed, "one"), Typed.value(typed, "other"), Typed.value(typed, "into"),
				Typed.values(typed, "reports", MOST_REPORTS), Typed.value(typed, "reason"));
	}

	/** The form that splits a story, with these reports chosen. */
	static StoryForm split(List<Long> reports) {
		return new StoryForm("split", "", "", "", reports.stream().map((report) -> Long.toString(report)).toList(), "");
	}

	/** The numbers of the reports that were chosen. */
	List<Long> chosen() {
		List<Long> chosen = new ArrayList<>();
		this.reports.forEach((report) -> chosen.add(Typed.numberIn("reports", report)));
		return chosen;
	}

	/** Whether it is the form of a link. */
	public boolean isOf(long one, long other) {
		return this.act.equals("link") && this.one.equals(Long.toString(one))
				&& this.other.equals(Long.toString(other));
	}

	/** What was typed as a reason in a form, or nothing in another. */
	public @Nullable String reasonIn(String act) {
		return this.act.equals(act) ? this.reason : null;
	}

	/** Whether a report was chosen. */
	public boolean has(long report) {
		return this.reports.contains(Long.toString(report));
	}

}
