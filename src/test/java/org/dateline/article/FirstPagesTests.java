package org.dateline.article;

import org.dateline.ArchiveTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/** Which pages are made ready after a start. */
@ArchiveTest
class FirstPagesTests {

	@Autowired
	private Shelflists shelflists;

	@Autowired
	private MockMvcTester visitor;

	@Test
	void areThoseThatReadersFindLinksTo() {
		assertThat(FirstPages.addresses(this.shelflists.current())).doesNotHaveDuplicates()
			.contains("/en", "/ru/articles", "/az/articles/1", "/id/articles?language=id",
					"/en/articles?source=anadolu-agency", "/ru/articles?country=AZ")
			.allSatisfy((address) -> assertThat(this.visitor.get().uri(address)).as(address).hasStatusOk());
	}

}
