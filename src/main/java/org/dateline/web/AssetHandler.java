package org.dateline.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;
import org.springframework.web.util.UriUtils;

/**
 * Serves style sheets, fonts and drawings: found by Spring's resource chain once, then
 * kept as pages are.
 */
class AssetHandler extends ResourceHttpRequestHandler {

	private static final String FOREVER = "public, max-age=31536000, immutable";

	/**
	 * For who asks by the plain name, which keeps its address when its content changes.
	 */
	private static final String AN_HOUR = "public, max-age=3600";

	private final ObjectProvider<Pages> pages;

	AssetHandler(ObjectProvider<Pages> pages) {
		this.pages = pages;
	}

	@Override
	public void handleRequest(HttpServletRequest request, HttpServletResponse response)
			throws ServletException, IOException {
		String method = request.getMethod();
		Resource resource = getResource(request);
		if (resource == null) {
			throw new NoResourceFoundException(HttpMethod.valueOf(method), request.getRequestURI(),
					String.valueOf(request.getAttribute(HandlerMapping.PATH_WITHIN_HANDLER_MAPPING_ATTRIBUTE)));
		}
		if (method.equals(HttpMethod.OPTIONS.name())) {
			response.setHeader("Allow", "GET,HEAD,OPTIONS");
			return;
		}
		checkMethod(method);
		Page page;
		try (InputStream content = resource.getInputStream()) {
			page = Page.ofProgram(type(request, resource), content.readAllBytes());
		}
		String path = UriUtils.decode(request.getRequestURI(), StandardCharsets.UTF_8);
		boolean hashed = !path.endsWith("/" + resource.getFilename());
		page.cacheControl(hashed ? FOREVER : AN_HOUR);
		this.pages.getObject().answer(page, PageFilter.visit(request), request, response);
	}

	private static void checkMethod(String method) throws HttpRequestMethodNotSupportedException {
		if (!method.equals(HttpMethod.GET.name()) && !method.equals(HttpMethod.HEAD.name())) {
			throw new HttpRequestMethodNotSupportedException(method, List.of("GET", "HEAD"));
		}
	}

	private MediaType type(HttpServletRequest request, Resource resource) {
		MediaType type = getMediaType(request, resource);
		if (type == null) {
			return MediaType.APPLICATION_OCTET_STREAM;
		}
		return type.getType().equals("text") ? new MediaType(type, StandardCharsets.UTF_8) : type;
	}

}
