package org.dateline.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.ibm.icu.lang.UScript;
import org.jspecify.annotations.Nullable;

/** The labels of one language, found by the stems of their words. */
final class LanguageLabels {

	/** A word of no more letters is not told from others by its stem. */
	private static final int SHORT = 4;

	private final String language;

	private final Stems stems;

	private final Map<String, Node> beginnings = new HashMap<>(4096);

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
		Set<String> forms = (written.length == 1) ? forms(written[0], words.word(0)) : Set.of();
		if (forms.isEmpty()) {
			node(words).labels.add(new Label(concept, written, forms));
			return;
		}
		Label named = new Label(concept, written, forms);
		for (String form : forms) {
			List<Label> labels = node(Words.of(form, this.stems)).labels;
			if (!labels.contains(named)) {
				labels.add(named);
			}
		}
	}

	/** Adds a word that means the concept in this form only. */
	void addForm(Concept concept, String form) {
		node(Words.of(form, this.stems)).labels
			.add(new Label(concept, new String[] { form }, Set.of(this.stems.fold(form))));
	}

	private Node node(Words words) {
		Node node = this.beginnings.computeIfAbsent(words.word(0).stem(), (stem) -> new Node());
		for (int i = 1; i < words.size(); i++) {
			node = node.after(words.word(i).stem());
		}
		return node;
	}

	/**
	 * The forms of a name of one word that can be told, where its stem says too little.
	 */
	private Set<String> forms(String written, Stems.Word word) {
		if (!Character.isUpperCase(written.codePointAt(0)) || Label.isAbbreviation(written)) {
			return Set.of();
		}
		String folded = word.folded();
		return switch (this.language) {
			case "ru" -> RussianCases.of(folded);
			case "id" -> Set.of(folded, folded + "nya");
			case "az", "en", "pl", "uk" -> Set.of();
			default -> (folded.length() <= SHORT && word.stem().length() < SHORT) ? Set.of(folded) : Set.of();
		};
	}

	/**
	 * @param isQuery whether the words are asked for, rather than written in a text
	 */
	void find(Words words, boolean nested, boolean isQuery, Lexicon.Found found) {
		int size = words.size();
		int at = 0;
		while (at < size) {
			Node node = this.beginnings.get(words.word(at).stem());
			int last = (node != null) ? find(node, words, at, at, nested, isQuery, found) : -1;
			at = (last >= 0 && !nested) ? last + 1 : at + 1;
		}
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
		List<Label> labels = node.labels;
		for (int i = 0; i < labels.size(); i++) {
			Label label = labels.get(i);
			if (label.concept() != reported
					&& (isQuery ? label.isAskedFor(words, first, last) : label.isIn(words, first, last))) {
				reported = label.concept();
				found.concept(reported, first, last);
				longest = Math.max(longest, last);
			}
		}
		return longest;
	}

	boolean fits(int script) {
		return script == this.script || script == UScript.COMMON;
	}

	/** Where labels are after some of their words. */
	private static final class Node {

		/** Those that end here, a concept's one after the other. */
		private List<Label> labels = new ArrayList<>(1);

		private @Nullable Map<String, Node> next;

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
