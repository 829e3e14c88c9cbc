package org.dateline.editorial;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.JdbcPublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.JdbcUserCredentialRepository;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * The archive as passkeys know it: one origin, to which each of them is bound (the
 * <i>relying party</i> of WebAuthn). What is asked and answered is checked by Spring
 * Security; here it is asked for a fingerprint, a face or a PIN in every case, since a
 * passkey serves in place of the password.
 */
@Component
class RelyingParty {

	private static final Logger log = LoggerFactory.getLogger(RelyingParty.class);

	/** The id of what is no passkey. */
	static final String NO_PASSKEY = "";

	/** Many times what an authenticator sends that has to prove nothing of its make. */
	private static final int LONGEST_ANSWER = 64 * 1024;

	private final JsonMapper json = JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

	private final PublicKeyCredentialUserEntityRepository users;

	private final UserCredentialRepository credentials;

	private final DeskSettings settings;

	private final Environment environment;

	RelyingParty(JdbcOperations jdbc, DeskSettings settings, Environment environment) {
		this.users = new JdbcPublicKeyCredentialUserEntityRepository(jdbc);
		this.credentials = new JdbcUserCredentialRepository(jdbc);
		this.settings = settings;
		this.environment = environment;
	}

	/** Where passkeys work, as browsers write it: {@code https://archive.example}. */
	String origin() {
		String set = this.settings.origin();
		return (set != null) ? set
				: "http://localhost:%s".formatted(this.environment.getProperty("local.server.port", "8080"));
	}

	/** What the browser of a person needs to make a passkey, as JSON. */
	String askForNew(SignedIn person, Bytes challenge) {
		return this.json.writeValueAsString(optionsForNew(asking(challenge), person));
	}

	/** What a browser needs to sign somebody in, as JSON. */
	String ask(Bytes challenge) {
		return this.json.writeValueAsString(options(asking(challenge)));
	}

	/**
	 * Keeps a passkey that a browser has made.
	 * @throws Refused if it is none, or no answer to the challenge
	 */
	void register(SignedIn person, Bytes challenge, String answer, String label) {
		PublicKeyCredential<AuthenticatorAttestationResponse> made = read(answer, new TypeReference<>() {
		});
		WebAuthnRelyingPartyOperations operations = asking(challenge);
		PublicKeyCredentialCreationOptions asked = optionsForNew(operations, person);
		checked(() -> operations.registerCredential(
				new ImmutableRelyingPartyRegistrationRequest(asked, new RelyingPartyPublicKey(made, label))));
	}

	/** In the name of which passkey a browser answers; nothing is proven yet. */
	String idOf(String answer) {
		try {
			return readAssertion(answer).getRawId().toBase64UrlString();
		}
		catch (Refused ex) {
			return NO_PASSKEY;
		}
	}

	/**
	 * Which passkey has answered a challenge.
	 * @throws Refused if it is none of ours, or no answer to the challenge
	 */
	Proof authenticate(Bytes challenge, String json) {
		PublicKeyCredential<AuthenticatorAssertionResponse> answer = readAssertion(json);
		WebAuthnRelyingPartyOperations operations = asking(challenge);
		PublicKeyCredentialUserEntity user = checked(
				() -> operations.authenticate(new RelyingPartyAuthenticationRequest(options(operations), answer)));
		// not asked by Spring Security: WebAuthn, 7.2, step 6
		if (!user.getId().equals(answer.getResponse().getUserHandle())) {
			throw new Refused("credential", "desk.passkeys.refused");
		}
		return new Proof(user.getName(), answer.getRawId().toBase64UrlString());
	}

	private WebAuthnRelyingPartyOperations asking(Bytes challenge) {
		String origin = origin();
		Webauthn4JRelyingPartyOperations operations = new Webauthn4JRelyingPartyOperations(this.users, this.credentials,
				PublicKeyCredentialRpEntity.builder().id(URI.create(origin).getHost()).name("Dateline").build(),
				Set.of(origin));
		operations.setCustomizeCreationOptions((options) -> options.challenge(challenge)
			.authenticatorSelection(AuthenticatorSelectionCriteria.builder()
				.residentKey(ResidentKeyRequirement.REQUIRED)
				.userVerification(UserVerificationRequirement.REQUIRED)
				.build()));
		operations.setCustomizeRequestOptions(
				(options) -> options.challenge(challenge).userVerification(UserVerificationRequirement.REQUIRED));
		return operations;
	}

	private static PublicKeyCredentialCreationOptions optionsForNew(WebAuthnRelyingPartyOperations operations,
			SignedIn person) {
		return operations
			.createPublicKeyCredentialCreationOptions(new ImmutablePublicKeyCredentialCreationOptionsRequest(
					UsernamePasswordAuthenticationToken.authenticated(person, null, List.of())));
	}

	/** Of nobody in particular: the passkey says whose it is. */
	private static PublicKeyCredentialRequestOptions options(WebAuthnRelyingPartyOperations operations) {
		return operations.createCredentialRequestOptions(new ImmutablePublicKeyCredentialRequestOptionsRequest(null));
	}

	private PublicKeyCredential<AuthenticatorAssertionResponse> readAssertion(String answer) {
		return read(answer, new TypeReference<>() {
		});
	}

	private <R extends AuthenticatorResponse> PublicKeyCredential<R> read(String answer,
			TypeReference<PublicKeyCredential<R>> type) {
		if (answer.isEmpty() || answer.length() > LONGEST_ANSWER) {
			throw new Refused("credential", "desk.passkeys.unread");
		}
		return checked(() -> {
			PublicKeyCredential<R> read = this.json.readValue(answer, type);
			Objects.requireNonNull(read.getRawId());
			Objects.requireNonNull(read.getResponse());
			return read;
		});
	}

	/**
	 * What comes from outside passes through several libraries, each of which has its own
	 * exceptions for what it cannot read or does not believe.
	 */
	private static <T> T checked(Supplier<T> check) {
		try {
			return check.get();
		}
		catch (DataIntegrityViolationException ex) {
			return refuse(ex);
		}
		catch (DataAccessException | TransactionException ex) {
			throw ex;
		}
		catch (RuntimeException ex) {
			return refuse(ex);
		}
	}

	private static <T> T refuse(RuntimeException because) {
		log.debug("A passkey is refused", because);
		throw new Refused("credential", "desk.passkeys.refused");
	}

	/**
	 * A passkey that has proven to be what it says.
	 *
	 * @param name the name of the account it is of
	 * @param passkey its id
	 */
	record Proof(String name, String passkey) {
	}

}
