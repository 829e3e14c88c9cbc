package org.dateline.web;

import java.time.Clock;

import org.dateline.database.RisingRevision;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.ManagementWebSecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/**
 * The web module alone, with pages of its own without the desk's security and no
 * database: for tests and for measuring.
 */
@EnableAutoConfiguration(exclude = { DataSourceAutoConfiguration.class, ServletWebSecurityAutoConfiguration.class,
		UserDetailsServiceAutoConfiguration.class, ManagementWebSecurityAutoConfiguration.class })
@Import({ WebConfiguration.class, Failures.class, FailureController.class, Robots.class, RisingRevision.class,
		PageServerTests.ExamplePages.class })
class PageServer {

	@Bean
	Clock clock() {
		return Clock.systemUTC();
	}

	public static void main(String[] args) {
		SpringApplication.run(PageServer.class, args);
	}

}
