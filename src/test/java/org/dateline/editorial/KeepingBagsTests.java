package org.dateline.editorial;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.dateline.article.ArticleTakedowns;
import org.dateline.database.AddedReports;
import org.dateline.export.Bags;
import org.dateline.provenance.Takedowns;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.never;

/** What the desk says of bags that hold what is no longer in the archive. */
@DeskTest
class KeepingBagsTests {

	@Autowired
	private BagKeeper keeper;

	@Autowired
	private ArticleTakedowns takedowns;

	@Autowired
	private Bags bags;

	@Autowired
	private Takedowns takenDown;

	@Autowired
	private Trail trail;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void areToldApartByWhatTheyHoldOfATakedown() {
		long report = AddedReports.add(this.jdbc, "A report that a court forbids: " + UUID.randomUUID(), "TR");
		long capture = capture(report);
		long before = takenDown();
		this.takedowns.takeDown(report, "A court has said so.", "Nigar", "administrator");
		Bags.Bag whole = bag("whole", 10, null, capture, before);
		Bags.Bag earlier = bag("earlier", 8, null, capture - 1, before);
		Bags.Bag onTop = bag("on-top", 9, 8L, capture, before);
		Bags.Bag later = bag("later", 12, null, capture, takenDown());
		Bags.Bag old = bag("old", 7, null, Long.MAX_VALUE, 0);

		Map<String, Long> held = this.keeper.takenDown(List.of(whole, earlier, onTop, later, old));

		assertThat(held.get("whole")).isPositive();
		assertThat(held.get("earlier")).isEqualTo(held.get("whole") - 1);
		assertThat(held.get("on-top")).isEqualTo(held.get("whole"));
		assertThat(held.get("later")).isZero();
		assertThat(held.get("old")).isEqualTo(takenDown());
	}

	/** It has the text of whatever was corrected since the bag that it goes on from. */
	@Test
	void holdTheTextsOfReportsThatTheBagBeforeHasTheBytesOf() {
		long report = AddedReports.add(this.jdbc, "A report that is corrected and forbidden: " + UUID.randomUUID(),
				"TR");
		long capture = capture(report);
		this.jdbc.sql("update article set headline = 'Corrected' where id = :id").param("id", report).update();
		long before = takenDown();
		Bags.Bag whole = bag("whole", 10, null, capture, before);
		Bags.Bag next = bag("next", 11, 10L, capture + 1, before);
		long others = this.keeper.takenDown(List.of(whole, next)).get("next");

		this.takedowns.takeDown(report, "A court has said so.", "Nigar", "administrator");

		assertThat(this.keeper.takenDown(List.of(whole, next)).get("next")).isEqualTo(others + 1);
	}

	/** What leaves no line in the trail is not done. */
	@Test
	void areWrittenAndRemovedOnlyWhereTheTrailSaysSo() {
		Bags bags = Mockito.mock();
		given(bags.progress()).willReturn(this.bags.progress());
		given(bags.find("whole")).willReturn(Optional.of(bag("whole", 10, null, 7, 0)));
		given(bags.begin(null)).willReturn(true);
		BagKeeper keeper = new BagKeeper(bags, this.takenDown, this.trail);

		this.transaction.executeWithoutResult((status) -> {
			keeper.begin(Trail.THE_ARCHIVE, "");
			keeper.remove(Trail.THE_ARCHIVE, "whole");
			status.setRollbackOnly();
		});
		then(bags).should(never()).begin(any());
		then(bags).should(never()).remove(any());
		this.transaction.executeWithoutResult((status) -> {
			keeper.begin(Trail.THE_ARCHIVE, "");
			keeper.remove(Trail.THE_ARCHIVE, "whole");
		});

		then(bags).should().begin(null);
		then(bags).should().remove(any());
	}

	private long capture(long report) {
		return this.jdbc.sql("select capture_id from article where id = :id")
			.param("id", report)
			.query(Long.class)
			.single();
	}

	private long takenDown() {
		return this.jdbc.sql("select count(*) from takedown").query(Long.class).single();
	}

	/** Its file was copied just now. */
	private static Bags.Bag bag(String name, long revision, @Nullable Long since, long within, long takedowns) {
		return new Bags.Bag(name, revision, since, within, takedowns, 1_000, Instant.now(), Path.of(name));
	}

}
