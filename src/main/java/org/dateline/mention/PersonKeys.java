package org.dateline.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.dateline.language.NameKeys;
import org.jspecify.annotations.Nullable;

/**
 * The keys of the names of one text: the same for every case of a name, and for a surname
 * alone.
 */
final class PersonKeys {

	private static final int MOST_WORDS = 3;

	/** "Budi", but not "Sri". */
	private static final int SHORTEST_CALLED = 4;

	private final NameRules rules;

	private final RememberedKeys keys;

	private final String language;

	/** Of each spelling in the text how it sounds as it is written. */
	private final Map<String, String> sounds = new HashMap<>();

	/** How often a sound may be meant by a spelling of the text. */
	private final Map<String, Integer> votes = new HashMap<>();

	/** Of the first words of names whose they are, where people go by them. */
	private final Map<String, String> calls = new HashMap<>();

	/** Of first names and their keys whose they are, where people have surnames. */
	private final Map<String, String> firstNames = new HashMap<>();

	private final Set<String> known = new HashSet<>();

	/** The names of two words, as they are written. */
	private final Set<String> wholes = new HashSet<>();

	PersonKeys(NameRules rules, RememberedKeys keys, String language) {
		this.rules = rules;
		this.keys = keys;
		this.language = language;
	}

	/** Learns the surname of somebody who was found. */
	void learn(NameRun run) {
		if ((this.rules.hasNoSurnames || this.rules.isCalledByGiven) && run.size() > 1) {
			String key = key(run);
			int end = this.rules.hasNoSurnames ? run.last : run.first + 1;
			for (int i = run.first; i < end; i++) {
				String word = run.written(i);
				if (word.length() >= SHORTEST_CALLED) {
					this.calls.putIfAbsent(word, key);
				}
			}
		}
		if (this.rules.titlesGovern && run.size() > 1) {
			String key = key(run);
			givenNames(run.written(run.first)).forEach((called) -> this.firstNames.putIfAbsent(called, key));
		}
		if (run.size() == 2) {
			this.wholes.add(run.written(run.first) + " " + run.lastWritten());
		}
		String written = surname(run);
		if (this.sounds.containsKey(written)) {
			return;
		}
		Set<String> keys = keys(written);
		this.sounds.put(written, keys.iterator().next());
		for (String key : keys) {
			this.votes.merge(key, 1, Integer::sum);
			this.known.add(key);
		}
	}

	/** Somebody goes by other letters as well: a name's initials. */
	void call(String letters, NameRun run) {
		this.calls.putIfAbsent(letters, key(run));
	}

	/** Whether somebody of the text goes by a word. */
	boolean isCalled(NameRun run) {
		return this.calls.containsKey(called(run));
	}

	/** The last word without the possessive of English. */
	private static String called(NameRun run) {
		return run.lastWritten().substring(0, run.end() - run.lastStart());
	}

	/** Whether a word is the first name of somebody of the text, in whatever case. */
	boolean isFirstName(NameRun run) {
		return whose(run) != null;
	}

	private @Nullable String whose(NameRun run) {
		if (this.firstNames.isEmpty()) {
			return null;
		}
		for (String name : givenNames(run.lastWritten())) {
			String person = this.firstNames.get(name);
			if (person != null) {
				return person;
			}
		}
		return null;
	}

	/**
	 * The given names of which a word may be a case, by the spelling and by the sound.
	 */
	private Set<String> givenNames(String written) {
		Set<String> names = new LinkedHashSet<>(this.rules.given.ofCase(written));
		for (String key : this.keys.ofText(written, this.language)) {
			if (this.rules.given.hasSound(key)) {
				names.add(key);
			}
		}
		return names;
	}

	/** Whether somebody was named in full by the same words. */
	boolean isWhole(NameRun run) {
		return this.wholes.contains(run.written(run.first) + " " + run.lastWritten());
	}

	/** Whether a word is one of somebody's name. */
	boolean isCalled(String written) {
		return this.calls.containsKey(written) || this.sounds.containsKey(written);
	}

	/** Whether somebody was found who may be meant. */
	boolean knows(NameRun run) {
		String written = run.lastWritten();
		if (this.sounds.containsKey(written) || this.calls.containsKey(called(run))) {
			return true;
		}
		for (String key : keys(written)) {
			if (this.known.contains(key) && key.length() > 3) {
				return true;
			}
		}
		return false;
	}

	/**
	 * The key of a person: that of the list of names; else of the spellings in the text
	 * that may be cases of one another the one that all of them may be.
	 */
	String key(NameRun run) {
		String called = (run.size() == 1) ? this.calls.get(called(run)) : null;
		if (called == null && run.size() == 1 && !knows(run)) {
			called = whose(run);
		}
		if (called != null) {
			return called;
		}
		Set<String> keys = keys(surname(run));
		String best = keys.iterator().next();
		if (NameKeys.isListed(best)) {
			return best;
		}
		for (String key : keys) {
			boolean isWritten = this.sounds.containsValue(key);
			if (isWritten && this.votes.getOrDefault(key, 0) > this.votes.getOrDefault(best, 0)) {
				best = key;
			}
		}
		return best;
	}

	private String surname(NameRun run) {
		return this.rules.isSurnameFirst(run) ? run.written(run.first) : run.lastWritten();
	}

	/** The keys of a surname, first the one of the list or of its nominative. */
	private Set<String> keys(String written) {
		String nominative = this.rules.surnames.nominative(written);
		Set<String> keys = new LinkedHashSet<>();
		Set<String> all = this.keys.ofText(written, this.language);
		for (String key : all) {
			if (NameKeys.isListed(key)) {
				keys.add(key);
			}
		}
		keys.add(this.keys.sound(nominative, this.language));
		keys.addAll(all);
		return keys;
	}

	/** The key of what is no person: of its words as they are written. */
	String otherKey(NameRun run) {
		List<String> written = new ArrayList<>();
		for (int i = run.first; i <= run.last; i++) {
			written.add(run.written(i));
		}
		return otherKey(written);
	}

	/** The key of the words of a name that is no person's. */
	String otherKey(List<String> name) {
		StringBuilder key = new StringBuilder();
		for (String written : name.subList(0, Math.min(name.size(), MOST_WORDS))) {
			Set<String> keys = this.keys.ofText(written, this.language);
			String best = keys.isEmpty() ? written : keys.iterator().next();
			for (String one : keys) {
				best = NameKeys.isListed(one) ? one : best;
			}
			key.append(key.isEmpty() ? "" : "-").append(best);
		}
		return key.toString();
	}

}
