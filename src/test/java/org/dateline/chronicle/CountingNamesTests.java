package org.dateline.chronicle;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.dateline.chronicle.NamesOfReports.Holder;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

/** Whom some reports name most. */
class CountingNamesTests {

	private static final Holder LAINE = new Holder(10, "person");

	private static final Holder QUISPE = new Holder(11, "person");

	private static final Holder LIMA = new Holder(12, "place");

	private final NamesOfReports names = new NamesOfReports();

	@Test
	void aReportThatWritesANameInTwoWaysCountsOnce() {
		this.names.add(new Integer[] { 1, 2 });
		this.names.add(new Integer[] { 2, 3 });
		this.names.add(new Integer[] { 3 });

		assertThat(this.names.reportsOf(Map.of(1, LAINE, 2, LAINE, 3, QUISPE), 5)).containsExactly(entry(10L, 2),
				entry(11L, 2));
	}

	@Test
	void ofEachKindThoseThatMostReportsName() {
		this.names.add(new Integer[] { 1, 3, 4 });
		this.names.add(new Integer[] { 3, 4 });

		assertThat(this.names.reportsOf(Map.of(1, LAINE, 3, QUISPE, 4, LIMA), 1)).containsExactly(entry(11L, 2),
				entry(12L, 2));
	}

	@Test
	void theMostUsedNamesComeFirstAndThenTheOldest() {
		this.names.add(new Integer[] { 7, 5 });
		this.names.add(new Integer[] { 9, 7 });

		assertThat(this.names.mostUsed(2)).containsExactly(7, 5);
	}

	@Test
	void aReportThatWritesANameInTwoCasesUsesItOnce() {
		this.names.add(new Integer[] { 1, 2 });
		this.names.add(new Integer[] { 2, 3 });
		this.names.add(new Integer[] { 3 });

		assertThat(this.names.reportsWith(Set.of(1, 2))).isEqualTo(2);
		assertThat(ShownNames.base(Authority.Kind.PERSON, List.of(used("Лайне", 1), used("Лайне", 2)), Map.of(),
				(same) -> this.names.reportsWith(Set.of(1, 2))))
			.singleElement()
			.extracting(NameUse::reports)
			.isEqualTo(2);
	}

	@Test
	void whoHasASurnameInCommonIsAnother() {
		NameUse here = new NameUse(10, "en", "Gjorge Ivanov", 1);

		assertThat(ShownNames.ofTheSame(List.of(new NameUse(10, "ru", "Дмитрий Иванов", 3)), List.of(here))).isEmpty();
		assertThat(ShownNames.ofTheSame(List.of(new NameUse(10, "ru", "Владимира Иванова", 3)),
				List.of(new NameUse(10, "en", "Vladimir Ivanov", 1))))
			.hasSize(1);
	}

	private static NameUse used(String form, int reports) {
		return new NameUse(10, "ru", form, reports);
	}

	@Test
	void noReportsNameNobody() {
		assertThat(this.names.mostUsed(5)).isEmpty();
		assertThat(this.names.counts()).isEmpty();
	}

}
