package org.dateline.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.ibm.icu.lang.UScript;

/**
 * How far a reader's word is from the words of texts that share a key with it, sound by
 * sound: what keys leave out, since they are either the same or not, is weighed here.
 */
public final class Alike {

	/** What to take the word for a case of a name costs. */
	private static final double CASE = 0.45;

	/** Of two words of a language the one that is so much further is another name. */
	private static final double MARGIN = 0.1;

	/** So far may be what has one consonant, and so much further for each more. */
	private static final double NEAR = 0.55;

	private static final double FOR_A_CONSONANT = 0.25;

	/** Within one script letters need no guessing: only this part of it is near. */
	private static final double SAME_SCRIPT = 0.25;

	/** And this part where the language of the text spells foreign names as it sounds. */
	private static final double RESPELLING = 0.35;

	/** So near, two words sound the same. */
	private static final double SAME = 0.1;

	/** So near, they are spelled as one name is in two languages. */
	private static final double RESPELLED = 0.3;

	/** Further than any word that is the same name. */
	private static final double FAR = 9;

	private static final double[][] EXCHANGE = exchange();

	private static final double[] LOSS = loss();

	private static final Aliases ALIASES = new Aliases();

	private final int script;

	private final Set<String> typed;

	/** How each of the names sounds that the word may be a case of. */
	private final List<Set<String>> nominatives = new ArrayList<>();

	private final Map<Written, double[]> distances = new HashMap<>();

	/** The farthest that is near enough: of a short name little may differ. */
	private final double farthest;

	/**
	 * A reader's word.
	 * @param word one word, in whatever language
	 * @param mayBeCaseOf the names that it may be a case of, besides those that every
	 * reader's word may be
	 */
	public Alike(String word, Set<String> mayBeCaseOf) {
		String lower = Letters.lower(word);
		this.script = Letters.script(lower);
		this.typed = new Reading(ALIASES, Closeness.AS_HEARD, word, "").asItStands();
		Set<String> names = new LinkedHashSet<>(
				Endings.nominatives(Letters.withoutSuffix(lower, ""), "", this.script == UScript.LATIN));
		names.addAll(mayBeCaseOf);
		names.forEach((name) -> this.nominatives.add(new Reading(ALIASES, Closeness.AS_HEARD, name, "").asItStands()));
		this.farthest = NEAR + FOR_A_CONSONANT * (this.typed.stream().mapToLong(Alike::consonants).min().orElse(1) - 1);
	}

	/**
	 * Those of the words that are so near to what was typed, or to a name that it may be
	 * a case of, that they take part in the choice.
	 */
	public Set<Written> near(Collection<Written> words) {
		Set<Written> near = new LinkedHashSet<>();
		for (Written word : words) {
			if (Arrays.stream(distances(word)).min().orElse(FAR) <= farthest(word)) {
				near.add(word);
			}
		}
		return near;
	}

	/**
	 * Those of the words that share a key which may be the name that is meant: near
	 * enough for so short or long a name, and of each language those that are nearest.
	 */
	public Set<Written> closest(Collection<Written> words) {
		Map<Written, double[]> distances = new LinkedHashMap<>();
		words.forEach((word) -> distances.put(word, distances(word)));
		int meant = likeliestNominative(distances.values());
		Set<Integer> asTyped = scriptsOfNamesAsTyped(distances, meant);
		Map<String, Double> nearest = new HashMap<>();
		Map<Written, Double> near = new LinkedHashMap<>();
		distances.forEach((word, each) -> {
			boolean isTyped = asTyped.contains(Letters.script(word.word()));
			double asCase = (meant > 0 && !isTyped) ? each[meant] : FAR;
			if (Math.min(each[0], asCase) <= (isTyped ? RESPELLED : farthest(word))) {
				double distance = Math.min(each[0], asCase + CASE);
				near.put(word, distance);
				nearest.merge(word.language(), distance, Math::min);
			}
		});
		near.entrySet()
			.removeIf((word) -> word.getValue() > MARGIN + nearest.getOrDefault(word.getKey().language(), FAR));
		return near.keySet();
	}

	/**
	 * The other scripts that have the word as a name of its own: Роналду is Ronaldo
	 * there, and not a case of Ronald.
	 */
	private Set<Integer> scriptsOfNamesAsTyped(Map<Written, double[]> distances, int meant) {
		Set<Integer> scripts = new HashSet<>();
		distances.forEach((word, each) -> {
			if (meant > 0 && each[0] <= RESPELLED && each[0] < each[meant]) {
				scripts.add(Letters.script(word.word()));
			}
		});
		scripts.remove(this.script);
		return scripts;
	}

