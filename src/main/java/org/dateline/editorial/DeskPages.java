package org.dateline.editorial;

import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import org.dateline.web.Page;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Makes pages of the desk: never kept, and of no interest to search engines. */
@Component
class DeskPages {

	private final MessageSource messages;

	DeskPages(MessageSource messages) {
		this.messages = messages;
	}

	Page page(String view, HttpServletRequest request) {
		return page(view, request, null, HttpStatus.OK);
	}

	/** The page of a form that was refused, with what was typed still in it. */
	Page refused(String view, HttpServletRequest request, Refused refused, Locale locale) {
		return page(view, request, Desk.Refusal.of(refused, this.messages, locale), HttpStatus.UNPROCESSABLE_CONTENT);
	}

	private static Page page(String view, HttpServletRequest request, Desk.@Nullable Refusal refusal,
			HttpStatus status) {
		return Page.unkept(view, status).with("desk", Desk.of(request, refusal)).header("X-Robots-Tag", "noindex");
	}

}
