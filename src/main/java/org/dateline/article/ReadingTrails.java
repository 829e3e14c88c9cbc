package org.dateline.article;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Follows a list from one report to the next. */
@Component
class ReadingTrails {

	private final ListPages lists;

	ReadingTrails(ListPages lists) {
		this.lists = lists;
	}

	/** What stands before and after a report in a list. */
	ListPages.Revised<ReadingTrail> through(ListFilter list, long id, Locale locale) {
		return this.lists.named(list, (chosen) -> {
			ChosenReports.Neighbours neighbours = neighbours(chosen, id);
			return Stream.of(neighbours.previous(), neighbours.next()).filter(Objects::nonNull).toList();
		}, locale, (chosen, lines) -> {
			ChosenReports.Neighbours neighbours = neighbours(chosen, id);
			return new ReadingTrail(chosen.count(), list.query(), list.queryOfOrigin(),
					line(lines, neighbours.previous()), line(lines, neighbours.next()));
		});
	}

	private static ChosenReports.Neighbours neighbours(ChosenReports chosen, long id) {
		return chosen.shelflist().keyOf(id).map(chosen::neighbours).orElse(new ChosenReports.Neighbours(null, null));
	}

	private static ListPage.@Nullable Line line(List<ListPage.Line> lines, @Nullable Long id) {
		return (id == null) ? null : lines.stream().filter((line) -> line.id() == id).findFirst().orElse(null);
	}

}
