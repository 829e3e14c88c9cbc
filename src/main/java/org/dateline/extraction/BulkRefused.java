package org.dateline.extraction;

/** A record of a file of many that is no report. */
public class BulkRefused extends Exception {

	private final transient BulkProblem problem;

	BulkRefused(String code, Object... arguments) {
		super(code);
		this.problem = BulkProblem.of(code, arguments);
	}

	/** What is wrong with it. */
	public BulkProblem problem() {
		return this.problem;
	}

}
