package org.dateline.editorial;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.dateline.export.ApiAddresses;
import org.dateline.extraction.BulkFormat;
import org.dateline.intake.Arrival;
import org.dateline.intake.ArrivalRefused;
import org.dateline.intake.BulkAnswer;
import org.dateline.intake.Consignments;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.MessageSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;

/**
 * Takes in many reports that a script sends, and answers line by line: both are streamed,
 * so neither has to fit into memory.
 */
@Controller
@ForContributors
class BulkApiController {

	static final String ADDRESS = ApiAddresses.INTAKE;

	private static final String KEY = "Idempotency-Key";

	/** Under this key something is being taken in, so trying again helps. */
	private static final String BUSY = "intake.refused.busy";

	/** Then a key may be gone on with whose sender was lost. */
	private static final String RETRY_SECONDS = "5";

	/** More at once would only take the processors from each other. */
	private static final int AT_ONCE = 2;

	private final Semaphore free = new Semaphore(AT_ONCE);

	private final Receiver receiver;

	private final Consignments consignments;

	private final MessageSource messages;

	private final JsonMapper json;

	BulkApiController(Receiver receiver, Consignments consignments, MessageSource messages, JsonMapper json) {
		this.receiver = receiver;
		this.consignments = consignments;
		this.messages = messages;
		this.json = json;
	}

	@PostMapping(ADDRESS)
	@ByToken(Scope.CONTRIBUTE)
	@Nullable ResponseEntity<ProblemDetail> takeIn(@AuthenticationPrincipal SignedIn person,
			@RequestHeader(name = KEY, required = false) @Nullable String key, HttpServletRequest request,
			HttpServletResponse response, Locale locale) throws IOException {
		Optional<BulkFormat> format = BulkFormat.ofType(request.getContentType());
		if (format.isEmpty()) {
			return problem(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "bulk.api.type", locale);
		}
		String coding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
		if (coding != null && !List.of("gzip", "identity").contains(coding.strip().toLowerCase(Locale.ROOT))) {
			return problem(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "bulk.api.coding", locale);
		}
		if (key != null && !key.matches("[\\x21-\\x7e]{1,200}")) {
			return problem(HttpStatus.BAD_REQUEST, "bulk.api.key", locale);
		}
		if (!this.free.tryAcquire()) {
			return problem(HttpStatus.SERVICE_UNAVAILABLE, "bulk.api.busy", locale);
		}
		try {
			return takeIn(this.receiver.begin(person, format.get(), key), format.get(), request, response, locale);
		}
		catch (ArrivalRefused ex) {
			return problem(HttpStatus.CONFLICT, ex.code(), locale);
		}
		catch (DuplicateKeyException ex) {
			// it began twice at the same moment
			return problem(HttpStatus.CONFLICT, BUSY, locale);
		}
		finally {
			this.free.release();
		}
	}

	private @Nullable ResponseEntity<ProblemDetail> takeIn(long id, BulkFormat format, HttpServletRequest request,
			HttpServletResponse response, Locale locale) throws IOException {
		try (BulkAnswers answers = new BulkAnswers(response, this.json)) {
			boolean ended = this.consignments.takeIn(id, format, request.getInputStream(),
					(batch) -> batch.forEach((answer) -> answers.add(line(answer, locale))));
			if (!ended) {
				throw new UncheckedIOException(new IOException("Dateline stops"));
			}
			answers.end(id);
		}
		return null;
	}

	private Map<String, @Nullable Object> line(BulkAnswer answer, Locale locale) {
		Map<String, @Nullable Object> line = new LinkedHashMap<>();
		line.put("line", answer.line());
		if (answer.entry() != null) {
			line.put("entry", answer.entry());
		}
		Arrival.State state = answer.state();
		line.put("status", (state != null) ? state.code() : "refused");
		line.put("article", answer.article());
		line.put("arrival", answer.arrival());
		line.put("reasons", answer.reasons()
			.stream()
			.map((reason) -> reason("desk.arrival.why.", reason.code(), reason.article(), reason.arguments(), locale))
			.toList());
		line.put("problems",
				answer.problems()
					.stream()
					.map((problem) -> reason("bulk.problem.", problem.code(), null, problem.arguments(), locale))
					.toList());
		return line;
	}

	private Map<String, Object> reason(String family, String code, @Nullable Long article, List<String> arguments,
			Locale locale) {
		Map<String, Object> reason = new LinkedHashMap<>();
		reason.put("code", code);
		reason.put("says", this.messages.getMessage(family + code, arguments.toArray(), locale));
		if (article != null) {
			reason.put("article", article);
		}
		return reason;
	}

	private ResponseEntity<ProblemDetail> problem(HttpStatus status, String key, Locale locale) {
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, this.messages.getMessage(key, null, locale));
		ResponseEntity.BodyBuilder answer = ResponseEntity.status(status)
			.header(HttpHeaders.CACHE_CONTROL, "no-store")
			// what was not read of the body is not to be read either
			.header(HttpHeaders.CONNECTION, "close")
			.contentType(MediaType.APPLICATION_PROBLEM_JSON);
		if (status == HttpStatus.SERVICE_UNAVAILABLE || key.equals(BUSY)) {
			answer.header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
		}
		return answer.body(problem);
	}

}
