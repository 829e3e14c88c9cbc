package org.dateline.editorial;

import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;

/**
 * What every page of the desk is given as {@code desk}.
 *
 * @param person who is signed in, or null
 * @param csrf what every form has to send as {@code _csrf}
 * @param refusal why what was asked for was not done, or null
 */
public record Desk(@Nullable SignedIn person, String csrf, @Nullable Refusal refusal) {

	static Desk of(HttpServletRequest request, @Nullable Refusal refusal) {
		CsrfToken token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
		return new Desk(signedIn(), token.getToken(), refusal);
	}

	static @Nullable SignedIn signedIn() {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		return (authentication != null && authentication.getPrincipal() instanceof SignedIn person) ? person : null;
	}

	public boolean isAdministrator() {
		return this.person != null && this.person.role() == Role.ADMINISTRATOR;
	}

	public boolean isEditor() {
		return this.person != null && this.person.role() != Role.CONTRIBUTOR;
	}

	/** What stands beside a field, or null. */
	public @Nullable String refusalOf(String field) {
		return (this.refusal != null && field.equals(this.refusal.field())) ? this.refusal.words() : null;
	}

	/**
	 * Why something was not done.
	 *
	 * @param field the field it is about, or null
	 * @param words the reason in the reader's language
	 */
	record Refusal(@Nullable String field, String words) {

		static Refusal of(Refused refused, MessageSource messages, Locale locale) {
			return new Refusal(refused.field(), messages.getMessage(refused.reason(), refused.arguments(), locale));
		}

	}

}
