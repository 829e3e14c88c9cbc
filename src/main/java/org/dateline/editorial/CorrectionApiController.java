package org.dateline.editorial;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import org.dateline.article.CorrectionConflict;
import org.dateline.article.CorrectionProblems;
import org.dateline.article.CorrectionRefused;
import org.dateline.article.Corrections;
import org.dateline.article.HeldRecord;
import org.dateline.export.ApiAddresses;
import org.dateline.export.ApiCorrection;
import org.dateline.export.ApiRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;

/**
 * Corrections by scripts: the record of a report is fetched, changed and put back. Who
 * puts back says by {@code If-Match} (RFC 9110) which record was changed, so that nobody
 * overwrites what they have not seen.
 */
@Controller
@ForEditors
class CorrectionApiController {

	/** What is below it is answered by token alone. */
	static final String ADDRESS = ApiAddresses.RECORDS;

	private static final String RECORD = ADDRESS + "{id:\\d{1,18}}";

	/** A record with every quote that it may have is smaller. */
	private static final int LARGEST = 1_000_000;

	private final Corrections corrections;

	private final Corrector corrector;

	private final CorrectionProblems problems;

	private final MessageSource messages;

	private final JsonMapper json;

	private final JsonRecords records;

	CorrectionApiController(Corrections corrections, Corrector corrector, CorrectionProblems problems,
			MessageSource messages, JsonMapper json) {
		this.corrections = corrections;
		this.corrector = corrector;
		this.problems = problems;
		this.messages = messages;
		this.json = json;
		this.records = new JsonRecords(json);
	}

	@GetMapping(RECORD)
	@ByToken(Scope.READ)
	ResponseEntity<?> show(@PathVariable long id) {
		return answered(this.corrections.draft(id));
	}

	@PutMapping(RECORD)
	@ByToken(Scope.EDIT)
	ResponseEntity<?> correct(@AuthenticationPrincipal SignedIn person, @PathVariable long id,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
			HttpServletRequest request, Locale locale) throws IOException {
		if (seen == null || !seen.matches("\"\\d{1,18}\"")) {
			return problem(HttpStatus.PRECONDITION_REQUIRED, "correction.api.unseen", locale);
		}
		if (!isJson(request.getContentType())) {
			return problem(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "correction.api.type", locale);
		}
		byte[] body = request.getInputStream().readNBytes(LARGEST + 1);
		if (body.length > LARGEST) {
			return problem(HttpStatus.CONTENT_TOO_LARGE, "correction.api.large", locale);
		}
		try {
			ApiCorrection given = this.records.read(body, ApiCorrection.class);
			this.corrector.correct(person, id, Long.parseLong(seen.substring(1, seen.length() - 1)), given.record(),
					given.reason());
			return answered(this.corrections.draft(id));
		}
		catch (JsonRecords.Misread ex) {
			return problem(HttpStatus.BAD_REQUEST, "correction.api.json", locale, ex.place());
		}
		catch (CorrectionRefused ex) {
			return refused(ex, locale);
		}
		catch (CorrectionConflict ex) {
			ResponseEntity<ProblemDetail> conflict = problem(HttpStatus.PRECONDITION_FAILED, "correction.api.changed",
					locale);
			return ResponseEntity.status(conflict.getStatusCode())
				.headers(conflict.getHeaders())
				.eTag(tag(ex.present()))
				.body(conflict.getBody());
		}
	}

	/** Who names no type is believed to send what is taken (RFC 9110, section 8.3). */
	private static boolean isJson(@Nullable String type) {
		return type == null || type.strip().toLowerCase(Locale.ROOT).matches("application/json( *;.*)?");
	}

	private ResponseEntity<String> answered(HeldRecord held) {
		return ResponseEntity.ok()
			.header(HttpHeaders.CACHE_CONTROL, "no-store")
			.eTag(tag(held))
			.contentType(MediaType.APPLICATION_JSON)
			.body(this.json.writeValueAsString(ApiRecord.of(held)));
	}

	private static String tag(HeldRecord held) {
		return "\"" + held.revision() + "\"";
	}

	private ResponseEntity<ProblemDetail> refused(CorrectionRefused refused, Locale locale) {
		ResponseEntity<ProblemDetail> answer = problem(HttpStatus.UNPROCESSABLE_CONTENT, "correction.api.refused",
				locale);
		ProblemDetail detail = answer.getBody();
		if (detail != null) {
			detail.setProperty("problems", refused.problems()
				.stream()
				.map((problem) -> Map.of("field", problem.field(), "detail", this.problems.say(problem, locale)))
				.toList());
		}
		return answer;
	}

	private ResponseEntity<ProblemDetail> problem(HttpStatus status, String key, Locale locale, Object... arguments) {
		return ResponseEntity.status(status)
			.header(HttpHeaders.CACHE_CONTROL, "no-store")
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.body(ProblemDetail.forStatusAndDetail(status, this.messages.getMessage(key, arguments, locale)));
	}

}
