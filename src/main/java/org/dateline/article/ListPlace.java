package org.dateline.article;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.dateline.web.BadParameter;
import org.jspecify.annotations.Nullable;

/**
 * A place in a list, opaque in addresses: in a list by date behind a report, in a ranking
 * behind so many.
 */
record ListPlace(Shelf.@Nullable Key key, int skip) {

	private static final Pattern FORM = Pattern.compile("([noa])(-?\\d{1,10})\\.(\\d{1,18})");

	private static final Pattern RANKED = Pattern.compile("r(\\d{1,4})");

	String write(ListFilter.Sort sort) {
		String plain = sort.code().charAt(0)
				+ ((this.key != null) ? this.key.day() + "." + this.key.id() : Integer.toString(this.skip));
		return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.US_ASCII));
	}

	static @Nullable ListPlace read(@Nullable String cursor, ListFilter.Sort sort) {
		if (cursor == null) {
			return null;
		}
		try {
			String plain = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII);
			Matcher ranked = RANKED.matcher(plain);
			if (sort == ListFilter.Sort.RELEVANCE && ranked.matches()
					&& Integer.parseInt(ranked.group(1)) < ListFilter.MOST_RANKED) {
				return new ListPlace(null, Integer.parseInt(ranked.group(1)));
			}
			Matcher form = FORM.matcher(plain);
			if (form.matches() && form.group(1).charAt(0) == sort.code().charAt(0)) {
				return new ListPlace(new Shelf.Key(Integer.parseInt(form.group(2)), Long.parseLong(form.group(3))), 0);
			}
		}
		catch (IllegalArgumentException ex) {
			// neither Base64 nor numbers: refused below like any other that is
			// not ours
		}
		throw new BadParameter("after", cursor, "list.bad.after");
	}

}
