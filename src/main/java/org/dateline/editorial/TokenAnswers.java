package org.dateline.editorial;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.dateline.export.ApiAddresses;
import org.dateline.web.InterfaceLanguage;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * Tells a script why it is not answered: as a problem (RFC 9457) below the address of the
 * API and to who asks for JSON, else in a line of text; never by a page to sign in at.
 */
@Component
class TokenAnswers {

	private final MessageSource messages;

	private final JsonMapper json;

	TokenAnswers(MessageSource messages, JsonMapper json) {
		this.messages = messages;
		this.json = json;
	}

	void refuse(TokenRefused refused, HttpServletRequest request, HttpServletResponse response) throws IOException {
		String accept = request.getHeader(HttpHeaders.ACCEPT);
		boolean inJson = request.getRequestURI().startsWith(ApiAddresses.API)
				|| accept != null && accept.contains("json");
		String words = this.messages.getMessage(refused.reason(), refused.arguments(), language(request));
		byte[] body = (inJson ? problem(refused, words) : words + "\n").getBytes(StandardCharsets.UTF_8);
		response.setStatus(refused.status().value());
		refused.headers().forEach(response::setHeader);
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT + ", " + HttpHeaders.ACCEPT_LANGUAGE);
		response.setContentType(
				inJson ? MediaType.APPLICATION_PROBLEM_JSON_VALUE : MediaType.TEXT_PLAIN_VALUE + ";charset=utf-8");
		response.setContentLength(body.length);
		response.getOutputStream().write(body);
	}

	private String problem(TokenRefused refused, String words) {
		Map<String, Object> problem = new LinkedHashMap<>();
		problem.put("type", "about:blank");
		problem.put("title", refused.status().getReasonPhrase());
		problem.put("status", refused.status().value());
		problem.put("detail", words);
		return this.json.writeValueAsString(problem);
	}

	private static Locale language(HttpServletRequest request) {
		return InterfaceLanguage.ofPath(request.getRequestURI())
			.orElseGet(() -> InterfaceLanguage.accepted(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)))
			.getLocale();
	}

}
