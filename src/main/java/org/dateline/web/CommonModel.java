package org.dateline.web;

import java.util.Locale;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.context.MessageSource;

/**
 * Gives every template what its layout needs: {@code layout}, {@code words} and
 * {@code assets}.
 */
class CommonModel {

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
		model.put("words", InterfaceWords.in(layout.language()));
		model.put("assets", this.assets);
	}

}
