package org.dateline.editorial;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** What an operator may set of the desk. */
class DeskSettingsTests {

	@ParameterizedTest
	@CsvSource({ "https://archive.example, https://archive.example",
			"https://Archive.Example:443/, https://archive.example",
			"https://news.archive.example:8443, https://news.archive.example:8443",
			"http://localhost:8080, http://localhost:8080", "http://localhost:80, http://localhost" })
	void takeAnAddressAsBrowsersWriteIt(String address, String origin) {
		assertThat(new DeskSettings.Desk(false, address).address()).isEqualTo(origin);
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "", "archive.example", "http://archive.example", "https://192.0.2.7", "https://[2001:db8::1]",
					"https://archive.example/desk", "https://user@archive.example", "https://localhost.:99999999" })
	void refuseAnAddressAtWhichNoPasskeyWorks(String address) {
		assertThatIllegalArgumentException().isThrownBy(() -> new DeskSettings.Desk(false, address))
			.withMessageContaining("dateline.desk.address");
	}

	@ParameterizedTest
	@CsvSource({ "https://desk.example, https://archive.example, https://desk.example",
			", https://Archive.example/, https://archive.example", ", http://archive.example,", ", https://192.0.2.7,",
			", ," })
	void takeTheAddressOfTheArchiveWhereTheDeskHasNoOther(String desk, String archive, String origin) {
		DeskSettings settings = new DeskSettings(new DeskSettings.Admin(null), new DeskSettings.Desk(false, desk),
				archive);

		assertThat(settings.origin()).isEqualTo(origin);
	}

}
