package org.dateline;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the archive. */
@SpringBootApplication
public class DatelineApplication {

	public static void main(String[] args) {
		SpringApplication.run(DatelineApplication.class, args);
	}

}