	private double farthest(Written word) {
		if (Letters.script(word.word()) != this.script) {
			return this.farthest;
		}
		return this.farthest * (SpellingGuess.respells(word.language()) ? RESPELLING : SAME_SCRIPT);
	}

	/**
	 * Which of the names that the word may be a case of most words sound like; 0 if it
	 * may be of none.
	 */
	private int likeliestNominative(Collection<double[]> distances) {
		int likeliest = 0;
		long most = -1;
		for (int i = 1; i <= this.nominatives.size(); i++) {
			int name = i;
			long same = distances.stream().filter((each) -> each[name] < SAME).count();
			if (same > most) {
				likeliest = name;
				most = same;
			}
		}
		return likeliest;
	}

	/**
	 * How far a word is from what was typed, and then from each of the names it may be a
	 * case of: 0 where they sound the same, 0.3 where one language spells a sound as the
	 * other does, 1 where a consonant more makes the difference.
	 */
	private double[] distances(Written word) {
		return this.distances.computeIfAbsent(word, this::measure);
	}

	private double[] measure(Written word) {
		Set<String> heard = new Reading(ALIASES, Closeness.AS_HEARD, word.word(), word.language()).keys();
		double[] distances = new double[1 + this.nominatives.size()];
		distances[0] = nearest(this.typed, heard);
		for (int i = 1; i < distances.length; i++) {
			distances[i] = nearest(this.nominatives.get(i - 1), heard);
		}
		return distances;
	}

	private static double nearest(Set<String> typed, Set<String> heard) {
		double nearest = FAR;
		for (String one : typed) {
			for (String other : heard) {
				nearest = (isHeard(one) && isHeard(other)) ? Math.min(nearest, between(one, other)) : nearest;
			}
		}
		return nearest;
	}

	/** Whether it is sounds, and no key of the list nor of consonants alone. */
	private static boolean isHeard(String key) {
		return key.charAt(0) != '=' && key.charAt(0) != '~';
	}

	/** The least that turns one into the other (Levenshtein), each change weighed. */
	private static double between(String one, String other) {
		if (one.equals(other)) {
			return 0;
		}
		double[] row = new double[other.length() + 1];
		for (int j = 1; j <= other.length(); j++) {
			row[j] = row[j - 1] + LOSS[other.charAt(j - 1)];
		}
		for (int i = 1; i <= one.length(); i++) {
			char sound = one.charAt(i - 1);
			double diagonal = row[0];
			row[0] += LOSS[sound];
			for (int j = 1; j <= other.length(); j++) {
				char next = other.charAt(j - 1);
				double changed = diagonal + ((sound == next) ? 0 : EXCHANGE[sound][next]);
				diagonal = row[j];
				row[j] = Math.min(changed, Math.min(row[j] + LOSS[sound], row[j - 1] + LOSS[next]));
			}
		}
		return row[other.length()];
	}

	private static double[] loss() {
		double[] loss = new double[128];
		for (int sound = 0; sound < loss.length; sound++) {
			loss[sound] = (sound == 'i') ? 0.3 : isVowel(sound) ? 0.5 : (sound == 'h') ? 0.6 : 1;
		}
		return loss;
	}

	private static double[][] exchange() {
		double[][] exchange = new double[128][128];
		for (int one = 0; one < 128; one++) {
			for (int other = 0; other < 128; other++) {
				exchange[one][other] = (isVowel(one) != isVowel(other)) ? 2 : isVowel(one) ? 0.5 : 1.2;
			}
		}
		// what one language spells as the other, or hears so
		for (String near : "ae ea ie ei ou uo sz zs hg gh ZS SZ CS SC cs sc vf fv Zz zZ iZ cC Cc Ss sS".split(" ")) {
			exchange[near.charAt(0)][near.charAt(1)] = 0.3;
		}
		for (String near : "uv vu kh hk td dt pb bp kg gk Cs sC Zs sZ cz zc Cz zC ck kc".split(" ")) {
			exchange[near.charAt(0)][near.charAt(1)] = 0.6;
		}
		return exchange;
	}

	private static long consonants(String heard) {
		return heard.chars().filter((sound) -> !isVowel(sound)).count();
	}

	private static boolean isVowel(int sound) {
		return "aeiou".indexOf(sound) >= 0;
	}

	/**
	 * A word as texts write it.
	 *
	 * @param word the word
	 * @param language their language
	 */
	public record Written(String word, String language) {
	}

}
