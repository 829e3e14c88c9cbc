package org.dateline.database;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.core.env.ConfigurableEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

/** What a page slice is spared. */
@WebMvcTest(useDefaultFilters = false)
class PageSlicesHaveNoDatabaseTests {

	@Test
	void noneIsMadeForIt(@Autowired ConfigurableEnvironment environment) {
		assertThat(environment.getPropertySources().get("testDatabase")).hasFieldOrPropertyWithValue("credentials",
				null);
	}

}
