package org.dateline.editorial;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.savedrequest.NullRequestCache;

/**
 * Requests by access tokens pass through a chain of their own, which knows neither
 * sessions nor cookies, and so needs nothing against forgery: no browser sends a token of
 * itself.
 */
@Configuration(proxyBeanMethods = false)
class TokenConfiguration {

	@Bean
	@Order(1)
	SecurityFilterChain byToken(HttpSecurity http, AccessTokens tokens, TokenAnswers answers) {
		return http.securityMatcher(AccessTokenFilter::isByToken)
			.authorizeHttpRequests((requests) -> requests.anyRequest().authenticated())
			.addFilterBefore(new AccessTokenFilter(tokens, answers), AnonymousAuthenticationFilter.class)
			.securityContext(
					(context) -> context.securityContextRepository(new RequestAttributeSecurityContextRepository()))
			.requestCache((cache) -> cache.requestCache(new NullRequestCache()))
			.csrf(AbstractHttpConfigurer::disable)
			.sessionManagement(AbstractHttpConfigurer::disable)
			// PageFilter has written them
			.headers(AbstractHttpConfigurer::disable)
			.logout(AbstractHttpConfigurer::disable)
			.build();
	}

}
