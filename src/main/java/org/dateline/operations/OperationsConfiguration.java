package org.dateline.operations;

import org.springframework.boot.actuate.autoconfigure.endpoint.web.WebEndpointProperties;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
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

	@Bean
	ForwardedMarking forwardedMarking(
			@Value("${server.tomcat.remoteip.remote-ip-header:X-Forwarded-For}") String header) {
		return new ForwardedMarking(header);
	}

	/** Comes before what Spring Boot adds to Tomcat: that hides what is marked here. */
	record ForwardedMarking(
			String header) implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory>, Ordered {

		@Override
		public int getOrder() {
			return Ordered.HIGHEST_PRECEDENCE;
		}

		@Override
		public void customize(ConfigurableTomcatWebServerFactory factory) {
			factory.addEngineValves(new ForwardedMark(this.header));
		}

	}

}
