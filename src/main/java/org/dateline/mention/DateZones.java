package org.dateline.mention;

import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The names of time zones that newspapers put behind a time. Names of two zones (IST,
 * CST, BST) have no offset here: the zone is stated, and which one it is, is not.
 */
public final class DateZones {

	private static final int UNCLEAR = Integer.MIN_VALUE;

	private static final Map<String, Integer> HOURS = Map.ofEntries(Map.entry("z", 0), Map.entry("utc", 0),
			Map.entry("gmt", 0), Map.entry("wib", 7), Map.entry("wita", 8), Map.entry("wit", 9), Map.entry("msk", 3),
			Map.entry("мск", 3), Map.entry("trt", 3), Map.entry("tsi", 3), Map.entry("cet", 1), Map.entry("cest", 2),
			Map.entry("mez", 1), Map.entry("mesz", 2), Map.entry("eet", 2), Map.entry("eest", 3), Map.entry("est", -5),
			Map.entry("edt", -4), Map.entry("cdt", -5), Map.entry("mst", -7), Map.entry("mdt", -6),
			Map.entry("pst", -8), Map.entry("pdt", -7), Map.entry("aest", 10), Map.entry("aedt", 11),
			Map.entry("jst", 9), Map.entry("kst", 9), Map.entry("sgt", 8), Map.entry("hkt", 8), Map.entry("azt", 4),
			Map.entry("ist", UNCLEAR), Map.entry("cst", UNCLEAR), Map.entry("bst", UNCLEAR), Map.entry("et", UNCLEAR),
			Map.entry("pt", UNCLEAR));

	/** Zones that others are counted from: "GMT+4", "МСК+2". */
	private static final Set<String> BASES = Set.of("utc", "gmt", "msk", "мск");

	private static final Pattern COUNTED = Pattern.compile("(\\p{L}+)([+-])(\\d{1,2})(?::(00|30|45))?");

	private static final int FARTHEST_HOURS = 14;

	private DateZones() {
	}

	/** Whether hours behind the name of a zone are counted from it. */
	static boolean isBase(String folded) {
		return BASES.contains(folded);
	}

	/** Whether the word is the name of a time zone. */
	public static boolean isZone(String folded) {
		return HOURS.containsKey(folded) || counted(folded) != null;
	}

	/** The offset of a named zone, or null where the name leaves it open. */
	public static @Nullable ZoneOffset offset(String folded) {
		Integer hours = HOURS.get(folded);
		if (hours == null) {
			return counted(folded);
		}
		return (hours == UNCLEAR) ? null : ZoneOffset.ofHours(hours);
	}

	/** The offset of "gmt+4" and "utc-3:30", or null where that is none. */
	private static @Nullable ZoneOffset counted(String folded) {
		if (folded.isEmpty() || !Character.isDigit(folded.charAt(folded.length() - 1))) {
			return null;
		}
		Matcher matcher = COUNTED.matcher(folded);
		if (!matcher.matches() || !isBase(matcher.group(1)) || Integer.parseInt(matcher.group(3)) > FARTHEST_HOURS) {
			return null;
		}
		String minutes = matcher.group(4);
		int seconds = 3600 * Integer.parseInt(matcher.group(3))
				+ ((minutes != null) ? 60 * Integer.parseInt(minutes) : 0);
		return ZoneOffset.ofTotalSeconds(
				3600 * HOURS.getOrDefault(matcher.group(1), 0) + (matcher.group(2).equals("+") ? seconds : -seconds));
	}

}
