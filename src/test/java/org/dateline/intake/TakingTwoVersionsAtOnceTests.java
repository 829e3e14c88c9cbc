package org.dateline.intake;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.dateline.DeskTest;
import org.dateline.article.Editor;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** A report that is known under two addresses, each of which says something else now. */
@DeskTest
class TakingTwoVersionsAtOnceTests {

	private static final Given GIVEN = new Given("en", null, null, "antara", null);

	@Autowired
	private Intake intake;

	@Autowired
	private Arrivals arrivals;

	@Autowired
	private ArrivalDecisions decisions;

	private final String name = UUID.randomUUID().toString().substring(0, 8);

	@Test
	void holdsTheSecondAgainstTheFirst() {
		Delivery report = delivery("a", sentences(0, 40));
		Delivery beside = delivery("b", sentences(0, 40) + sentences(50, 52));
		long article = article(this.intake.take(report));
		this.decisions.takeAsVersion(this.intake.take(beside), article, "Anna Ivanova",
				new Editor("Anna Ivanova", "editor"));

		List<Long> both = this.arrivals.receive(List.of(delivery("a", sentences(0, 24) + sentences(60, 75)),
				delivery("b", sentences(18, 42) + sentences(80, 95))));
		this.intake.judge(both);

		Arrival first = this.arrivals.find(both.get(0));
		Arrival second = this.arrivals.find(both.get(1));
		assertThat(first.state()).as(first.reasons().toString()).isEqualTo(Arrival.State.VERSION);
		assertThat(second.state()).isEqualTo(Arrival.State.QUARANTINED);
		assertThat(second.reasons()).extracting(Arrival.Reason::code).contains("known-address");
	}

	private long article(long arrival) {
		Arrival taken = this.arrivals.find(arrival);
		assertThat(taken.state()).as(taken.reasons().toString()).isEqualTo(Arrival.State.ADMITTED);
		return taken.article();
	}

	private Delivery delivery(String path, String text) {
		return new Delivery(WayIn.FEED, text.getBytes(StandardCharsets.UTF_8), "text/plain", "UTF-8", null,
				URI.create("https://%s.example/%s".formatted(this.name, path)), GIVEN, null, null);
	}

	private String sentences(int from, int to) {
		return IntStream.range(from, to)
			.mapToObj((i) -> "On day%s%d the envoy%s%d spoke about the matter%s%d of the countries. "
				.formatted(this.name, i, this.name, i, this.name, i))
			.collect(Collectors.joining());
	}

}
