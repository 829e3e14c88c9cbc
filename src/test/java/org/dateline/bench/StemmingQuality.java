package org.dateline.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.dateline.language.Stems;
import org.dateline.language.Tokens;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Measures what stems do for finding the passage that answers a question, with
 * {@code -Dmaterial=} naming the folder that holds {@code search/}.
 */
final class StemmingQuality {

	private static final JsonMapper JSON = JsonMapper.shared();

	private static final List<String> LANGUAGES = List.of("en", "ru", "tr");

	/** How much each way of reading a word counts. */
	private static final List<Weights> TRIED = List.of(new Weights("exact forms", 1, 0, 0, 0, true),
			new Weights("stems", 0, 1, 0, 0, true), new Weights("stems, with stopwords", 0, 1, 0, 0, false),
			new Weights("stems + 0.3 exact", 0.3f, 1, 0, 0, true), new Weights("stems + exact", 1, 1, 0, 0, true),
			new Weights("stems + 0.3 exact + 0.3 pairs", 0.3f, 1, 0, 0.3f, true),
			new Weights("stems + 0.5 letters", 0, 1, 0.5f, 0, true),
			new Weights("stems + 0.3 exact + 0.5 letters", 0.3f, 1, 0.5f, 0, true),
			new Weights("stems + 0.3 exact + letters", 0.3f, 1, 1, 0, true),
			new Weights("stems + 0.3 exact + letters + 0.3 pairs", 0.3f, 1, 1, 0.3f, true));

	private static final List<BM25Similarity> SIMILARITIES = List.of(new BM25Similarity(1.2f, 0.75f),
			new BM25Similarity(1.2f, 0.4f), new BM25Similarity(0.6f, 0.75f), new BM25Similarity(0.9f, 0.4f));

	private StemmingQuality() {
	}

	public static void main(String[] args) throws IOException {
		String material = System.getProperty("material", "");
		if (!Files.isDirectory(Path.of(material, "search"))) {
			System.out.println("skipped: no material");
			return;
		}
		Path folder = Path.of(material, "search");
		for (BM25Similarity similarity : SIMILARITIES) {
			System.out.printf(Locale.ROOT, "%nk1 %.1f, b %.2f%n%-40s", similarity.getK1(), similarity.getB(), "");
			LANGUAGES.forEach((language) -> System.out.printf("  %s MRR@10  R@10", language));
			System.out.println();
			for (Weights weights : TRIED) {
				System.out.printf("%-40s", weights.name());
				for (String language : LANGUAGES) {
					System.out.print(measure(folder, language, weights, similarity));
				}
				System.out.println();
			}
		}
	}

	private static String measure(Path folder, String language, Weights weights, BM25Similarity similarity)
			throws IOException {
		Stems stems = Stems.of(language);
		try (Directory directory = new ByteBuffersDirectory()) {
			index(folder.resolve("docs.%s.jsonl".formatted(language)), stems, similarity, directory);
			try (DirectoryReader reader = DirectoryReader.open(directory)) {
				IndexSearcher searcher = new IndexSearcher(reader);
				searcher.setSimilarity(similarity);
				double reciprocals = 0;
				int found = 0;
				List<String> questions = Files.readAllLines(folder.resolve("queries.%s.tsv".formatted(language)));
				for (String question : questions) {
					String[] columns = question.split("\t");
					int rank = rank(searcher, query(columns[2], stems, weights), columns[1]);
					reciprocals += (rank > 0) ? 1.0 / rank : 0;
					found += (rank > 0) ? 1 : 0;
				}
				return "  %9.4f %5.3f".formatted(reciprocals / questions.size(), (double) found / questions.size());
			}
		}
	}

	private static void index(Path passages, Stems stems, BM25Similarity similarity, Directory directory)
			throws IOException {
		try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig().setSimilarity(similarity))) {
			for (String line : Files.readAllLines(passages)) {
				JsonNode passage = JSON.readTree(line);
				List<Stems.Word> words = words(passage.get("text").asString(), stems);
				Document document = new Document();
				document.add(new StringField("id", passage.get("id").asString(), Field.Store.YES));
				document.add(new TextField("exact", new Terms(words.stream().map(Stems.Word::folded).toList())));
				document.add(new TextField("stem", new Terms(words.stream().map(Stems.Word::stem).toList())));
				document
					.add(new TextField("letters", new Terms(words.stream().map(StemmingQuality::letters).toList())));
				writer.addDocument(document);
			}
		}
	}

	private static int rank(IndexSearcher searcher, Query query, String id) throws IOException {
		ScoreDoc[] hits = searcher.search(query, 10).scoreDocs;
		for (int i = 0; i < hits.length; i++) {
			if (searcher.storedFields().document(hits[i].doc).get("id").equals(id)) {
				return i + 1;
			}
		}
		return 0;
	}

	private static Query query(String question, Stems stems, Weights weights) {
		List<Stems.Word> words = words(question, stems);
		if (weights.withoutStopwords() && !words.stream().allMatch(Stems.Word::isStopword)) {
			words.removeIf(Stems.Word::isStopword);
		}
		BooleanQuery.Builder query = new BooleanQuery.Builder();
		Set<Query> asked = new LinkedHashSet<>();
		for (int i = 0; i < words.size(); i++) {
			Stems.Word word = words.get(i);
			weigh(asked, new TermQuery(new Term("exact", word.folded())), weights.exact());
			weigh(asked, new TermQuery(new Term("stem", word.stem())), weights.stem());
			weigh(asked, new TermQuery(new Term("letters", letters(word))), weights.letters());
			if (i > 0) {
				weigh(asked, new PhraseQuery(2, "stem", words.get(i - 1).stem(), word.stem()), weights.pairs());
			}
		}
		asked.forEach((part) -> query.add(part, BooleanClause.Occur.SHOULD));
		return query.build();
	}

	private static void weigh(Set<Query> asked, Query query, float weight) {
		if (weight > 0) {
			asked.add(new BoostQuery(query, weight));
		}
	}

	private static List<Stems.Word> words(String text, Stems stems) {
		List<Stems.Word> words = new ArrayList<>();
		Tokens tokens = new Tokens(text);
		while (tokens.next()) {
			words.add(stems.word(text, tokens.start(), tokens.end()));
		}
		return words;
	}

	private static String letters(Stems.Word word) {
		return word.folded().substring(0, Math.min(5, word.folded().length()));
	}

	/**
	 * What is tried.
	 *
	 * @param letters the weight of a word's first five letters
	 * @param pairs the weight of two words of the question that stand close together
	 */
	private record Weights(String name, float exact, float stem, float letters, float pairs, boolean withoutStopwords) {
	}

	/** Terms that are there already. */
	private static final class Terms extends TokenStream {

		private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

		private final List<String> terms;

		private int next;

		Terms(List<String> terms) {
			this.terms = terms;
			addAttribute(PositionIncrementAttribute.class);
		}

		@Override
		public void reset() {
			this.next = 0;
		}

		@Override
		public boolean incrementToken() {
			if (this.next == this.terms.size()) {
				return false;
			}
			clearAttributes();
			this.term.append(this.terms.get(this.next++));
			return true;
		}

	}

}
