package org.dateline.database;

import java.sql.SQLException;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.task.ThreadPoolTaskSchedulerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.LazyConnectionDataSourceProxy;

/** Leads Spring Boot's connection pool to the archive's database, when it is ready. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseSettings.class)
class DatabaseConfiguration {

	@Bean
	@ConditionalOnMissingBean
	Database database(DataSourceProperties properties) {
		return new ExternalDatabase(new Credentials(String.valueOf(properties.getUrl()), properties.getUsername(),
				properties.getPassword()));
	}

	@Bean
	JdbcConnectionDetails jdbcConnectionDetails(Database database) {
		return database.connectionDetails();
	}

	@Bean
	DatabaseBreaker databaseBreaker(DatabaseSettings settings) {
		return new DatabaseBreaker(settings);
	}

	/** What is done by and by is waited for by nobody. */
	@Bean
	ThreadPoolTaskSchedulerCustomizer inTheBackground() {
		return (scheduler) -> scheduler.setThreadFactory(Background.threads("scheduling"));
	}

	@Bean
	static DataSources dataSources(ObjectProvider<DatabaseSettings> settings, ObjectProvider<DatabaseBreaker> breaker,
			ObjectProvider<ReplicaWatch> replica) {
		return new DataSources(settings, breaker, replica);
	}

	/** A migration of a large archive takes as long as it takes. */
	@Bean
	FlywayConfigurationCustomizer migrationsTakeTheirTime(DataSource dataSource) {
		return (flyway) -> {
			try {
				if (dataSource.isWrapperFor(HikariDataSource.class)) {
					flyway.dataSource(dataSource.unwrap(HikariDataSource.class));
				}
			}
			catch (SQLException ex) {
				throw new IllegalStateException(ex);
			}
		};
	}

	/**
	 * Puts the bounds of waiting around the pool of the database, and the replica beside
	 * it, where there is one.
	 */
	private record DataSources(ObjectProvider<DatabaseSettings> settings, ObjectProvider<DatabaseBreaker> breaker,
			ObjectProvider<ReplicaWatch> replica) implements BeanPostProcessor {

		@Override
		public Object postProcessAfterInitialization(Object bean, String name) {
			if (!(bean instanceof HikariDataSource pool)) {
				return bean;
			}
			BreakingDataSource database = new BreakingDataSource(pool, this.settings.getObject(),
					this.breaker.getObject());
			ReplicaWatch replica = this.replica.getIfAvailable();
			return (replica != null) ? new LazyConnectionDataSourceProxy(
					ReplicaRouting.between(database, replica, this.settings.getObject())) : database;
		}

	}

}
