package org.dateline.intake;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.dateline.article.Accessions;
import org.dateline.article.RecordDraft;
import org.dateline.article.SourceDraft;
import org.dateline.article.Sources;
import org.junit.jupiter.api.Test;
import org.mockito.InOrder;
import org.mockito.Mockito;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyList;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;

/** The sources that a batch of reports names first. */
class AddingSourcesTests {

	private final Sources sources = Mockito.mock();

	private final Accessions accessions = Mockito.mock();

	private final Judgement judgement = Mockito.mock();

	/** Two batches that name the same wait for each other in no circle. */
	@Test
	void areAddedInOneOrderWhicheverReportNamesThem() {
		List<DrawnArrival> batch = List.of(report(1, "yonhap"), report(2, "antara"), report(3, "xinhua"));
		given(this.judgement.admitted()).willReturn(batch);
		given(this.accessions.admit(anyList())).willReturn(List.of(11L, 12L, 13L));
		Admission admission = new Admission(Mockito.mock(), Mockito.mock(), this.accessions, this.sources,
				Mockito.mock(), Mockito.mock(), Mockito.mock());

		admission.admit(this.judgement);

		InOrder order = Mockito.inOrder(this.sources);
		for (String slug : List.of("antara", "xinhua", "yonhap")) {
			order.verify(this.sources).createIfMissing(eq(slug), any());
		}
	}

	private static DrawnArrival report(long id, String source) {
		Arrival arrival = new Arrival(id, id, Instant.EPOCH, WayIn.FEED, null, null, null, Given.NOTHING, null,
				Arrival.State.WAITING, List.of(), null, null);
		RecordDraft record = new RecordDraft("en", null,
				new RecordDraft.DateClaim(null, "unknown", Map.of(), List.of()), null,
				List.of(new RecordDraft.Attribution("publisher", source, Map.of(), List.of())), List.of());
		return DrawnArrival.of(arrival,
				new DrawnRecord("Some text of four words.", "whole-file", "UTF-8", "required", record, null,
						Map.of(source, new SourceDraft(source, Map.of(), "outlet", null, null)), List.of(), List.of(),
						List.of(), List.of(), null));
	}

}
