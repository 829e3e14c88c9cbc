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
import org.springframework.core.Ordered;
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
	static RoutedDataSources replicaRouting(ObjectProvider<ReplicaWatch> watch,
			ObjectProvider<DatabaseSettings> settings) {
		return new RoutedDataSources(watch, settings);
	}

	private static HikariDataSource pool(BreakingDataSource database, ReplicaWatch watch) {
		HikariConfig config = new HikariConfig();
		database.pool().copyStateTo(config);
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

	/** Puts the replica beside the database, which has its bounds already. */
	private static final class RoutedDataSources implements BeanPostProcessor, Ordered {

		private final ObjectProvider<ReplicaWatch> watch;

		private final ObjectProvider<DatabaseSettings> settings;

		RoutedDataSources(ObjectProvider<ReplicaWatch> watch, ObjectProvider<DatabaseSettings> settings) {
			this.watch = watch;
			this.settings = settings;
		}

		@Override
		public Object postProcessAfterInitialization(Object bean, String name) {
			return (bean instanceof BreakingDataSource database) ? new LazyConnectionDataSourceProxy(route(database))
					: bean;
		}

		private ReplicaRouting route(BreakingDataSource database) {
			ReplicaWatch replica = this.watch.getObject();
			return new ReplicaRouting(database,
					new PatientDataSource(pool(database, replica), this.settings.getObject()), replica);
		}

		@Override
		public int getOrder() {
			return 1;
		}

	}

}
