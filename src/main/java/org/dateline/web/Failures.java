package org.dateline.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.dateline.database.DatabaseAway;
import org.dateline.database.DatabaseTrouble;
import org.dateline.vocabulary.PrintableText;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.thymeleaf.exceptions.TemplateEngineException;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.util.ClassUtils;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.util.DisconnectedClientHelper;

/**
 * Turns what went wrong into a page that helps, or into a problem (RFC 9457) where a
 * program asked.
 */
@ControllerAdvice
class Failures {

	private static final Logger log = LoggerFactory.getLogger(Failures.class);

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final MediaType PLAIN = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

	private static final int LONGEST_VALUE = 80;

	/** After which a page is asked for again that the database did not answer. */
	private static final int SECONDS_WITHOUT_DATABASE = 10;

	/** The statuses with words of their own; any other speaks as 400 or 500 does. */
	private static final Set<Integer> WORDED = Set.of(400, 403, 404, 405, 406, 410, 413, 414, 415, 431, 451, 500, 503);

	private final Messages messages;

	private final ObjectProvider<Pages> pages;

	Failures(Messages messages, ObjectProvider<Pages> pages) {
		this.messages = messages;
		this.pages = pages;
	}

	@ExceptionHandler(Exception.class)
	void tell(Exception thrown, HttpServletRequest request, HttpServletResponse response) throws Exception {
		if (DisconnectedClientHelper.isClientDisconnectedException(thrown)) {
			return; // Nobody is listening any more.
		}
		if (response.isCommitted()) {
			// Half of an answer must break off, and not end as if it were the whole.
			throw thrown;
		}
		tell(failure(thrown, LocaleContextHolder.getLocale()), request, response);
	}

	void tell(Failure failure, HttpServletRequest request, HttpServletResponse response) throws IOException {
		if (response.isCommitted()) {
			return;
		}
		response.resetBuffer();
		for (String validator : new String[] { "ETag", "Last-Modified", "Content-Encoding", "Content-Disposition" }) {
			response.setHeader(validator, null);
		}
		response.setHeader(HttpHeaders.VARY, "Accept, Accept-Language");
		Page page = isForProgram(request) ? Page.unkept(MediaType.APPLICATION_PROBLEM_JSON,
				problem(failure, Addresses.path(request)), failure.status())
				: Page.unkept(failure.view(), failure.status()).with("failure", failure);
		failure.headers().forEach((name, values) -> values.forEach((value) -> page.header(name, value)));
		try {
			this.pages.getObject().answer(page, null, request, response);
		}
		catch (TemplateEngineException ex) {
			// A defect of the layout must not hide what it was to tell.
			log.error("Could not show a failure", ex);
			this.pages.getObject()
				.answer(Page.unkept(PLAIN, failure.title() + "\n\n" + failure.detail() + "\n", failure.status()), null,
						request, response);
		}
	}

	/** The failure of a request that was refused before any handler saw it. */
	Failure failure(int status, @Nullable Throwable thrown, Locale locale) {
		if (thrown instanceof Exception exception) {
			return failure(exception, locale);
		}
		HttpStatus known = HttpStatus.resolve(status);
		return worded((known != null) ? known : HttpStatus.INTERNAL_SERVER_ERROR, HttpHeaders.EMPTY, locale);
	}

