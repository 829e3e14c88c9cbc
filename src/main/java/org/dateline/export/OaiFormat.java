package org.dateline.export;

import java.util.Arrays;

/** The formats that records are handed out in, by their prefix. */
enum OaiFormat {

	oai_dc("http://www.openarchives.org/OAI/2.0/oai_dc.xsd", "http://www.openarchives.org/OAI/2.0/oai_dc/"),
	mods("http://www.loc.gov/standards/mods/v3/mods-3-8.xsd", "http://www.loc.gov/mods/v3");

	private final String schema;

	private final String namespace;

	OaiFormat(String schema, String namespace) {
		this.schema = schema;
		this.namespace = namespace;
	}

	/**
	 * The format of this prefix.
	 * @throws OaiProblem if there is none
	 */
	static OaiFormat of(String prefix) {
		return Arrays.stream(values())
			.filter((format) -> format.name().equals(prefix))
			.findFirst()
			.orElseThrow(() -> new OaiProblem(OaiProblem.Code.cannotDisseminateFormat, "oai.format.unknown",
					OaiRequest.shown(prefix), Arrays.toString(values()).replaceAll("[\\[\\]]", "")));
	}

	String schema() {
		return this.schema;
	}

	String namespace() {
		return this.namespace;
	}

	String location() {
		return this.namespace + " " + this.schema;
	}

}
