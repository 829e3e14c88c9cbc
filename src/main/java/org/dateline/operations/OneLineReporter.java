package org.dateline.operations;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/** Says in one line why the archive did not start, and what to do. */
class OneLineReporter implements FailureAnalysisReporter {

	private static final Logger log = LoggerFactory.getLogger(OneLineReporter.class);

	@Override
	public void report(FailureAnalysis analysis) {
		String action = analysis.getAction();
		log.error("{}{}", analysis.getDescription().strip(), (action != null) ? " " + action.strip() : "");
	}

}
