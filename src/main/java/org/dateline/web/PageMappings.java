package org.dateline.web;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Maps addresses to handlers, where {@code /{ui}} stands for the interface languages
 * only: {@code /about} is no front page in the language "about".
 */
class PageMappings extends RequestMappingHandlerMapping {

	private static final String LANGUAGE = "/{ui}";

	private static final String ONLY_LANGUAGES = InterfaceLanguage.ALL.stream()
		.map(InterfaceLanguage::getCode)
		.collect(Collectors.joining("|", "/{ui:", "}"));

	private final Map<RequestMappingInfo, List<PathOutline>> outlines = new ConcurrentHashMap<>();

	@Override
	protected @Nullable RequestMappingInfo getMappingForMethod(Method method, Class<?> handlerType) {
		RequestMappingInfo mapping = super.getMappingForMethod(method, handlerType);
		if (mapping == null || mapping.getPatternValues().stream().noneMatch((path) -> path.startsWith(LANGUAGE))) {
			return mapping;
		}
		String[] paths = mapping.getPatternValues()
			.stream()
			.map((path) -> path.startsWith(LANGUAGE) ? ONLY_LANGUAGES + path.substring(LANGUAGE.length()) : path)
			.toArray(String[]::new);
		return mapping.mutate().paths(paths).options(getBuilderConfiguration()).build();
	}

	/**
	 * Spring compares a path with the pattern of every handler. Most differ in a plain
	 * word, which is seen without matching: a tenth of what making a page takes.
	 */
	@Override
	protected @Nullable RequestMappingInfo getMatchingMapping(RequestMappingInfo mapping, HttpServletRequest request) {
		PathContainer path = ServletRequestPathUtils.getParsedRequestPath(request).pathWithinApplication();
		for (PathOutline outline : this.outlines.computeIfAbsent(mapping, PageMappings::outlines)) {
			if (outline.fits(path)) {
				return super.getMatchingMapping(mapping, request);
			}
		}
		return null;
	}

	private static List<PathOutline> outlines(RequestMappingInfo mapping) {
		return mapping.getPatternValues().stream().map(PathOutline::of).toList();
	}

	/** Whether a page can be read at this address. */
	boolean hasPage(String path) {
		PathContainer container = PathContainer.parsePath(path);
		for (RequestMappingInfo mapping : getHandlerMethods().keySet()) {
			boolean read = mapping.getMethodsCondition().isEmpty()
					|| mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET);
			if (read && mapping.getPathPatternsCondition() != null
					&& mapping.getPathPatternsCondition()
						.getPatterns()
						.stream()
						.anyMatch((pattern) -> pattern.matches(container))) {
				return true;
			}
		}
		return false;
	}

}
