package org.dateline;

import java.time.Clock;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.annotation.Bean;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.scheduling.annotation.EnableScheduling;

/**
 * Starts the archive. Where entities are is said, as a start would read every class for
 * them, and once more for their repositories.
 */
@SpringBootApplication
@EntityScan({ "org.dateline.article", "org.dateline.editorial", "org.dateline.provenance" })
@EnableJpaRepositories({ "org.dateline.article", "org.dateline.editorial", "org.dateline.provenance" })
@EnableScheduling
public class DatelineApplication {

	public static void main(String[] args) {
		SpringApplication.run(DatelineApplication.class, args);
	}

	@Bean
	Clock clock() {
		return Clock.systemUTC();
	}

}
