package org.dateline.web;

import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.LocaleResolver;

/**
 * The language is in the address, and on machine addresses in {@code Accept-Language};
 * never in a session or a cookie.
 */
class PathLocaleResolver implements LocaleResolver {

	@Override
	public Locale resolveLocale(HttpServletRequest request) {
		return InterfaceLanguage.ofPath(Addresses.path(request))
			.orElseGet(() -> InterfaceLanguage.accepted(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)))
			.getLocale();
	}

	@Override
	public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
		throw new UnsupportedOperationException("The language of a page is in its address");
	}

}
