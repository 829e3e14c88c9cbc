package org.dateline.export;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** Where the list of sets goes on: behind the set that it names. */
final class OaiSetToken {

	private OaiSetToken() {
	}

	static String write(OaiSets.OaiSet last) {
		return Base64.getUrlEncoder().withoutPadding().encodeToString(last.spec().getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * How many sets were listed before.
	 * @throws OaiProblem if the token names none
	 */
	static int placeAfter(String token, List<OaiSets.OaiSet> all) {
		try {
			String spec = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
			for (int i = 0; i < all.size(); i++) {
				if (all.get(i).spec().equals(spec)) {
					return i + 1;
				}
			}
		}
		catch (IllegalArgumentException ex) {
			// no Base64: refused like any other token that is not ours
		}
		throw new OaiProblem(OaiProblem.Code.badResumptionToken, "oai.token.bad", OaiVerb.ListSets.name());
	}

}
