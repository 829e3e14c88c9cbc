package org.dateline.search;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.core.WhitespaceTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The embedded index cuts a field as any other engine does. */
class CuttingTermsTests {

	static Stream<String> fields() {
		return Stream.of("", " ", "one", "ru:товарооборот en:trade", "  two  three ", "a".repeat(255) + " b",
				"a".repeat(256) + " b", "a".repeat(700), "a".repeat(254) + "𠮷𠮷 b", "a".repeat(255) + "𠮷",
				"𠮷".repeat(300), "word ".repeat(2_000), "b" + "𠮷 ".repeat(3_000),
				"a".repeat(4_096) + " " + "b".repeat(4_095) + "𠮷");
	}

	@ParameterizedTest
	@MethodSource("fields")
	void asTheAnalyzerForWhiteSpaceDoes(String field) throws IOException {
		assertThat(terms(new TermsTokenizer(), field)).isEqualTo(terms(new WhitespaceTokenizer(), field));
	}

	/** The terms with their places, by a tokenizer that has cut another field before. */
	private static List<String> terms(Tokenizer tokenizer, String field) throws IOException {
		cut(tokenizer, "before this one");
		return cut(tokenizer, field);
	}

	private static List<String> cut(Tokenizer tokenizer, String field) throws IOException {
		CharTermAttribute term = tokenizer.addAttribute(CharTermAttribute.class);
		OffsetAttribute offset = tokenizer.addAttribute(OffsetAttribute.class);
		List<String> terms = new ArrayList<>();
		tokenizer.setReader(new StringReader(field));
		tokenizer.reset();
		while (tokenizer.incrementToken()) {
			terms.add("%s %d-%d".formatted(term, offset.startOffset(), offset.endOffset()));
		}
		tokenizer.end();
		terms.add("end " + offset.endOffset());
		tokenizer.close();
		return terms;
	}

}
