package org.dateline.mention;

import java.time.ZoneOffset;
import java.util.Map;

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

	private DateZones() {
	}

	/** Whether the word is the name of a time zone. */
	public static boolean isZone(String folded) {
		return HOURS.containsKey(folded);
	}

	/** The offset of a named zone, or null where the name leaves it open. */
	public static @Nullable ZoneOffset offset(String folded) {
		Integer hours = HOURS.get(folded);
		return (hours == null || hours == UNCLEAR) ? null : ZoneOffset.ofHours(hours);
	}

}
