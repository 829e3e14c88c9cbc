package org.dateline.export;

import jakarta.servlet.DispatcherType;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Puts the limits of the API before everything, the kept answers included. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ApiSettings.class)
class ApiConfiguration {

	@Bean
	FilterRegistrationBean<ApiLimits> apiLimits(ApiSettings settings, MessageSource messages, JsonMapper json) {
		FilterRegistrationBean<ApiLimits> filter = new FilterRegistrationBean<>(
				new ApiLimits(settings, messages, json));
		filter.addUrlPatterns(ApiEndpoint.BASE + "/*");
		filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
		filter.setDispatcherTypes(DispatcherType.REQUEST);
		return filter;
	}

}
