package org.dateline.editorial;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.security.web.savedrequest.NullRequestCache;

/**
 * Who may pass to the desk. What one may do there stands at each handler
 * ({@link ForEditors}, {@link ForAdministrators}).
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@EnableMethodSecurity
class SecurityConfiguration {

	@Bean
	PasswordEncoder passwordEncoder() {
		return PasswordEncoderFactories.createDelegatingPasswordEncoder();
	}

	@Bean
	SecurityContextRepository securityContextRepository() {
		return new HttpSessionSecurityContextRepository();
	}

	/** In a cookie, so that a form to sign in with needs no session yet. */
	@Bean
	CsrfTokenRepository csrfTokens() {
		CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
		tokens.setCookieCustomizer((cookie) -> cookie.path("/").sameSite("Lax").httpOnly(true));
		return tokens;
	}

	/** Signing in is {@link SignInController}'s; nothing of Spring's own may do it. */
	@Bean
	UserDetailsService nobodyElse() {
		return (name) -> {
			throw new UsernameNotFoundException(name);
		};
	}

	@Bean
	SecurityFilterChain desk(HttpSecurity http, CsrfTokenRepository csrfTokens, SecurityContextRepository contexts,
			Interrupted interrupted, Accounts accounts) {
		return http
			.authorizeHttpRequests((requests) -> requests.requestMatchers("/{ui}/login/**", "/error")
				.permitAll()
				.anyRequest()
				.authenticated())
			.csrf((csrf) -> csrf.csrfTokenRepository(csrfTokens)
				.csrfTokenRequestHandler(new XorCsrfTokenRequestAttributeHandler()))
			.securityContext((context) -> context.securityContextRepository(contexts))
			.addFilterBefore(new FilesFromPeople(), CsrfFilter.class)
			.addFilterAfter(new StillSignedIn(accounts), CsrfFilter.class)
			.requestCache((cache) -> cache.requestCache(new NullRequestCache()))
			.exceptionHandling(
					(refusals) -> refusals.authenticationEntryPoint(interrupted).accessDeniedHandler(interrupted))
			// PageFilter has written them
			.headers(AbstractHttpConfigurer::disable)
			.logout(AbstractHttpConfigurer::disable)
			.build();
	}

}
