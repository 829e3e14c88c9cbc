package org.dateline.editorial;

import java.util.List;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import org.dateline.web.InterfaceLanguage;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/**
 * Sessions in the database, and security, for the desk alone: no public page passes
 * through either, so none can depend on who asks.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DeskSettings.class)
@EnableJdbcHttpSession(tableName = "spring_session", maxInactiveIntervalInSeconds = SessionConfiguration.EIGHT_HOURS)
class SessionConfiguration {

	/** Seconds of a working day, after which nobody is taken to sit there still. */
	static final int EIGHT_HOURS = 8 * 60 * 60;

	private static final String SESSION_COOKIE = "dateline-desk";

	private static final int BEFORE_SECURITY = -200;

	private static final int SECURITY = -100;

	/** What the container sends through security, in whatever way it is written. */
	private static final List<String> ADDRESSES = InterfaceLanguage.ALL.stream()
		.map((language) -> "/" + language.getCode())
		.flatMap((ui) -> List.of(ui + "/desk/*", ui + "/login/*", ui + "/logout/*").stream())
		.toList();

	/** Two requests of one session may give it the same attribute. */
	@Bean
	PostgreSqlJdbcIndexedSessionRepositoryCustomizer attributesGivenTwice() {
		return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
	}

	@Bean
	CookieSerializer sessionCookie() {
		DefaultCookieSerializer cookie = new DefaultCookieSerializer();
		cookie.setCookieName(SESSION_COOKIE);
		cookie.setCookiePath("/");
		cookie.setSameSite("Lax");
		return cookie;
	}

	@Bean
	FilterRegistrationBean<Filter> sessionsOfTheDesk(
			@Qualifier("springSessionRepositoryFilter") Filter sessionRepositoryFilter) {
		return forTheDesk(sessionRepositoryFilter, BEFORE_SECURITY);
	}

	@Bean
	FilterRegistrationBean<Filter> securityOfTheDesk(
			@Qualifier("springSecurityFilterChain") Filter springSecurityFilterChain) {
		FilterRegistrationBean<Filter> registration = forTheDesk(springSecurityFilterChain, SECURITY);
		registration.addUrlPatterns(BulkApiController.ADDRESS, CorrectionApiController.ADDRESS + "*");
		return registration;
	}

	private static FilterRegistrationBean<Filter> forTheDesk(Filter filter, int order) {
		FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>(filter);
		registration.setUrlPatterns(ADDRESSES);
		registration.setOrder(order);
		registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
		return registration;
	}

}
