package org.dateline.chronicle;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * What several reports tell of one event together: what most of them say, and of days the
 * finest.
 */
final class EventSummary {

	private static final int FEW_DAYS = 4;

	private static final int MOST_PEOPLE = 8;

	private static final int MOST_COUNTRIES = 8;

	private final EventTypes types;

	EventSummary(EventTypes types) {
		this.types = types;
	}

	/**
	 * The event.
	 * @param told what each report tells, at least one
	 */
	ToldEvent of(List<ToldEvent> told) {
		ToldEvent when = when(told);
		List<String> countries = countries(told);
		Map<Long, Integer> people = new LinkedHashMap<>();
		told.forEach((one) -> one.people().forEach((person) -> people.merge(person, 1, Integer::sum)));
		Map<Long, Integer> places = new LinkedHashMap<>();
		for (ToldEvent one : told) {
			Long place = one.place();
			if (place != null) {
				places.merge(place, 1, Integer::sum);
			}
		}
		return new ToldEvent(type(told), when.edtf(), when.first(), when.last(), countries,
				told.stream().allMatch(ToldEvent::byArticle), most(places),
				people.entrySet()
					.stream()
					.sorted(Map.Entry.<Long, Integer>comparingByValue().reversed())
					.limit(MOST_PEOPLE)
					.map(Map.Entry::getKey)
					.toList());
	}

	/** What most take it for; what has the others as its parts, if enough do. */
	private String type(List<ToldEvent> told) {
		Map<String, Integer> votes = count(told, ToldEvent::type);
		String most = most(votes);
		for (Map.Entry<String, Integer> vote : votes.entrySet()) {
			if (most != null && this.types.isPart(most, vote.getKey()) && 3 * vote.getValue() >= told.size()) {
				return vote.getKey();
			}
		}
		return (most != null) ? most : told.get(0).type();
	}

	/** Of dates to the day the one that most give, the longer of two. */
	private static ToldEvent when(List<ToldEvent> told) {
		List<ToldEvent> days = told.stream().filter((one) -> one.days() <= FEW_DAYS).toList();
		List<ToldEvent> dates = days.isEmpty() ? told : days;
		Map<String, Integer> votes = count(dates, ToldEvent::edtf);
		Comparator<ToldEvent> finest = days.isEmpty() ? Comparator.comparingLong(ToldEvent::days).reversed()
				: Comparator.comparingLong(ToldEvent::days);
		return dates.stream()
			.max(Comparator.comparingInt((ToldEvent one) -> votes.getOrDefault(one.edtf(), 0))
				.thenComparing(finest)
				.thenComparing((ToldEvent one) -> !one.isApproximate())
				.thenComparing(ToldEvent::first, Comparator.reverseOrder()))
			.orElse(told.get(0));
	}

	/** Those that half of the sentences name; else those of the reports. */
	private static List<String> countries(List<ToldEvent> told) {
		List<ToldEvent> named = told.stream().filter((one) -> !one.byArticle()).toList();
		List<ToldEvent> sayers = named.isEmpty() ? told : named;
		Map<String, Integer> votes = new LinkedHashMap<>();
		sayers.forEach((one) -> one.countries().forEach((country) -> votes.merge(country, 1, Integer::sum)));
		List<String> half = votes.entrySet()
			.stream()
			.filter((vote) -> 2 * vote.getValue() >= sayers.size())
			.map(Map.Entry::getKey)
			.limit(MOST_COUNTRIES)
			.sorted()
			.toList();
		return (half.size() > 1) ? half : sayers.get(0).countries();
	}

	private static Map<String, Integer> count(Collection<ToldEvent> told, Function<ToldEvent, String> what) {
		Map<String, Integer> counts = new LinkedHashMap<>();
		told.forEach((one) -> counts.merge(what.apply(one), 1, Integer::sum));
		return counts;
	}

	private static <T> @Nullable T most(Map<T, Integer> votes) {
		return votes.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElse(null);
	}

}
