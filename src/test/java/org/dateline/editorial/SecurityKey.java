package org.dateline.editorial;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.Map;

import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.data.attestation.authenticator.EC2COSEKey;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.cbor.CBORMapper;

/**
 * A security key and the browser it is in, as WebAuthn describes them. It does whatever
 * it is told, also what no real one would.
 */
class SecurityKey {

	private static final int PRESENT = 0x01;

	private static final int VERIFIED = 0x04;

	private static final int WITH_KEY = 0x40;

	private static final CBORMapper CBOR = new ObjectConverter().getCborMapper();

	private final KeyPair pair;

	private final byte[] id = new byte[32];

	private String userHandle = "";

	private int count;

	private boolean verifies = true;

	SecurityKey() {
		new SecureRandom().nextBytes(this.id);
		try {
			KeyPairGenerator pairs = KeyPairGenerator.getInstance("EC");
			pairs.initialize(new ECGenParameterSpec("secp256r1"));
			this.pair = pairs.generateKeyPair();
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	String id() {
		return base64(this.id);
	}

	/** From now on it asks for no fingerprint. */
	void doNotVerify() {
		this.verifies = false;
	}

	/** As a copy that was made when it had counted so far. */
	void countFrom(int count) {
		this.count = count;
	}

	/** As if it were somebody else's. */
	void pretendToBe(String userHandle) {
		this.userHandle = userHandle;
	}

	/** Makes a passkey: what the browser then sends, as JSON. */
	String make(JsonNode options, String origin) {
		this.userHandle = options.at("/user/id").asString();
		byte[] key = CBOR
			.writeValueAsBytes(EC2COSEKey.create((ECPublicKey) this.pair.getPublic(), COSEAlgorithmIdentifier.ES256));
		byte[] keyed = join(new byte[16], ByteBuffer.allocate(2).putShort((short) this.id.length).array(), this.id,
				key);
		byte[] attestation = CBOR.writeValueAsBytes(Map.of("fmt", "none", "attStmt", Map.of(), "authData",
				join(data(options.at("/rp/id").asString(), WITH_KEY), keyed)));
		return answer(Map.of("clientDataJSON", base64(client("webauthn.create", options, origin)), "attestationObject",
				base64(attestation)));
	}

	/** Proves that it is here: what the browser then sends, as JSON. */
	String prove(JsonNode options, String origin) {
		this.count++;
		byte[] client = client("webauthn.get", options, origin);
		byte[] data = data(options.get("rpId").asString(), 0);
		return answer(Map.of("clientDataJSON", base64(client), "authenticatorData", base64(data), "signature",
				base64(sign(join(data, sha256(client)))), "userHandle", this.userHandle));
	}

	private String answer(Map<String, String> response) {
		return JsonMapper.shared()
			.writeValueAsString(Map.of("id", id(), "rawId", id(), "type", "public-key", "clientExtensionResults",
					Map.of(), "response", response));
	}

	private byte[] data(String rpId, int flags) {
		return ByteBuffer.allocate(37)
			.put(sha256(rpId.getBytes(StandardCharsets.UTF_8)))
			.put((byte) (flags | PRESENT | (this.verifies ? VERIFIED : 0)))
			.putInt(this.count)
			.array();
	}

	private static byte[] client(String type, JsonNode options, String origin) {
		return JsonMapper.shared()
			.writeValueAsBytes(
					Map.of("type", type, "challenge", options.get("challenge").asString(), "origin", origin));
	}

	private byte[] sign(byte[] what) {
		try {
			Signature signature = Signature.getInstance("SHA256withECDSA");
			signature.initSign(this.pair.getPrivate());
			signature.update(what);
			return signature.sign();
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static byte[] sha256(byte[] bytes) {
		try {
			return MessageDigest.getInstance("SHA-256").digest(bytes);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static byte[] join(byte[]... parts) {
		ByteArrayOutputStream whole = new ByteArrayOutputStream();
		for (byte[] part : parts) {
			whole.writeBytes(part);
		}
		return whole.toByteArray();
	}

	private static String base64(byte[] bytes) {
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

}
