package org.dateline.search;

import org.dateline.language.Lexicon;
import org.dateline.language.NameKeys;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * What is needed to understand text: loaded in the background, since nobody browsing
 * should wait for it.
 */
@Component
class LanguageTools {

	private volatile @Nullable Loaded loaded;

	/** Loads what is not loaded yet. */
	synchronized void load() {
		if (this.loaded == null) {
			Lexicon lexicon = Lexicon.load();
			NameKeys names = NameKeys.alike();
			this.loaded = new Loaded(lexicon, names, new ReportTerms(names, lexicon));
		}
	}

	Lexicon lexicon() {
		return loaded().lexicon();
	}

	NameKeys names() {
		return loaded().names();
	}

	ReportTerms terms() {
		return loaded().terms();
	}

	private Loaded loaded() {
		Loaded known = this.loaded;
		if (known == null) {
			load();
			known = this.loaded;
		}
		if (known == null) {
			throw new IllegalStateException("Not loaded");
		}
		return known;
	}

	private record Loaded(Lexicon lexicon, NameKeys names, ReportTerms terms) {
	}

}
