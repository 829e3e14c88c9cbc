package org.dateline.mention;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.dateline.language.Stems;
import org.jspecify.annotations.Nullable;

/**
 * The organisations that lists have, by name, in one language: sections
 * {@code organisations} and {@code known-organisations}. Immutable when made.
 */
final class KnownOrganisations {

	/** Shorter names in capitals are found in capitals only: "apa" is a word. */
	private static final int SHORTEST_WRITTEN_SMALL = 5;

	/** So many letters of a word are left without its case. */
	private static final int SHORTEST_BASE = 3;

	private final Stems stems;

	/** Their ids by folded name; behind an exclamation mark what is found in capitals. */
	private final Map<String, String> ids = new HashMap<>();

	/** The same by what is left of their words without cases. */
	private final Map<String, String> inflected = new HashMap<>();

	/** Without cases: what is an organisation in quotation marks alone. */
	private final Set<String> quoted = new HashSet<>();

	/** The ids of those behind which a number is that of a model. */
	private final Set<String> makers;

	private final List<String> nounEndings;

	KnownOrganisations(MentionData common, MentionData own, Stems stems) {
		this.stems = stems;
		this.nounEndings = own.list("noun-endings");
		this.makers = Set.copyOf(own.list("makers"));
		common.lists("organisations").forEach(this::add);
		if (own != common) {
			own.lists("organisations").forEach(this::add);
			own.list("known-organisations")
				.forEach((name) -> add(name, name.toLowerCase(Locale.ROOT).replace(' ', '-')));
			own.list("quoted").forEach((name) -> {
				String folded = NameRules.folded(name, stems);
				this.quoted.addAll(List.of(folded, base(folded)));
			});
		}
	}

	private void add(String id, List<String> names) {
		names.forEach((name) -> add(name, id));
	}

	private void add(String name, String id) {
		boolean isShouted = name.length() < SHORTEST_WRITTEN_SMALL && name.equals(name.toUpperCase(Locale.ROOT));
		String folded = NameRules.folded(name, this.stems);
		this.ids.putIfAbsent((isShouted ? "!" : "") + folded, id);
		String base = base(folded);
		if (!this.nounEndings.isEmpty() && base.length() >= SHORTEST_WRITTEN_SMALL) {
			this.inflected.putIfAbsent(base, id);
			// what ends like a case of something else is its own base in other cases
			this.inflected.putIfAbsent(folded, id);
		}
	}

	/**
	 * The id of one by its folded name, or null.
	 * @param isShouted whether it is written in capitals, as short names have to be
	 */
	@Nullable String id(String folded, boolean isShouted) {
		String id = this.ids.get(folded);
		id = (id == null && isShouted) ? this.ids.get("!" + folded) : id;
		return (id == null && !this.inflected.isEmpty()) ? this.inflected.get(base(folded)) : id;
	}

	/** Whether a folded word is one that is not written in capitals. */
	boolean has(String folded) {
		return id(folded, false) != null;
	}

	/** Whether words, without their cases, are one in quotation marks. */
	boolean hasQuoted(String base) {
		return this.quoted.contains(base) || this.inflected.containsKey(base);
	}

	/** Whether a number behind it is that of a model. */
	boolean isMaker(String id) {
		return this.makers.contains(id);
	}

	/** Folded words without the endings of their cases, which are parted by a space. */
	String base(String folded) {
		if (this.nounEndings.isEmpty()) {
			return folded;
		}
		StringBuilder base = new StringBuilder();
		for (String word : folded.split("[ -]")) {
			base.append(base.isEmpty() ? "" : " ").append(word, 0, word.length() - caseOf(word));
		}
		return base.toString();
	}

	private int caseOf(String word) {
		for (String ending : this.nounEndings) {
			if (word.length() >= ending.length() + SHORTEST_BASE && word.endsWith(ending)) {
				return ending.length();
			}
		}
		return 0;
	}

}
