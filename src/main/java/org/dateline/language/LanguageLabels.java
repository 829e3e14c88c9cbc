package org.dateline.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** The labels of one language, found by the stems of their words. */
final class LanguageLabels {

	private static final int HASH_BITS = 16;

	private final String language;

	private final Stems stems;

	private final Map<String, Node> beginnings = new HashMap<>(4096);

	/**
	 * A bit for each hash of a beginning: most words begin no label, and are not looked
	 * up.
	 */
	private final long[] hashes = new long[1 << (HASH_BITS - 6)];

	private int script = -1;

	LanguageLabels(String language) {
		this.language = language;
		this.stems = Stems.of(language);
	}

	String language() {
		return this.language;
	}

	Stems stems() {
		return this.stems;
	}

	/** The script that the labels are in, a constant of ICU. */
	int script() {
		return this.script;
	}

	void add(Concept concept, String label) {
		Words words = Words.of(label, this.stems);
		if (words.size() == 0) {
			throw new IllegalArgumentException("%s of %s has no word".formatted(label, concept.id()));
		}
		String[] written = new String[words.size()];
		for (int i = 0; i < written.length; i++) {
			written[i] = label.substring(words.start(i), words.end(i));
		}
		if (this.script == -1) {
			this.script = Letters.script(label);
		}
		WordForms[] forms = new WordForms[written.length];
		for (int i = 0; i < forms.length; i++) {
			forms[i] = WordForms.of(this.language, this.stems, written[i], words.word(i), forms.length == 1,
					i == forms.length - 1);
		}
		add(new Label(concept, label, written, forms), words, forms, 0, null);
	}

	/** Adds a label under each stem that its words have in some form. */
	private void add(Label label, Words words, WordForms[] forms, int at, @Nullable Node before) {
		if (at == forms.length && before != null) {
			before.add(label);
			return;
		}
		Set<String> stems = new HashSet<>();
		stems.add(words.word(at).stem());
		for (String form : forms[at].further()) {
			stems.add(this.stems.word(form, 0, form.length()).stem());
		}
		for (String stem : stems) {
			add(label, words, forms, at + 1, (before != null) ? before.after(stem) : beginning(stem));
		}
	}

	/** Adds a word that means the concept in this form only. */
	void addForm(Concept concept, String form) {
		Words words = Words.of(form, this.stems);
		WordForms[] forms = { WordForms.only(Set.of(words.word(0).folded())) };
		add(new Label(concept, form, new String[] { form }, forms), words, forms, 0, null);
	}

	private Node beginning(String stem) {
		int hash = hash(stem);
		this.hashes[hash >>> 6] |= 1L << hash;
		return this.beginnings.computeIfAbsent(stem, (key) -> new Node());
	}

	/**
	 * Finds labels.
	 * @param isQuery whether the words are asked for, rather than written in a text
	 */
	void find(Words words, boolean nested, boolean isQuery, Lexicon.Found found) {
		int size = words.size();
		int at = 0;
		while (at < size) {
			String stem = words.word(at).stem();
			int hash = hash(stem);
			Node node = ((this.hashes[hash >>> 6] & 1L << hash) != 0) ? this.beginnings.get(stem) : null;
			int last = (node != null) ? find(node, words, at, at, nested, isQuery, found) : -1;
			at = (last >= 0 && !nested) ? last + 1 : at + 1;
		}
	}

	private static int hash(String stem) {
		return stem.hashCode() * 0x9E3779B9 >>> (32 - HASH_BITS);
	}

	/** The last word of the longest match, or -1. */
	private static int find(Node node, Words words, int first, int last, boolean nested, boolean isQuery,
			Lexicon.Found found) {
		int longest = -1;
		Node next = (last + 1 < words.size()) ? node.next(words.word(last + 1).stem()) : null;
		if (next != null && !words.beginsSentence(last + 1)) {
			longest = find(next, words, first, last + 1, nested, isQuery, found);
			if (longest >= 0 && !nested) {
				return longest;
			}
		}
		Concept reported = null;
		boolean isAbbreviation = false;
		List<Label> labels = node.labels;
		for (int i = 0; i < labels.size(); i++) {
			Label label = labels.get(i);
			// In "GUAM" the organisation goes before the island.
			if (label.concept() != reported && (!isAbbreviation || label.isAbbreviation())
					&& (isQuery ? label.isAskedFor(words, first, last) : label.isIn(words, first, last))) {
				reported = label.concept();
				isAbbreviation = label.isAbbreviation() && !isQuery;
				found.concept(reported, first, last);
				longest = Math.max(longest, last);
			}
		}
		return longest;
	}

	/** Where labels are after some of their words. */
	private static final class Node {

		/** Those that end here, abbreviations first. */
		private final List<Label> labels = new ArrayList<>(1);

		private @Nullable Map<String, Node> next;

		void add(Label label) {
			if (!this.labels.contains(label)) {
				this.labels.add(label.isAbbreviation() ? 0 : this.labels.size(), label);
			}
		}

		@Nullable Node next(String stem) {
			return (this.next != null) ? this.next.get(stem) : null;
		}

		Node after(String stem) {
			if (this.next == null) {
				this.next = new HashMap<>(4);
			}
			return this.next.computeIfAbsent(stem, (key) -> new Node());
		}

	}

}
