package org.dateline.export;

import java.time.Duration;

import javax.sql.DataSource;

import jakarta.servlet.DispatcherType;
import org.dateline.database.Primary;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;

/** Puts the limits of the API before everything, the kept answers included. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ApiSettings.class)
class ApiConfiguration {

	/** Longer nobody waits to be counted. */
	private static final Duration PATIENCE = Duration.ofSeconds(2);

	/** A database in the home has no other node. */
	@Bean
	Allowances allowances(ObjectProvider<DataSource> database, Environment environment) {
		return environment.containsProperty("spring.datasource.url")
				? new SharedAllowances(() -> Primary.of(database.getObject(), PATIENCE)) : new OwnAllowances();
	}

	@Bean
	FilterRegistrationBean<ApiLimits> apiLimits(ApiSettings settings, Allowances allowances, MessageSource messages,
			JsonMapper json) {
		FilterRegistrationBean<ApiLimits> filter = new FilterRegistrationBean<>(
				new ApiLimits(settings, allowances, messages, json));
		filter.addUrlPatterns(ApiEndpoint.BASE + "/*");
		filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
		filter.setDispatcherTypes(DispatcherType.REQUEST);
		return filter;
	}

}
