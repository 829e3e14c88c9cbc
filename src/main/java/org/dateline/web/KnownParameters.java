package org.dateline.web;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses by name what a public page or the API does not take, where its handler does not
 * read the whole query itself: nothing is silently ignored.
 */
class KnownParameters implements HandlerInterceptor {

	/**
	 * OAI-PMH answers an argument that it does not know with 200 and a problem of its
	 * own; a crawler that is refused the rules may go everywhere (RFC 9309, section
	 * 2.3.1.3).
	 */
	private static final Set<String> ANSWERING_WHATEVER_IS_ASKED = Set.of("/oai", "/robots.txt");

	/** Below it also what writes: "dry=1" is not taken for nothing and then written. */
	private static final String API = "/api/";

	private static final Taken ANY = new Taken(true, List.of());

	private final Map<Method, Taken> parameters = new ConcurrentHashMap<>();

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		String query = request.getQueryString();
		if (query != null && !query.isEmpty() && handler instanceof HandlerMethod method && isStrict(request)) {
			Taken known = this.parameters.computeIfAbsent(method.getMethod(), (key) -> taken(method));
			if (!known.any()) {
				request.getParameterMap().forEach((name, values) -> {
					if (!known.names().contains(name)) {
						throw new UnknownParameter(name, String.join(", ", values), known.names());
					}
				});
			}
		}
		return true;
	}

	private static boolean isStrict(HttpServletRequest request) {
		String path = request.getRequestURI();
		return request.getDispatcherType() == DispatcherType.REQUEST && (isRead(request) || path.startsWith(API))
				&& !ANSWERING_WHATEVER_IS_ASKED.contains(path) && !Addresses.isOfTheDesk(path);
	}

	private static boolean isRead(HttpServletRequest request) {
		return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
	}

	private static Taken taken(HandlerMethod method) {
		if (!method.getBeanType().getName().startsWith("org.dateline.")) {
			return ANY;
		}
		List<String> names = new ArrayList<>();
		for (MethodParameter parameter : method.getMethodParameters()) {
			RequestParam annotation = parameter.getParameterAnnotation(RequestParam.class);
			if (annotation != null) {
				if (Map.class.isAssignableFrom(parameter.getParameterType())) {
					return ANY;
				}
				names.add(annotation.name().isEmpty() ? parameter.getParameter().getName() : annotation.name());
			}
		}
		return new Taken(false, names);
	}

	/**
	 * What a handler takes.
	 *
	 * @param any whether it reads the query itself
	 * @param names the names of its parameters
	 */
	private record Taken(boolean any, List<String> names) {
	}

}
