package org.dateline.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;

/**
 * Says in plain words what Tomcat refused before the application saw it: an address that
 * is none, headers that are too long. Without it Tomcat would tell its version.
 */
public class PlainFailures extends ErrorReportValve {

	@Override
	protected void report(Request request, Response response, @Nullable Throwable thrown) {
		int code = response.getStatus();
		if (code < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
			return;
		}
		HttpStatus status = HttpStatus.resolve(code);
		String body = "%d %s%n%n%s%n".formatted(code, (status != null) ? status.getReasonPhrase() : "Failure",
				sentence(code));
		try {
			response.setContentType("text/plain;charset=utf-8");
			response.setHeader("Cache-Control", "no-store");
			if (!response.containsHeader("X-Content-Type-Options")) {
				SecurityHeaders.writeTo(response);
			}
			response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
			response.finishResponse();
		}
		catch (IOException | IllegalStateException ex) {
			getContainer().getLogger().debug("Could not say what was refused", ex);
		}
	}

	private static String sentence(int code) {
		if (code == 400) {
			return "Dateline could not read this request: its address or one of its headers is malformed or too long.";
		}
		if (code == 405) {
			return "Dateline does not answer this method.";
		}
		return (code < 500) ? "Dateline did not accept this request." : "Something failed in Dateline.";
	}

}
