package org.dateline.web;

import java.util.Locale;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/**
 * Gives every template what its layout needs: {@code layout}, {@code words} and
 * {@code assets}.
 */
class CommonModel implements HandlerInterceptor {

	private final Assets assets;

	private final String base;

	private final MessageSource words;

	CommonModel(Assets assets, AddressSettings settings, MessageSource words) {
		this.assets = assets;
		this.base = settings.base();
		this.words = words;
	}

	void addTo(Map<String, Object> model, HttpServletRequest request, Locale locale) {
		Layout layout = Layout.of(request, locale, this.base, model, this.words);
		model.put("layout", layout);
		model.put("words", Words.in(layout.language()));
		model.put("assets", this.assets);
	}

	@Override
	public void postHandle(HttpServletRequest request, HttpServletResponse response, Object handler,
			@Nullable ModelAndView modelAndView) {
		if (modelAndView != null && modelAndView.hasView()) {
			String view = modelAndView.getViewName();
			if (view == null || !view.startsWith("redirect:")) {
				addTo(modelAndView.getModel(), request, LocaleContextHolder.getLocale());
			}
		}
	}

}
