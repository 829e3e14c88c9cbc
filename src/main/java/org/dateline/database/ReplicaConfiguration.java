package org.dateline.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.datasource.LazyConnectionDataSourceProxy;

/** Puts a read replica beside the database, where there is one. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("dateline.replica.url")
@EnableConfigurationProperties(ReplicaSettings.class)
class ReplicaConfiguration {

	private static final long CONNECTION_TIMEOUT = 1_000;

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

	@Bean
	static BeanPostProcessor replicaRouting(ObjectProvider<ReplicaWatch> watch) {
		return new BeanPostProcessor() {

			@Override
			public Object postProcessAfterInitialization(Object bean, String name) {
				return (bean instanceof HikariDataSource database)
						? new LazyConnectionDataSourceProxy(
								new ReplicaRouting(database, pool(database, watch.getObject()), watch.getObject()))
						: bean;
			}

		};
	}

	private static HikariDataSource pool(HikariDataSource database, ReplicaWatch watch) {
		HikariConfig config = new HikariConfig();
		database.copyStateTo(config);
		config.setPoolName("replica");
		config.setJdbcUrl(watch.replica().url());
		config.setUsername(watch.replica().username());
		config.setPassword(watch.replica().password());
		config.setReadOnly(true);
		config.setConnectionTimeout(CONNECTION_TIMEOUT);
		// it may come later than the application
		config.setInitializationFailTimeout(-1);
		return new HikariDataSource(config);
	}

}
