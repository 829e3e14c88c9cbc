package org.dateline.search;

import org.dateline.database.Leases;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the index is, by the settings. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SearchSettings.class)
class SearchConfiguration {

	@Bean
	SearchEngine searchEngine(SearchSettings settings, Leases leases) {
		return settings.search().isRemote() ? new RemoteEngine(settings.search(), leases)
				: new EmbeddedEngine(settings.directory());
	}

}
