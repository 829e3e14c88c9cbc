package org.dateline.editorial;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

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
 * @param csrf what every form has to send as {@code _csrf}; empty where a script asks,
 * which sends none
 * @param refusals why what was asked for was not done, field by field
 */
public record Desk(@Nullable SignedIn person, String csrf, List<Refusal> refusals) {

	static Desk of(HttpServletRequest request, List<Refusal> refusals) {
		CsrfToken token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
		return new Desk(signedIn(), (token != null) ? token.getToken() : "", refusals);
	}

	static @Nullable SignedIn signedIn() {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		return (authentication != null && authentication.getPrincipal() instanceof SignedIn person) ? person : null;
	}

	/** Whoever is signed in, where nobody else gets to. */
	static SignedIn whoIsHere() {
		SignedIn person = signedIn();
		if (person == null) {
			throw new IllegalStateException("Nobody is signed in");
		}
		return person;
	}

	/** The key of a form whose answer is shown only once, to be sent as {@code form}. */
	public String newForm() {
		return UUID.randomUUID().toString();
	}

	/** Whether an administrator is signed in. */
	public boolean isAdministrator() {
		return this.person != null && this.person.role() == Role.ADMINISTRATOR;
	}

	/** Whether an editor is signed in, or an administrator, who may what editors may. */
	public boolean isEditor() {
		return this.person != null && this.person.role() != Role.CONTRIBUTOR;
	}

	/** Why what was asked for was not done, or the first of several reasons, or null. */
	public @Nullable Refusal refusal() {
		return this.refusals.isEmpty() ? null : this.refusals.get(0);
	}

	/** What stands beside a field, or null. */
	public @Nullable String refusalOf(String field) {
		return this.refusals.stream()
			.filter((refusal) -> field.equals(refusal.field()))
			.map(Refusal::words)
			.findFirst()
			.orElse(null);
	}

	/** What {@code aria-invalid} says of a field: {@code true} or nothing. */
	public @Nullable String invalid(String field) {
		return (refusalOf(field) != null) ? "true" : null;
	}

	/**
	 * The ids of what describes a field: of its help, if there is some, and of what
	 * stands beside it; or null.
	 */
	public @Nullable String describedBy(String field, @Nullable String help) {
		String problem = (refusalOf(field) != null) ? field + ".problem" : null;
		return (help == null || problem == null) ? ((help != null) ? help : problem) : help + " " + problem;
	}

	/** Whether a field is the first that was refused: the one to go on at. */
	public boolean isFirst(String field) {
		Refusal first = refusal();
		return first != null && field.equals(first.field());
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
