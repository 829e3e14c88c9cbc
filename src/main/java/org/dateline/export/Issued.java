package org.dateline.export;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.dateline.vocabulary.EdtfDate;
import org.jspecify.annotations.Nullable;

/**
 * A date as citations have it (CSL-JSON): a year, a month or a day, or two of them, and
 * whether it is only about then.
 *
 * @param parts one date, or the first and the last: year, month and day as far as known
 * @param circa whether the date is not certain
 */
record Issued(List<List<Integer>> parts, boolean circa) {

	/** What no program for citations takes for a year. */
	private static final int LAST_YEAR = 9999;

	/**
	 * The date, or null where it is not known, or known on one side only: citations
	 * cannot say that.
	 */
	static @Nullable Issued of(@Nullable EdtfDate date) {
		if (date == null) {
			return null;
		}
		LocalDate first = date.earliest();
		LocalDate last = date.latest();
		if (first == null || last == null || first.getYear() < 1 || last.getYear() > LAST_YEAR) {
			return null;
		}
		boolean circa = date.isApproximate() || date.isUncertain();
		if (first.equals(last)) {
			return new Issued(List.of(day(first)), circa);
		}
		if (first.getDayOfMonth() == 1 && last.equals(first.withDayOfMonth(first.lengthOfMonth()))) {
			return new Issued(List.of(List.of(first.getYear(), first.getMonthValue())), circa);
		}
		if (first.getDayOfYear() == 1 && last.equals(first.withDayOfYear(first.lengthOfYear()))) {
			return new Issued(List.of(List.of(first.getYear())), circa);
		}
		// some day between two: nobody knows which
		return new Issued(List.of(day(first), day(last)), true);
	}

	private static List<Integer> day(LocalDate day) {
		return List.of(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
	}

	/** As CSL-JSON has it. */
	Map<String, Object> csl() {
		Map<String, Object> csl = new LinkedHashMap<>();
		csl.put("date-parts", this.parts);
		if (this.circa) {
			csl.put("circa", true);
		}
		return csl;
	}

	/** The year, where it is one. */
	@Nullable Integer year() {
		Integer year = this.parts.get(0).get(0);
		return this.parts.stream().allMatch((part) -> part.get(0).equals(year)) ? year : null;
	}

	/** The parts of a single date; of two, those that they have in common. */
	List<Integer> common() {
		List<Integer> common = new ArrayList<>();
		List<Integer> first = this.parts.get(0);
		for (int i = 0; i < first.size(); i++) {
			int at = i;
			if (!this.parts.stream().allMatch((part) -> part.get(at).equals(first.get(at)))) {
				break;
			}
			common.add(first.get(i));
		}
		return common;
	}

	/**
	 * As EDTF of level 1, which programs know better than the sets of level 2:
	 * {@code 2024-08-19~}, {@code 2022-04-26~/2022-12-31~}.
	 */
	String edtf() {
		return String.join("/", this.parts.stream().map(this::edtf).toList());
	}

	private String edtf(List<Integer> part) {
		StringBuilder edtf = new StringBuilder("%04d".formatted(part.get(0)));
		part.stream().skip(1).forEach((number) -> edtf.append("-%02d".formatted(number)));
		return edtf.append(this.circa ? "~" : "").toString();
	}

}
