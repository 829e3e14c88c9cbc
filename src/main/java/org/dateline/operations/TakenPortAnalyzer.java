package org.dateline.operations;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Names the setting that a taken port is about, which Spring Boot's own words do not. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class TakenPortAnalyzer extends AbstractFailureAnalyzer<PortInUseException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, PortInUseException cause) {
		return new FailureAnalysis("Port %d is taken by another program.".formatted(cause.getPort()),
				"Stop it, or set server.port to another.", cause);
	}

}
