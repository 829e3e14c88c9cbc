package org.dateline.intake;

import java.util.EnumSet;

import org.dateline.ArchiveTest;
import org.dateline.GenericPlan;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

/** How a few arrivals are found among a million of others. */
@ArchiveTest
@Transactional
class ListingArrivalsTests {

	@Autowired
	private JdbcClient jdbc;

	@Test
	void findsThoseOfAPersonAndThoseOfAFile() {
		assertThat(plan(7L, null, null)).contains("arrival_by_account");
		assertThat(plan(null, null, 7L)).contains("arrival_by_consignment");
	}

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ADMITTED")
	void findsThoseInAStateThatFewAreIn(Arrival.State state) {
		boolean isOpen = EnumSet.of(Arrival.State.WAITING, Arrival.State.QUARANTINED).contains(state);

		assertThat(plan(null, state, null)).contains(isOpen ? "arrival_open" : "arrival_passed_over");
	}

	private String plan(@Nullable Long account, Arrival.@Nullable State state, @Nullable Long consignment) {
		return GenericPlan.of(this.jdbc, ArrivalQueries.sql(account, state, consignment, 7L));
	}

}
