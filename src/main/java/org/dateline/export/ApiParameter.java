package org.dateline.export;

/**
 * A parameter of the API.
 *
 * @param name its name
 * @param place where it stands: {@code path}, {@code query} or {@code header}
 * @param repeats whether it may be given several times
 * @param isNumber whether it is a number
 * @param example an example of it
 */
record ApiParameter(String name, String place, boolean repeats, boolean isNumber, String example) {

	static ApiParameter path(String name, boolean isNumber, String example) {
		return new ApiParameter(name, "path", false, isNumber, example);
	}

	static ApiParameter query(String name, String example) {
		return new ApiParameter(name, "query", false, false, example);
	}

	static ApiParameter repeated(String name, String example) {
		return new ApiParameter(name, "query", true, false, example);
	}

	static ApiParameter number(String name, String example) {
		return new ApiParameter(name, "query", false, true, example);
	}

	static ApiParameter header(String name, String example) {
		return new ApiParameter(name, "header", false, false, example);
	}

	/** Whether nothing is answered without it. */
	boolean isRequired() {
		return !this.place.equals("query");
	}

	/** The code of the words that say what it takes. */
	public String key() {
		return "api.parameter." + this.name;
	}

}
