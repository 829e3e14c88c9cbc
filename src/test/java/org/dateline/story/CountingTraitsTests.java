package org.dateline.story;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** How many reports have a trait. */
class CountingTraitsTests {

	@Property(tries = 100)
	void isCountedForEachKeyHoweverManyThereAre(
			@ForAll @Size(max = 5_000) List<@LongRange(min = -3_000, max = 3_000) Long> keys) {
		TraitCounts counts = new TraitCounts(0);
		Map<Long, Integer> expected = new HashMap<>();
		for (long key : keys) {
			counts.add(key, 1);
			expected.merge(key, 1, Integer::sum);
		}
		expected.forEach((key, count) -> assertThat(counts.reportsWith(key)).isEqualTo(count));
		assertThat(counts.reportsWith(4_000)).isZero();
	}

	@Test
	void neverFallsBelowNothing() {
		TraitCounts counts = new TraitCounts(1);
		counts.add(0, 1);
		counts.add(0, -2);
		assertThat(counts.reportsWith(0)).isZero();
		counts.add(0, 1);
		assertThat(counts.reportsWith(0)).isOne();
	}

}
