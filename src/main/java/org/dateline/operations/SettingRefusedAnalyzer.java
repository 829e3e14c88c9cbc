package org.dateline.operations;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Lets a {@link SettingRefused} speak for itself, without a stack trace. */
class SettingRefusedAnalyzer extends AbstractFailureAnalyzer<SettingRefused> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, SettingRefused cause) {
		return new FailureAnalysis(cause.getMessage(), null, cause);
	}

}
