package org.dateline.web;

import java.lang.reflect.Method;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Maps addresses to handlers, where {@code /{ui}} stands for the interface languages
 * only: {@code /about} is no front page in the language "about".
 */
class PageMappings extends RequestMappingHandlerMapping {

	private static final String LANGUAGE = "/{ui}";

	private static final String ONLY_LANGUAGES = InterfaceLanguage.ALL.stream()
		.map(InterfaceLanguage::getCode)
		.collect(Collectors.joining("|", "/{ui:", "}"));

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
