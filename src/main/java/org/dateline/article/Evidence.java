package org.dateline.article;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * The quotes of an article, where they stand in its text, and the anchors that lead
 * there.
 */
final class Evidence {

	private final List<ArticleRecord.EvidenceLine> lines;

	private final List<TextBlock.Span> places = new ArrayList<>();

	Evidence(ArticleRecord article) {
		this.lines = article.settled().evidence();
		for (ArticleRecord.EvidenceLine line : this.lines) {
			this.places.add(TextBlock.Span.ofQuote(article.text(), line.start(), line.quote()));
		}
	}

	List<TextBlock.Span> places() {
		return this.places;
	}

	/** The quotes that a date or the dateline rests on. */
	List<Quote> of(String claim) {
		return quotes((line) -> line.claim().equals(claim));
	}

	/** The quotes that an attribution rests on. */
	List<Quote> ofAttribution(int position) {
		return quotes((line) -> line.attribution() != null && line.attribution() == position);
	}

	private List<Quote> quotes(Predicate<ArticleRecord.EvidenceLine> wanted) {
		List<Quote> quotes = new ArrayList<>();
		for (int i = 0; i < this.lines.size(); i++) {
			if (wanted.test(this.lines.get(i))) {
				quotes.add(new Quote(this.lines.get(i).quote(), TextBlock.anchor(this.places, i)));
			}
		}
		return quotes;
	}

	/**
	 * Words quoted from the text.
	 *
	 * @param words the words
	 * @param anchor the place in the page where they are marked
	 */
	record Quote(String words, String anchor) {
	}

}
