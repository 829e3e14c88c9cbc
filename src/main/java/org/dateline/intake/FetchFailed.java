package org.dateline.intake;

import java.io.IOException;
import java.util.List;

/** Ends a fetch, with the reason. */
final class FetchFailed extends IOException {

	private final Fetched.Reason reason;

	private final transient List<Object> arguments;

	FetchFailed(Fetched.Reason reason, Object... arguments) {
		super(reason.code());
		this.reason = reason;
		this.arguments = List.of(arguments);
	}

	Fetched.Reason reason() {
		return this.reason;
	}

	List<Object> arguments() {
		return this.arguments;
	}

}
