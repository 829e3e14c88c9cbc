package org.dateline;

import java.time.Clock;

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

	@Bean
	Clock clock() {
		return new MicrosecondClock(Clock.systemUTC());
	}

}
