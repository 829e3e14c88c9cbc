package org.dateline.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
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
		this.pages.getObject().answer((Page) page, PageFilter.visit(request), request, response);
	}

}
