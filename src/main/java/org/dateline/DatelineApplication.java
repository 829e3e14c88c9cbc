package org.dateline;

import java.time.Clock;

import org.dateline.export.BagCommand;
import org.dateline.operations.CommandLine;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts the archive. */
@SpringBootApplication
@EnableScheduling
public class DatelineApplication {

	public static void main(String[] args) {
		if (CommandLine.answers(args, System.out)) {
			return;
		}
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
