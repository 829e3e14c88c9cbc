package org.dateline.search;

import java.util.List;

import org.dateline.database.Leases;
import org.dateline.web.Preparation;
import org.dateline.web.Preparations;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the index is, by the settings. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SearchSettings.class)
class SearchConfiguration {

	@Bean
	SearchEngine searchEngine(SearchSettings settings, Leases leases, ObjectProvider<SslBundles> bundles) {
		if (!settings.search().isRemote()) {
			return new EmbeddedEngine(settings.directory());
		}
		String bundle = settings.search().bundle();
		return new RemoteEngine(settings.search(), leases,
				(bundle != null) ? bundles.getObject().getBundle(bundle).createSslContext() : null);
	}

	/**
	 * A node whose index is elsewhere is one of several, and the others answer meanwhile.
	 */
	@Bean
	Preparations preparations(SearchSettings settings, List<Preparation> all) {
		return new Preparations(settings.search().isRemote() ? all : List.of());
	}

}
