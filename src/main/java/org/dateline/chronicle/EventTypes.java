package org.dateline.chronicle;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * What can happen between countries: {@code events.yaml}, with the words of each language
 * in {@code events-xx.yaml}. Read when it is first asked for.
 */
public final class EventTypes {

	private final Map<String, Type> types = new LinkedHashMap<>();

	/** In a file of words those that say that something did not come about. */
	private static final String CALLED_OFF = "called-off";

	/** In a file of words those that say that something will not come about at all. */
	private static final String CANCELLED = "cancelled";

	/**
	 * In a file of words those that, before the former, say that this is not so or not
	 * certain.
	 */
	private static final String UNCERTAIN = "uncertain";

	/** Words for offices and for those who hold them. */
	private static final String OFFICIALS = "officials";

	private static final String SPEECH = "speech";

	/** Words for heads of states. */
	private static final String HEADS = "heads";

	private final Map<String, EventWords> words = new ConcurrentHashMap<>();

	private EventTypes() {
		RuleFile.read("events.yaml").forEach((id, fields) -> this.types.put(id, Type.read(id, RuleFile.map(fields))));
	}

	static EventTypes load() {
		return Loaded.TYPES;
	}

	/** The types that events can have, in the order of their file. */
	public static Set<String> codes() {
		return load().ids();
	}

	/** The ids of all types, in their order. */
	Set<String> ids() {
		return this.types.keySet();
	}

	@Nullable Type type(String id) {
		return this.types.get(id);
	}

	/** Whether one of two is the other or a part of it. */
	boolean areCompatible(String one, String other) {
		return one.equals(other) || isPart(one, other) || isPart(other, one);
	}

	/** Whether the one is part of the other. */
	boolean isPart(String part, String whole) {
		Type type = this.types.get(whole);
		return type != null && type.parts.contains(part);
	}

	/** The types that are compatible with one. */
	List<String> compatible(String type) {
		return this.types.keySet().stream().filter((other) -> areCompatible(type, other)).toList();
	}

	/** The most days to which a happening of one of these types is dated. */
	int widest(List<String> types) {
		return types.stream()
			.flatMap((id) -> Stream.ofNullable(this.types.get(id)))
			.mapToInt(Type::widest)
			.max()
			.orElse(1);
	}

	/** The words of a language; none of a language without a file. */
	EventWords words(String language) {
		return this.words.computeIfAbsent(language,
				(code) -> new EventWords(read(code),
						new CalledOff(phrases(code, CALLED_OFF), phrases(code, CANCELLED), phrases(code, UNCERTAIN)),
						phrases(code, OFFICIALS), phrases(code, HEADS), phrases(code, SPEECH)));
	}

	private static StemPhrases<Boolean> phrases(String language, String section) {
		StemPhrases<Boolean> phrases = new StemPhrases<>(language);
		if (language.matches("[a-z]{2,3}") && RuleFile.has(file(language))) {
			Object words = RuleFile.read(file(language)).get(section);
			if (words != null) {
				RuleFile.list(words).forEach((word) -> phrases.add(word, true));
			}
		}
		return phrases;
	}

	private static String file(String language) {
		return "events-" + language + ".yaml";
	}

	private StemPhrases<Type> read(String language) {
		StemPhrases<Type> phrases = new StemPhrases<>(language);
		String file = file(language);
		if (language.matches("[a-z]{2,3}") && RuleFile.has(file)) {
			RuleFile.read(file).forEach((id, words) -> {
				Type type = this.types.get(id);
				if (Set.of(CALLED_OFF, CANCELLED, UNCERTAIN, OFFICIALS, HEADS, SPEECH).contains(id)) {
					return;
				}
				if (type == null) {
					throw new IllegalStateException("%s has words for %s, which is no type of events.yaml: %s"
						.formatted(file, id, this.types.keySet().stream().collect(Collectors.joining(", "))));
				}
				RuleFile.list(words).forEach((word) -> phrases.add(word, type));
			});
		}
		return phrases;
	}

	/**
	 * A type of events.
	 *
	 * @param cameo the event codes of CAMEO that it stands for
	 * @param widest to how many days a happening is dated at most
	 * @param parts the types that are part of it on its days
	 * @param named whether its sentence has to name the countries
	 * @param planned whether it is agreed on beforehand, and may be called off
	 * @param travelled whether somebody goes somewhere, who speaks for a country
	 * @param anywhere whether those who take part may be of other countries than the one
	 * where it is
	 */
	record Type(String id, List<String> cameo, int widest, List<String> parts, boolean named, boolean planned,
			boolean travelled, boolean anywhere) {

		static Type read(String id, Map<String, Object> fields) {
			if (!(fields.get("widest") instanceof Integer widest)) {
				throw new IllegalStateException("events.yaml does not say how wide the date of a %s is".formatted(id));
			}
			return new Type(id, RuleFile.list(fields.get("cameo")), widest, RuleFile.list(fields.get("parts")),
					Boolean.TRUE.equals(fields.get("named")), Boolean.TRUE.equals(fields.get("planned")),
					Boolean.TRUE.equals(fields.get("travelled")), Boolean.TRUE.equals(fields.get("anywhere")));
		}

	}

	private static final class Loaded {

		private static final EventTypes TYPES = new EventTypes();

	}

}
