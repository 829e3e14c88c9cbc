package org.dateline.export;

/**
 * The addresses of the API that the desk answers, since whoever asks there acts for a
 * person.
 */
public final class ApiAddresses {

	/** What all addresses of the API begin with. */
	public static final String API = ApiEndpoint.BASE + "/";

	/** Where records are, by the number of the report. */
	public static final String RECORDS = ApiEndpoint.BASE + "/records/";

	/** Where scripts send many reports. */
	public static final String INTAKE = ApiEndpoint.BASE + "/intake";

	private ApiAddresses() {
	}

}
