package org.dateline.export;

/**
 * A parameter of the API.
 *
 * @param name its name in the address
 * @param isInPath whether it stands in the path
 * @param repeats whether it may be given several times
 * @param isNumber whether it is a number
 * @param example an example of it
 */
record ApiParameter(String name, boolean isInPath, boolean repeats, boolean isNumber, String example) {

	static ApiParameter path(String name, boolean isNumber, String example) {
		return new ApiParameter(name, true, false, isNumber, example);
	}

	static ApiParameter query(String name, String example) {
		return new ApiParameter(name, false, false, false, example);
	}

	static ApiParameter repeated(String name, String example) {
		return new ApiParameter(name, false, true, false, example);
	}

	static ApiParameter number(String name, String example) {
		return new ApiParameter(name, false, false, true, example);
	}

	/** The code of the words that say what it takes. */
	public String key() {
		return "api.parameter." + this.name;
	}

}
