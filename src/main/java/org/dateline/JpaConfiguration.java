package org.dateline;

import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;

/**
 * Where entities and their repositories are. Otherwise a start would read every class for
 * the one, and once more for the other.
 */
@Configuration(proxyBeanMethods = false)
@EntityScan({ "org.dateline.article", "org.dateline.editorial", "org.dateline.provenance" })
@EnableJpaRepositories({ "org.dateline.article", "org.dateline.editorial", "org.dateline.provenance" })
class JpaConfiguration {

}
