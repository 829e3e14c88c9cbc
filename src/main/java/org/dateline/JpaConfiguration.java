package org.dateline;

import org.springframework.boot.jpa.autoconfigure.EntityManagerFactoryBuilderCustomizer;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.data.repository.config.BootstrapMode;

/**
 * Where entities and their repositories are. Otherwise a start would read every class for
 * the one, and once more for the other.
 * <p>
 * Hibernate starts beside everything else, which needs it at the end of a start: the
 * repositories are made then.
 */
@Configuration(proxyBeanMethods = false)
@EntityScan({ "org.dateline.article", "org.dateline.editorial", "org.dateline.provenance" })
@EnableJpaRepositories(basePackages = { "org.dateline.article", "org.dateline.editorial", "org.dateline.provenance" },
		bootstrapMode = BootstrapMode.DEFERRED)
class JpaConfiguration {

	@Bean
	EntityManagerFactoryBuilderCustomizer besideEverythingElse() {
		return (builder) -> builder.setBootstrapExecutor(new SimpleAsyncTaskExecutor("hibernate-"));
	}

}
