package org.dateline.vocabulary;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** Which addresses lie in a range that an operator writes down. */
class AddressRangeTests {

	@ParameterizedTest(name = "{0} contains {1}")
	@CsvSource({ "127.0.0.0/8,127.8.0.1", "10.1.2.3,10.1.2.3", "10.1.2.3/31,10.1.2.2", "0.0.0.0/0,203.0.113.9",
			"::1,0:0:0:0:0:0:0:1", "2001:db8::/33,2001:db8:7fff::1", "fe80::/10,fe80::1%eth0",
			"127.0.0.0/8,::ffff:127.0.0.1" })
	void contains(String range, String address) {
		assertThat(AddressRange.of(range).contains(address)).isTrue();
	}

	@ParameterizedTest(name = "{0} does not contain {1}")
	@CsvSource({ "127.0.0.0/8,128.0.0.1", "10.1.2.3,10.1.2.2", "2001:db8::/33,2001:db8:8000::1", "0.0.0.0/0,::1",
			"::/0,10.0.0.1" })
	void doesNotContain(String range, String address) {
		assertThat(AddressRange.of(range).contains(address)).isFalse();
	}

	@ParameterizedTest(name = "\"{0}\" is refused")
	@ValueSource(strings = { "", "localhost", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/", "::1/129", "1.2.3.4.5",
			"example.org/8", "10.0.0.0/8/8" })
	void isRefused(String text) {
		assertThatIllegalArgumentException().isThrownBy(() -> AddressRange.of(text))
			.withMessageContaining("is not a range of addresses such as 10.0.0.0/8");
	}

	@ParameterizedTest
	@CsvSource({ "203.0.113.9, 203.0.113.9", "2001:db8::1, 2001:db8:0:0:0:0:0:0/64",
			"2001:DB8:0:0:ffff:1:2:3, 2001:db8:0:0:0:0:0:0/64", "2001:db8:0:1::1, 2001:db8:0:1:0:0:0:0/64",
			"fe80::1%eth0, fe80:0:0:0:0:0:0:0/64", "::ffff:203.0.113.9, 203.0.113.9", "unknown, unknown" })
	void knowsWhatOneVisitorHas(String address, String own) {
		assertThat(AddressRange.ofOneVisitor(address)).isEqualTo(own);
	}

}
