package org.dateline.export;

import java.net.URI;

import org.dateline.article.Harvest;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** The archive as a repository of OAI-PMH. */
@Component
@EnableConfigurationProperties(OaiSettings.class)
class OaiRepository {

	private final Harvest harvest;

	private final OaiSets sets;

	private final OaiIdentifiers identifiers;

	private final OaiSettings settings;

	OaiRepository(Harvest harvest, OaiSets sets, OaiIdentifiers identifiers, OaiSettings settings) {
		this.harvest = harvest;
		this.sets = sets;
		this.identifiers = identifiers;
		this.settings = settings;
	}

	Harvest harvest() {
		return this.harvest;
	}

	OaiSets sets() {
		return this.sets;
	}

	OaiIdentifiers identifiers() {
		return this.identifiers;
	}

	/** Whom to write to: as set, or the postmaster, whom every host has (RFC 2142). */
	String email(String base) {
		String set = this.settings.email();
		if (set != null) {
			return set;
		}
		String host = URI.create(base).getHost();
		return "postmaster@"
				+ ((host != null && host.matches("[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+")) ? host : "localhost.localdomain");
	}

}