	private Failure failure(Exception thrown, Locale locale) {
		if (thrown instanceof PageNotFound) {
			return worded(HttpStatus.NOT_FOUND, HttpHeaders.EMPTY, locale);
		}
		if (thrown instanceof AccessDeniedException) {
			return worded(HttpStatus.FORBIDDEN, HttpHeaders.EMPTY, locale);
		}
		if (thrown instanceof InvalidParameterException invalid) {
			// bytes that are no UTF-8, a percent sign alone; or a file beyond all bounds
			boolean large = invalid.getErrorCode() == HttpStatus.CONTENT_TOO_LARGE.value();
			return worded(large ? HttpStatus.CONTENT_TOO_LARGE : HttpStatus.BAD_REQUEST, HttpHeaders.EMPTY, locale);
		}
		if (thrown instanceof BadParameter bad) {
			return failure(bad, locale);
		}
		if (thrown instanceof MethodArgumentTypeMismatchException mismatch) {
			return failure(mismatch, locale);
		}
		if (thrown instanceof TemporarilyAway away) {
			return failure(away, locale);
		}
		if (thrown instanceof LegallyUnavailable gone) {
			return failure(gone, locale);
		}
		if (thrown instanceof Gone gone) {
			return new Failure(HttpStatus.GONE, say("failure.410.title", locale),
					say(gone.getDetail(), locale, gone.getArguments()), HttpHeaders.EMPTY, gone.getFacts());
		}
		if (thrown instanceof MissingServletRequestParameterException missing) {
			return failure(missing, locale);
		}
		if (thrown instanceof HttpRequestMethodNotSupportedException unsupported) {
			return failure(unsupported, locale);
		}
		if (thrown instanceof HttpMediaTypeNotAcceptableException unacceptable) {
			return failure(unacceptable, locale);
		}
		if (DatabaseTrouble.isBehind(thrown)) {
			return databaseTrouble(thrown, locale);
		}
		if (thrown instanceof ErrorResponse response) {
			HttpStatus status = HttpStatus.resolve(response.getStatusCode().value());
			if (status != null && !status.is5xxServerError() || status == HttpStatus.SERVICE_UNAVAILABLE) {
				return worded(status, response.getHeaders(), locale);
			}
		}
		ResponseStatus declared = AnnotatedElementUtils.findMergedAnnotation(thrown.getClass(), ResponseStatus.class);
		if (declared != null && !declared.code().is5xxServerError()) {
			return worded(declared.code(), HttpHeaders.EMPTY, locale);
		}
		return incident(thrown, locale);
	}

	private Failure failure(MethodArgumentTypeMismatchException mismatch, Locale locale) {
		if (mismatch.getParameter().hasParameterAnnotation(PathVariable.class)) {
			return worded(HttpStatus.NOT_FOUND, HttpHeaders.EMPTY, locale);
		}
		return failure(new BadParameter(mismatch.getName(), String.valueOf(mismatch.getValue()),
				expectation(mismatch.getRequiredType())), locale);
	}

	private Failure failure(TemporarilyAway away, Locale locale) {
		return new Failure(HttpStatus.SERVICE_UNAVAILABLE, say("failure.503.title", locale),
				say(away.getReason(), locale, away.getArguments()), retryAfter(away.getSeconds()), Map.of());
	}

	private Failure failure(LegallyUnavailable gone, Locale locale) {
		HttpHeaders headers = new HttpHeaders();
		gone.getHeaders().forEach(headers::set);
		return new Failure(HttpStatus.UNAVAILABLE_FOR_LEGAL_REASONS, say("failure.451.title", locale),
				say(gone.getDetail(), locale, gone.getArguments()), headers, gone.getFacts(), gone.getView());
	}

	private Failure failure(MissingServletRequestParameterException missing, Locale locale) {
		return new Failure(HttpStatus.BAD_REQUEST, say("failure.400.title", locale),
				say("failure.400.missing", locale, missing.getParameterName()), HttpHeaders.EMPTY,
				Map.of("parameter", missing.getParameterName()));
	}

	private Failure databaseTrouble(Exception thrown, Locale locale) {
		if (!(NestedExceptionUtils.getMostSpecificCause(thrown) instanceof DatabaseAway)) {
			log.warn("The database did not answer: {}", thrown.getMessage());
		}
		return worded(HttpStatus.SERVICE_UNAVAILABLE, retryAfter(SECONDS_WITHOUT_DATABASE), locale);
	}

	private static HttpHeaders retryAfter(int seconds) {
		HttpHeaders headers = new HttpHeaders();
		headers.set(HttpHeaders.RETRY_AFTER, Integer.toString(seconds));
		return headers;
	}

