package org.dateline.editorial;

import java.util.Map;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * BCrypt with a sixty-fourth of its work, since people sign in hundreds of times here,
 * and each takes a fifth of a second on purpose. The journeys in a browser do all of it.
 */
@TestConfiguration(proxyBeanMethods = false)
class QuickPasswords {

	private static final int LEAST_WORK = 4;

	@Bean
	@Primary
	PasswordEncoder quickPasswordEncoder() {
		return new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(LEAST_WORK)));
	}

}
