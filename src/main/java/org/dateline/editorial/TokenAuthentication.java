package org.dateline.editorial;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** That a request is a script's, which acts for a person by an access token. */
final class TokenAuthentication extends AbstractAuthenticationToken {

	private final SignedIn person;

	private final transient AccessToken token;

	TokenAuthentication(SignedIn person, AccessToken token) {
		super(List.of(person.role().authority()));
		this.person = person;
		this.token = token;
		setAuthenticated(true);
	}

	/** The one of the present request, or null where a person acts, or nobody. */
	static @Nullable TokenAuthentication current() {
		return (SecurityContextHolder.getContext().getAuthentication() instanceof TokenAuthentication byToken) ? byToken
				: null;
	}

	@Override
	public SignedIn getPrincipal() {
		return this.person;
	}

	@Override
	public @Nullable Object getCredentials() {
		return null;
	}

	AccessToken token() {
		return this.token;
	}

	/** A role that was lowered lowers its tokens at once. */
	Scope scope() {
		return this.token.scope().within(this.person.role());
	}

}
