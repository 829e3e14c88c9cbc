package org.dateline.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.MethodParameter;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Lets handlers answer a {@link Page}. */
class PageHandler implements HandlerMethodReturnValueHandler {

	private final ObjectProvider<Pages> pages;

	PageHandler(ObjectProvider<Pages> pages) {
		this.pages = pages;
	}

	@Override
	public boolean supportsReturnType(MethodParameter returnType) {
		return returnType.getParameterType() == Page.class;
	}

	@Override
	public void handleReturnValue(@Nullable Object page, MethodParameter returnType, ModelAndViewContainer container,
			NativeWebRequest web) throws Exception {
		container.setRequestHandled(true);
		HttpServletRequest request = (HttpServletRequest) web.getNativeRequest();
		HttpServletResponse response = (HttpServletResponse) web.getNativeResponse();
		if (page == null || response == null) {
			throw new IllegalStateException("No page from " + returnType.getMethod());
		}
		if (((Page) page).isRedirect()) {
			lead((Page) page, response);
		}
		else {
			this.pages.getObject().answer((Page) page, PageFilter.visit(request), request, response);
		}
	}

	private static void lead(Page page, HttpServletResponse response) {
		response.setStatus(page.status().value());
		response.setLocale(LocaleContextHolder.getLocale());
		page.headers().forEach((header) -> response.setHeader(header.name(), header.value()));
		response.setContentLength(0);
	}

}
