package org.dateline.story;

import org.dateline.article.ArticleTakedowns;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** What links and traits keep of a report that is taken down. */
@StoryArchiveTest
class GivingUpWordsTests {

	@Autowired
	private StoryArchive archive;

	@Autowired
	private ArticleTakedowns takedowns;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void noWordOfItIsLeftBeforeTheLinkingHasComeToIt() {
		long report = this.archive.english("2021-05-03", Meetings.OSLO_EN);
		long other = this.archive.english("2021-05-04", Meetings.OSLO_AGAIN);
		this.archive.link();
		assertThat(ties(report, other)).contains("astrid");

		this.takedowns.takeDown(report, "Order 7 of the court", "A. Admin", "administrator");

		assertThat(ties(report, other)).isEqualTo("[]");
		assertThat(this.jdbc.sql("select traits from report_traits where article_id = :id")
			.param("id", report)
			.query(byte[].class)
			.single()).isEqualTo(Traits.none().pack());
		this.archive.link();
		assertThat(this.archive.storyOf(report)).isZero();
		this.archive.withdraw(other);
		this.archive.link();
	}

	private String ties(long one, long other) {
		return this.jdbc.sql("select lower(ties::text) from story_link where one_id = :one and other_id = :other")
			.param("one", one)
			.param("other", other)
			.query(String.class)
			.single();
	}

}
