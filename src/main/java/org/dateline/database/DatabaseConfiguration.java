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
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

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

	@Bean
	static BreakingDataSources breakingDataSources(ObjectProvider<DatabaseSettings> settings,
			ObjectProvider<DatabaseBreaker> breaker) {
		return new BreakingDataSources(settings, breaker);
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

	/** Puts the bounds of waiting around the pool of the database. */
	private static final class BreakingDataSources implements BeanPostProcessor, Ordered {

		private final ObjectProvider<DatabaseSettings> settings;

		private final ObjectProvider<DatabaseBreaker> breaker;

		BreakingDataSources(ObjectProvider<DatabaseSettings> settings, ObjectProvider<DatabaseBreaker> breaker) {
			this.settings = settings;
			this.breaker = breaker;
		}

		@Override
		public Object postProcessAfterInitialization(Object bean, String name) {
			return (bean instanceof HikariDataSource pool)
					? new BreakingDataSource(pool, this.settings.getObject(), this.breaker.getObject()) : bean;
		}

		@Override
		public int getOrder() {
			return 0;
		}

	}

}
