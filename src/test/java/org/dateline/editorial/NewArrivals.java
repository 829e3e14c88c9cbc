package org.dateline.editorial;

import java.net.URI;
import java.nio.charset.StandardCharsets;

import org.dateline.intake.Delivery;
import org.dateline.intake.Given;
import org.dateline.intake.Intake;
import org.dateline.intake.WayIn;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Plain texts that feeds bring in, and what became of them. */
@TestComponent
class NewArrivals {

	private final Intake intake;

	private final JdbcClient jdbc;

	NewArrivals(Intake intake, JdbcClient jdbc) {
		this.intake = intake;
		this.jdbc = jdbc;
	}

	/** Takes a text in, and answers the number of its arrival. */
	long take(String text, @Nullable URI address, Given given) {
		return this.intake.take(new Delivery(WayIn.FEED, text.getBytes(StandardCharsets.UTF_8), "text/plain", "UTF-8",
				null, address, given, null, null));
	}

	/** The same, and answers the number of the report that it has to become. */
	long admitted(String text, @Nullable URI address, Given given) {
		String state = state(take(text, address, given));
		assertThat(state).startsWith("admitted of ");
		return Long.parseLong(state.replaceAll("\\D", ""));
	}

	/** What became of an arrival, such as {@code admitted of 12}. */
	String state(long arrival) {
		return this.jdbc.sql("select concat_ws(' of ', state, article_id) from arrival where id = :id")
			.param("id", arrival)
			.query(String.class)
			.single();
	}

	/** How many texts a report has had. */
	long versions(long report) {
		return this.jdbc.sql("select count(*) from article_version where article_id = :id")
			.param("id", report)
			.query(Long.class)
			.single();
	}

}
