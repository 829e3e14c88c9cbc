package org.dateline.export;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

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

	/** What EDTF says of how certain a date is. */
	private static final Pattern QUALIFIERS = Pattern.compile("[~?%]");

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
		String written = QUALIFIERS.matcher(date.edtf()).replaceAll("");
		List<Integer> from = known(first, written);
		List<Integer> to = known(last, written);
		// some time between two: nobody knows when
		return from.equals(to) ? new Issued(List.of(from), circa) : new Issued(List.of(from, to), true);
	}

	/**
	 * Of the first or the last day that a date may mean, only what is written: the first
	 * of May of {@code 2026-05/2026-08} is nowhere said.
	 */
	private static List<Integer> known(LocalDate end, String written) {
		List<Integer> day = day(end);
		if (written.contains(end.toString())) {
			return day;
		}
		return written.contains("%04d-%02d".formatted(day.get(0), day.get(1))) ? day.subList(0, 2) : day.subList(0, 1);
	}

	static List<Integer> day(LocalDate day) {
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

	/** The years, as far as known: {@code 2024}, {@code 2026–2027}. */
	String years() {
		return this.parts.stream()
			.map((part) -> "%04d".formatted(part.get(0)))
			.distinct()
			.collect(Collectors.joining("–"));
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
