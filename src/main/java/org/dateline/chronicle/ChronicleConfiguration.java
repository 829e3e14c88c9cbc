package org.dateline.chronicle;

import org.dateline.article.ChangeFollower;
import org.dateline.article.Rush;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Draws in the background from whatever changes. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ChronicleSettings.class)
class ChronicleConfiguration {

	@Bean
	ChangeFollower chronicleFollower(ChronicleSettings settings, Rush rush, ChronicleDrawing drawing) {
		return new ChangeFollower("chronicle", settings.follow(), rush, drawing);
	}

}
