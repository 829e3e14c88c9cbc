package org.dateline.chronicle;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * An event as one report tells it, or as several tell it together: what it is compared
 * by.
 *
 * @param edtf when it was
 * @param first its first possible day
 * @param last its last possible day
 * @param byArticle whether the countries are only those of the report
 * @param place where it was, or null
 * @param people who took part, by number, those named most first
 */
record ToldEvent(String type, String edtf, LocalDate first, LocalDate last, List<String> countries, boolean byArticle,
		@Nullable Long place, List<Long> people) {

	ToldEvent {
		countries = List.copyOf(countries);
		people = List.copyOf(people);
	}

	/** How many days it may have been on. */
	long days() {
		return ChronoUnit.DAYS.between(this.first, this.last) + 1;
	}

	boolean overlaps(ToldEvent other) {
		return !this.first.isAfter(other.last) && !other.first.isAfter(this.last);
	}

	/** Whether the day is only about one. */
	boolean isApproximate() {
		return this.edtf.indexOf('~') >= 0 || this.edtf.indexOf('%') >= 0;
	}

	int sharedCountries(Collection<String> others) {
		Set<String> shared = new HashSet<>(this.countries);
		shared.retainAll(others);
		return shared.size();
	}

	long sharedPeople(ToldEvent other) {
		return this.people.stream().filter(other.people::contains).count();
	}

}
