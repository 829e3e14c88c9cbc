package org.dateline.export;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The six requests of OAI-PMH, as the standard writes them, with what each takes. */
enum OaiVerb {

	Identify(List.of(), List.of()), ListMetadataFormats(List.of(), List.of("identifier")),
	ListSets(List.of(), List.of("resumptionToken")), GetRecord(List.of("identifier", "metadataPrefix"), List.of()),
	ListIdentifiers(List.of("metadataPrefix"), List.of("from", "until", "set", "resumptionToken")),
	ListRecords(List.of("metadataPrefix"), List.of("from", "until", "set", "resumptionToken"));

	private final List<String> required;

	private final List<String> optional;

	OaiVerb(List<String> required, List<String> optional) {
		this.required = required;
		this.optional = optional;
	}

	static Optional<OaiVerb> of(String name) {
		return Arrays.stream(values()).filter((verb) -> verb.name().equals(name)).findFirst();
	}

	List<String> required() {
		return this.required;
	}

	boolean takes(String argument) {
		return this.required.contains(argument) || this.optional.contains(argument);
	}

}
