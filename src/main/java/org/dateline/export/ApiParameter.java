package org.dateline.export;

/**
 * A parameter of the API.
 *
 * @param name its name
 * @param place where it stands: {@code path}, {@code query} or {@code header}
 * @param repeats whether it may be given several times
 * @param isNumber whether it is a number
 * @param isRequired whether nothing is answered without it
 * @param example an example of it
 */
record ApiParameter(String name, String place, boolean repeats, boolean isNumber, boolean isRequired, String example) {

	static ApiParameter path(String name, boolean isNumber, String example) {
		return new ApiParameter(name, "path", false, isNumber, true, example);
	}

	static ApiParameter query(String name, String example) {
		return new ApiParameter(name, "query", false, false, false, example);
	}

	static ApiParameter repeated(String name, String example) {
		return new ApiParameter(name, "query", true, false, false, example);
	}

	static ApiParameter number(String name, String example) {
		return new ApiParameter(name, "query", false, true, false, example);
	}

	static ApiParameter header(String name, boolean isRequired, String example) {
		return new ApiParameter(name, "header", false, false, isRequired, example);
	}

	/** The code of the words that say what it takes. */
	public String key() {
		return "api.parameter." + this.name;
	}

}
