package org.dateline.web;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The one address of a page. What others add to a link to count who follows it, matrix
 * parameters, which nothing here takes, and zeros before a number are no part of it.
 */
final class OneAddress {

	private static final Pattern MATRIX = Pattern.compile(";[^/]*");

	private static final Pattern ZEROS = Pattern.compile("/(articles|stories|events|beside)/0+(?=\\d)");

	private static final String CAMPAIGN = "utm_";

	private static final Set<String> COUNTERS = Set.of("_ga", "_gl", "_hsenc", "_hsmi", "_openstat", "dclid", "fbclid",
			"gbraid", "gclid", "gclsrc", "igsh", "igshid", "li_fat_id", "mc_cid", "mc_eid", "mkt_tok", "msclkid",
			"srsltid", "ttclid", "twclid", "wbraid", "yclid", "ymclid", "ysclid");

	private OneAddress() {
	}

	/**
	 * Where a page belongs that was asked for at another address.
	 * @param path the path as sent
	 * @param query the query as sent, or null
	 * @return null where the address is the one already, or of the desk
	 */
	static @Nullable String instead(String path, @Nullable String query) {
		String one = path;
		if (one.indexOf(';') >= 0) {
			one = MATRIX.matcher(one).replaceAll("");
		}
		if (one.contains("/0")) {
			one = ZEROS.matcher(one).replaceAll("/$1/");
		}
		String rest = (query != null) ? withoutCounters(query) : null;
		boolean same = one.equals(path) && (query == null || query.equals(rest));
		// "//evil.example" in Location would be another host.
		if (same || one.isEmpty() || one.startsWith("//") || Addresses.isOfTheDesk(one)) {
			return null;
		}
		return (rest != null && !rest.isEmpty()) ? one + '?' + rest : one;
	}

	private static String withoutCounters(String query) {
		StringBuilder rest = new StringBuilder(query.length());
		boolean any = false;
		for (String parameter : query.split("&", -1)) {
			if (isCounter(parameter)) {
				any = true;
			}
			else {
				rest.append(rest.isEmpty() ? "" : "&").append(parameter);
			}
		}
		return any ? rest.toString() : query;
	}

	private static boolean isCounter(String parameter) {
		int end = parameter.indexOf('=');
		String name = ((end >= 0) ? parameter.substring(0, end) : parameter).toLowerCase(Locale.ROOT);
		return name.startsWith(CAMPAIGN) || COUNTERS.contains(name);
	}

}
