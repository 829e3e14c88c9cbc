package org.dateline.database;

import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Leads Spring Boot's connection pool to the archive's database, when it is ready. */
@Configuration(proxyBeanMethods = false)
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

}
