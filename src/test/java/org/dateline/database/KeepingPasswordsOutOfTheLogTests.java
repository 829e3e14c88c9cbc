package org.dateline.database;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What is said of a database to whoever reads the log. */
class KeepingPasswordsOutOfTheLogTests {

	@Test
	void isWhereItIs() {
		Credentials replica = new Credentials("jdbc:postgresql://replica.example/dateline?user=reader&password=secret",
				null, "other");

		assertThat(replica).hasToString("jdbc:postgresql://replica.example/dateline");
	}

}
