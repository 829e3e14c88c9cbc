package org.dateline.mention;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.dateline.language.Stems;

/**
 * The given names of one language, as its news writes them or as they sound: sections
 * {@code given} of {@code names.yaml} and {@code names-xx.yaml}. Immutable when made.
 */
final class GivenNames {

	/** Letters before it are Latin ones. */
	private static final char FIRST_CYRILLIC = '\u0400';

	private final Stems stems;

	private final RememberedKeys keys;

	private final String language;

	/** Whether names in Latin letters stand out among the other words. */
	private final boolean isOtherScript;

	/** How they sound. */
	private final Set<String> sounds = new HashSet<>();

	/** As they are written, folded: words may sound like them. */
	private final Set<String> written = new HashSet<>();

	/** Those that are written so in Latin letters, among words of another script. */
	private final Set<String> inLatin = new HashSet<>();

	/** Of each case, folded, the names that it may be of. */
	private final Map<String, Set<String>> cases = new HashMap<>();

	GivenNames(MentionData common, MentionData own, Stems stems, RememberedKeys keys, String language) {
		this.stems = stems;
		this.keys = keys;
		this.language = language;
		this.isOtherScript = own.has("titles-govern");
		boolean isWritten = own.text("given-as-written", "").equals("all");
		common.list("given").forEach((name) -> {
			if (isWritten) {
				this.written.add(stems.fold(name));
			}
			else {
				this.sounds.add(keys.sound(name, "en"));
				this.inLatin.add(name);
			}
		});
		if (own != common) {
			addOwn(own);
		}
	}

	private void addOwn(MentionData own) {
		if (own.has("given-as-written")) {
			own.list("given").forEach((name) -> this.written.add(this.stems.fold(name)));
		}
		else if (own.has("given")) {
			MentionData bases = MentionData.read("bases-" + this.language + ".yaml");
			RussianCases cases = new RussianCases(bases);
			own.list("given").forEach((name) -> addCases(cases, name));
			for (List<String> names : List.of(bases.list("given-masculine"), bases.list("given-feminine"))) {
				names.forEach((name) -> {
					this.sounds.add(this.keys.sound(name, this.language));
					addCases(cases, name);
				});
			}
		}
	}

	private void addCases(RussianCases cases, String name) {
		cases.ofGivenName(name).forEach((form) -> this.cases.computeIfAbsent(form, (key) -> new HashSet<>()).add(name));
	}

	/** Whether a word is one, by the spelling or by how it sounds. */
	boolean has(String word) {
		if (this.isOtherScript && word.codePointAt(0) < FIRST_CYRILLIC) {
			return this.inLatin.contains(word);
		}
		return hasAsWritten(word) || !this.sounds.isEmpty()
				&& this.keys.ofText(word, this.language).stream().anyMatch(this.sounds::contains);
	}

	/** Whether a word is one by the spelling alone, in whatever case. */
	boolean hasAsWritten(String word) {
		String folded = this.stems.fold(word);
		return this.written.contains(folded) || this.cases.containsKey(folded);
	}

	/** Whether one sounds so. */
	boolean hasSound(String key) {
		return this.sounds.contains(key);
	}

	/** Those of which a word may be a case. */
	Set<String> ofCase(String word) {
		return this.cases.getOrDefault(this.stems.fold(word), Set.of());
	}

}
