package org.dateline.editorial;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What an act of the trail was done to, or led to.
 *
 * @param kind what it is, in words {@code desk.trail.of.} and this; {@code other} where
 * it is only named
 * @param name its number or name
 * @param address below the language, or null where it leads nowhere
 * @param isTarget whether the act led to it
 */
public record TrailSubject(String kind, String name, @Nullable String address, boolean isTarget) {

	/** What has a number of its own, by how its acts begin. */
	private static final Map<String, String> NUMBERED = Map.of("story", "stories", "event", "events", "name", "names",
			"names", "names");

	/** What is called as somebody typed it. */
	private static final Set<String> NAMED_BY_PEOPLE = Set.of("token", "passkey");

	/** What the trail names by its address, the longest first. */
	private static final List<Map.Entry<String, String>> ADDRESSED = List.of(
			Map.entry("intake/consignments/", "consignment"), Map.entry("intake/", "arrival"),
			Map.entry("feeds/", "feed"));

	/** All that an act was done to, or led to. */
	static List<TrailSubject> of(String act, @Nullable Long article, @Nullable String subject, JsonNode detail) {
		List<TrailSubject> subjects = new ArrayList<>();
		if (article != null) {
			subjects.add(report(article));
		}
		if (subject != null) {
			subjects.add(named(act, subject, false));
		}
		JsonNode reports = detail.path("reports");
		reports.forEach((report) -> subjects.add(report(report.asLong())));
		if (act.startsWith("event-") && detail.path("article").isIntegralNumber()) {
			subjects.add(report(detail.path("article").asLong()));
		}
		for (String field : List.of("into", "from")) {
			JsonNode target = detail.path(field);
			if (subject != null && (target.isIntegralNumber() || target.isString())) {
				subjects.add(named(act, target.asString(), true));
			}
		}
		return subjects;
	}

	private static TrailSubject report(long article) {
		return new TrailSubject("report", Long.toString(article), "/articles/" + article, false);
	}

	private static TrailSubject named(String act, String subject, boolean isTarget) {
		String family = act.substring(0, Math.max(act.indexOf('-'), 0));
		String pages = NUMBERED.get(family);
		if (pages != null) {
			return new TrailSubject(pages, subject, "/desk/" + pages + "/" + subject, isTarget);
		}
		if (family.equals("source")) {
			return new TrailSubject("other", subject, "/desk/sources/" + subject, isTarget);
		}
		for (Map.Entry<String, String> addressed : ADDRESSED) {
			if (!NAMED_BY_PEOPLE.contains(family) && subject.startsWith(addressed.getKey())) {
				return new TrailSubject(addressed.getValue(), subject.substring(addressed.getKey().length()),
						"/desk/" + subject, isTarget);
			}
		}
		return new TrailSubject("other", subject, null, isTarget);
	}

}
