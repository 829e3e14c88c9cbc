package org.dateline;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;

import org.dateline.export.BagCommand;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts the archive. */
@SpringBootApplication
@EnableScheduling
public class DatelineApplication {

	public static void main(String[] args) {
		if (BagCommand.isAsked(args)) {
			System.exit(BagCommand.run(args));
		}
		SpringApplication.run(DatelineApplication.class, args);
	}

	/**
	 * The time in microseconds, as PostgreSQL keeps it: what is read again is what was
	 * written.
	 */
	@Bean
	Clock clock() {
		return Clock.tick(Clock.systemUTC(), Duration.of(1, ChronoUnit.MICROS));
	}

}
