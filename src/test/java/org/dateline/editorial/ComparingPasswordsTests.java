package org.dateline.editorial;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

import org.dateline.export.Bags;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.Mockito;

import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;

/**
 * What a guess is compared with, which takes long, where there is nothing that it could
 * be.
 */
class ComparingPasswordsTests {

	private final AccountRepository accounts = Mockito.mock();

	private final PasswordEncoder encoder = Mockito.mock();

	private final Accounts service = new Accounts(this.accounts, this.encoder, Mockito.mock(), Mockito.mock(),
			Mockito.mock(), Mockito.mock(TransactionTemplate.class), Clock.systemUTC());

	@ParameterizedTest
	@ValueSource(strings = { "restored", "nobody" })
	void isAPasswordOfNobody(String name) {
		given(this.encoder.encode(anyString())).willReturn("a password of nobody");
		given(this.accounts.findByName(any())).willReturn(Optional.empty());
		given(this.accounts.findByName("restored")).willReturn(
				Optional.of(new Account("restored", "Restored", Role.EDITOR, Bags.NO_PASSWORD, false, Instant.now())));

		assertThat(this.service.authenticate(name, "a guess")).isEmpty();

		then(this.encoder).should().matches("a guess", "a password of nobody");
	}

}
