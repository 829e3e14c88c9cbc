package org.dateline.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

import org.dateline.database.RisingRevision;
import org.junit.jupiter.api.Test;

import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;

/** What is said of a page that may be old, since the database is away. */
class ServingOldPagesTests {

	private static final Instant NOON = Instant.parse("2024-10-08T12:00:00Z");

	private final RisingRevision revision = new RisingRevision((event) -> {
	});

	private final StalePages pages = new StalePages(this.revision, new Messages(), Clock.fixed(NOON, ZoneOffset.UTC));

	@Test
	void isHowLongTheDatabaseHasBeenAway() throws IOException {
		this.revision.getOutOfSight(NOON.minusSeconds(90));

		MockHttpServletResponse answer = serve();

		assertThat(this.pages.areServed()).isTrue();
		assertThat(answer.getHeader("Age")).isEqualTo("90");
		assertThat(answer.getHeader("Warning")).startsWith("110 ");
		assertThat(answer.getContentAsString()).contains("<main>\n<p class=\"stale\" role=\"status\">");
	}

	@Test
	void isNothingOfAnAgeWhereItIsBackMeanwhile() throws IOException {
		assertThat(this.pages.areServed()).isFalse();
		assertThat(serve().getHeader("Age")).isEqualTo("0");
	}

	private MockHttpServletResponse serve() throws IOException {
		KeptPage page = new KeptPage(Page.ofArchive(MediaType.TEXT_HTML, "<main>Old</main>", 1),
				"<main>Old</main>".getBytes(StandardCharsets.UTF_8), "\"tag", 1);
		MockHttpServletResponse answer = new MockHttpServletResponse();
		this.pages.write(page, new MockHttpServletRequest("GET", "/en"), answer);
		return answer;
	}

}
