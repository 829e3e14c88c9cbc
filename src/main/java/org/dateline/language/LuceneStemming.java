package org.dateline.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.UnaryOperator;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** The stem that a chain of Lucene's token filters gives a word; thread-safe. */
final class LuceneStemming implements UnaryOperator<String> {

	private final UnaryOperator<TokenStream> filters;

	/** Filters keep state, so each serves one thread at a time. */
	private final Queue<Chain> idle = new ConcurrentLinkedQueue<>();

	LuceneStemming(UnaryOperator<TokenStream> filters) {
		this.filters = filters;
	}

	@Override
	public String apply(String folded) {
		Chain chain = this.idle.poll();
		if (chain == null) {
			chain = new Chain(this.filters);
		}
		String stem = chain.stem(folded);
		this.idle.offer(chain);
		return stem;
	}

	private static final class Chain {

		private final OneWord source = new OneWord();

		private final TokenStream end;

		private final CharTermAttribute term;

		Chain(UnaryOperator<TokenStream> filters) {
			this.end = filters.apply(this.source);
			this.term = this.end.getAttribute(CharTermAttribute.class);
		}

		String stem(String word) {
			this.source.word = word;
			try {
				this.end.reset();
				String stem = this.end.incrementToken() ? this.term.toString() : word;
				this.end.end();
				this.end.close();
				return stem;
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

	}

	/** A stream of a single word. */
	private static final class OneWord extends TokenStream {

		private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

		private String word = "";

		@Override
		public boolean incrementToken() {
			if (this.word.isEmpty()) {
				return false;
			}
			clearAttributes();
			this.term.append(this.word);
			this.word = "";
			return true;
		}

	}

}
