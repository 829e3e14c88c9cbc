package org.dateline.article;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Follows a list from one report to the next. */
@Component
class Trails {

	private final ListPages lists;

	Trails(ListPages lists) {
		this.lists = lists;
	}

	/** What stands before and after a report in a list. */
	ListPages.Revised<Trail> through(ListFilter list, long id, Locale locale) {
		return this.lists.named((shelflist) -> {
			Shelflist.Neighbours neighbours = neighbours(shelflist, list, id);
			return Stream.of(neighbours.previous(), neighbours.next()).filter(Objects::nonNull).toList();
		}, locale, (shelflist, lines) -> {
			Shelflist.Neighbours neighbours = neighbours(shelflist, list, id);
			return new Trail(shelflist.count(list), list.query(), list.queryOfOrigin(),
					line(lines, neighbours.previous()), line(lines, neighbours.next()));
		});
	}

	private static Shelflist.Neighbours neighbours(Shelflist shelflist, ListFilter list, long id) {
		return shelflist.keyOf(id)
			.map((key) -> shelflist.neighbours(list, key))
			.orElse(new Shelflist.Neighbours(null, null));
	}

	private static ListPage.@Nullable Line line(List<ListPage.Line> lines, @Nullable Long id) {
		return (id == null) ? null : lines.stream().filter((line) -> line.id() == id).findFirst().orElse(null);
	}

}
