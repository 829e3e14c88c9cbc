package org.dateline.search;

import java.util.List;
import java.util.stream.Collectors;

/** A part of a reader's query, as it was asked. */
sealed interface Clause {

	/** What a reader may have typed to ask for it. */
	String typed();

	/** A word to be found. */
	record Word(String word) implements Clause {

		@Override
		public String typed() {
			return this.word;
		}

	}

	/** Words to be found one after the other, as they are typed. */
	record Phrase(List<String> words) implements Clause {

		@Override
		public String typed() {
			return '"' + String.join(" ", this.words) + '"';
		}

	}

	/** The beginning of a word, without its asterisk. */
	record Prefix(String beginning) implements Clause {

		@Override
		public String typed() {
			return this.beginning + '*';
		}

	}

	/** A value to be had: {@code language:ru}. */
	record Value(String field, String value) implements Clause {

		@Override
		public String typed() {
			return this.field + ':' + this.value;
		}

	}

	/** Parts that must all be found. */
	record All(List<Clause> parts) implements Clause {

		@Override
		public String typed() {
			return this.parts.stream().map(Clause::typed).collect(Collectors.joining(" "));
		}

	}

	/** Parts of which one is enough. */
	record Any(List<Clause> parts) implements Clause {

		@Override
		public String typed() {
			return this.parts.stream().map(Clause::typed).collect(Collectors.joining(" OR "));
		}

	}

	/** A part that must not be found. */
	record Not(Clause part) implements Clause {

		@Override
		public String typed() {
			return '-' + this.part.typed();
		}

	}

}