	private Failure failure(BadParameter bad, Locale locale) {
		boolean unknown = bad instanceof UnknownParameter;
		String takes = unknown ? (String) bad.getArguments()[0] : say(bad.getExpectation(), locale, bad.getArguments());
		Map<String, Object> facts = new LinkedHashMap<>();
		facts.put("parameter", bad.getParameter());
		facts.put("given", shortened(bad.getValue()));
		facts.put("takes", takes);
		return new Failure(HttpStatus.BAD_REQUEST, say("failure.400.title", locale), unknown
				? say(bad.getExpectation(), locale, shortened(bad.getParameter()), takes, bad.getArguments()[1])
				: say("failure.400.parameter", locale, shortened(bad.getParameter()), shortened(bad.getValue()), takes),
				HttpHeaders.EMPTY, facts);
	}

	private Failure failure(HttpRequestMethodNotSupportedException unsupported, Locale locale) {
		String[] supported = unsupported.getSupportedMethods();
		if (supported == null) {
			return worded(HttpStatus.METHOD_NOT_ALLOWED, HttpHeaders.EMPTY, locale);
		}
		Set<String> allowed = new LinkedHashSet<>(List.of(supported));
		if (allowed.contains("GET")) {
			allowed.add("HEAD");
		}
		allowed.add("OPTIONS");
		HttpHeaders headers = new HttpHeaders();
		headers.set(HttpHeaders.ALLOW, String.join(", ", allowed));
		return new Failure(HttpStatus.METHOD_NOT_ALLOWED, say("failure.405.title", locale),
				say("failure.405.allowed", locale, shortened(unsupported.getMethod()), String.join(", ", allowed)),
				headers, Map.of());
	}

	/** Says which types there are also to who sees no headers. */
	private Failure failure(HttpMediaTypeNotAcceptableException unacceptable, Locale locale) {
		Failure failure = worded(HttpStatus.NOT_ACCEPTABLE, unacceptable.getHeaders(), locale);
		List<String> types = unacceptable.getSupportedMediaTypes().stream().map(MediaType::toString).toList();
		return types.isEmpty() ? failure : new Failure(failure.status(), failure.title(), failure.detail(),
				failure.headers(), Map.of("takes", types));
	}

	private Failure incident(Exception thrown, Locale locale) {
		String incident = UUID.randomUUID().toString().substring(0, 8);
		log.error("Incident {}", incident, thrown);
		return new Failure(HttpStatus.INTERNAL_SERVER_ERROR, say("failure.500.title", locale),
				say("failure.500.detail", locale), HttpHeaders.EMPTY, Map.of("incident", incident));
	}

	private Failure worded(HttpStatus status, HttpHeaders headers, Locale locale) {
		int words = WORDED.contains(status.value()) ? status.value() : (status.is5xxServerError() ? 500 : 400);
		return new Failure(status, say("failure." + words + ".title", locale),
				say("failure." + words + ".detail", locale), headers, Map.of());
	}

	private static String expectation(@Nullable Class<?> type) {
		return (type != null && Number.class.isAssignableFrom(ClassUtils.resolvePrimitiveIfNecessary(type)))
				? "failure.takes.number" : "failure.takes.other";
	}

	private static String shortened(String value) {
		String visible = PrintableText.of(value).replaceAll("\\p{Cntrl}", "\uFFFD");
		return (visible.length() <= LONGEST_VALUE) ? visible
				: visible.substring(0, visible.offsetByCodePoints(0, LONGEST_VALUE / 2)) + "…";
	}

	private String say(String code, Locale locale, Object... arguments) {
		return this.messages.getMessage(code, arguments, locale);
	}

	/**
	 * Who asks for JSON gets it, and so does who asks a machine's address for anything
	 * but a page.
	 */
	private static boolean isForProgram(HttpServletRequest request) {
		String accept = request.getHeader(HttpHeaders.ACCEPT);
		if (accept != null && accept.contains(MediaType.TEXT_HTML_VALUE)) {
			return false;
		}
		return accept != null && accept.contains("json") || InterfaceLanguage.ofPath(Addresses.path(request)).isEmpty();
	}

	private static String problem(Failure failure, String path) {
		Map<String, Object> problem = new LinkedHashMap<>();
		problem.put("type", "about:blank");
		problem.put("title", failure.title());
		problem.put("status", failure.status().value());
		problem.put("detail", failure.detail());
		problem.put("instance", path);
		problem.putAll(failure.facts());
		return JSON.writeValueAsString(problem);
	}

}
