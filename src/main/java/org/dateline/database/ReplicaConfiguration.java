package org.dateline.database;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/** Watches the read replica beside the database, where there is one. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("dateline.replica.url")
@EnableConfigurationProperties(ReplicaSettings.class)
class ReplicaConfiguration {

	private final ObjectProvider<ReplicaWatch> watch;

	ReplicaConfiguration(ObjectProvider<ReplicaWatch> watch) {
		this.watch = watch;
	}

	@Bean(initMethod = "start")
	ReplicaWatch replicaWatch(Database database, ReplicaSettings settings) {
		Credentials primary = new Credentials(database.connectionDetails().getJdbcUrl(),
				database.connectionDetails().getUsername(), database.connectionDetails().getPassword());
		return new ReplicaWatch(primary,
				new Credentials(settings.url(),
						(settings.username() != null) ? settings.username() : primary.username(),
						(settings.password() != null) ? settings.password() : primary.password()));
	}

	/** Another node changed something. */
	@EventListener
	void hear(ArchiveAdvanced advanced) {
		this.watch.ifAvailable(ReplicaWatch::changed);
	}

}
