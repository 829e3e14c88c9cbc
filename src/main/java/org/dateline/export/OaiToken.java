package org.dateline.export;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.dateline.article.Harvest;
import org.jspecify.annotations.Nullable;

/**
 * Where a list goes on. It says all that is needed for that, so that nothing is kept for
 * it here: it serves after a restart, on another node, and for as long as anybody likes.
 *
 * @param verb of which list
 * @param prefix the format, or null in a list of identifiers that has none
 * @param set the set, or null
 * @param from the first moment asked for, as it was written, or null
 * @param until the last one, or null
 * @param place behind which report
 * @param cursor how many were listed before
 */
record OaiToken(OaiVerb verb, String prefix, @Nullable String set, @Nullable String from, @Nullable String until,
		Harvest.Place place, long cursor) {

	private static final Pattern FORM = Pattern.compile("(ListRecords|ListIdentifiers) ([a-z_]{1,20}) "
			+ "([^ ]{0,200}) ([0-9TZ:-]{0,20}) ([0-9TZ:-]{0,20}) (-?\\d{1,18}) (\\d{1,18}) (\\d{1,18})");

	private static final int LONGEST = 600;

	String write() {
		String plain = "%s %s %s %s %s %d %d %d".formatted(this.verb, this.prefix, orNothing(this.set),
				orNothing(this.from), orNothing(this.until), this.place.revision(), this.place.id(), this.cursor);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * Reads a token.
	 * @throws OaiProblem if it is not one that this verb gave out
	 */
	static OaiToken read(String token, OaiVerb verb) {
		try {
			String plain = (token.length() <= LONGEST)
					? new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8) : "";
			Matcher form = FORM.matcher(plain);
			if (form.matches() && form.group(1).equals(verb.name())) {
				return new OaiToken(verb, form.group(2), orNull(form.group(3)), orNull(form.group(4)),
						orNull(form.group(5)),
						new Harvest.Place(Long.parseLong(form.group(6)), Long.parseLong(form.group(7))),
						Long.parseLong(form.group(8)));
			}
		}
		catch (IllegalArgumentException ex) {
			// no Base64: refused like any other token that is not ours
		}
		throw new OaiProblem(OaiProblem.Code.badResumptionToken, "oai.token.bad", verb.name());
	}

	private static String orNothing(@Nullable String value) {
		return (value != null) ? value : "";
	}

	private static @Nullable String orNull(String value) {
		return value.isEmpty() ? null : value;
	}

}
