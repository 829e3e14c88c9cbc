package org.dateline.operations;

import org.dateline.database.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.info.BuildProperties;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says once, when the archive can be read, which version it is and where. */
@Component
class StartAnnouncement {

	private static final Logger log = LoggerFactory.getLogger(StartAnnouncement.class);

	private final Database database;

	private final ObjectProvider<BuildProperties> build;

	private final Environment environment;

	StartAnnouncement(Database database, ObjectProvider<BuildProperties> build, Environment environment) {
		this.database = database;
		this.build = build;
		this.environment = environment;
	}

	@EventListener(ApplicationReadyEvent.class)
	void announce() {
		BuildProperties build = this.build.getIfAvailable();
		log.info("Database: {}", this.database.description());
		log.info("Dateline {} is at {}", (build != null) ? build.getVersion() : "(built by hand)", address());
	}

	private String address() {
		boolean tls = this.environment.containsProperty("server.ssl.bundle")
				|| this.environment.containsProperty("server.ssl.key-store")
				|| this.environment.containsProperty("server.ssl.certificate");
		return "%s://localhost:%s%s".formatted(tls ? "https" : "http",
				this.environment.getProperty("local.server.port", "(no port)"),
				this.environment.getProperty("server.servlet.context-path", ""));
	}

}
