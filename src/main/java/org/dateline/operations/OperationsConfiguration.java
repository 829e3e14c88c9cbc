package org.dateline.operations;

import org.springframework.boot.actuate.autoconfigure.endpoint.web.WebEndpointProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Puts the doorkeeper before the actuator. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ MetricsSettings.class, WebEndpointProperties.class })
class OperationsConfiguration {

	@Bean
	FilterRegistrationBean<OperatorsOnly> operatorsOnly(WebEndpointProperties endpoints, MetricsSettings settings) {
		String path = endpoints.getBasePath();
		FilterRegistrationBean<OperatorsOnly> registration = new FilterRegistrationBean<>(
				new OperatorsOnly(path, settings));
		// The container compares decoded and normalized paths.
		registration.addUrlPatterns(path + "/*");
		registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
		return registration;
	}

}
