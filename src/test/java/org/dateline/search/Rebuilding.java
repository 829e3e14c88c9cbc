package org.dateline.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.dateline.article.Report;

/**
 * Ways to make an index of reports: the archive's, and one by hand on Lucene with the
 * same terms. Any thread may add.
 */
public interface Rebuilding {

	/** Adds the next reports. */
	void add(Collection<Report> reports) throws IOException;

	/** Makes what was added last. */
	void end() throws IOException;

	/** As the archive does it, in an empty directory. */
	static Rebuilding ours(Path directory) {
		ReportTerms terms = terms();
		SearchIndex index = EmbeddedIndex.open(directory);
		return new Rebuilding() {

			@Override
			public void add(Collection<Report> reports) {
				index.add(reports.stream().map(terms::read).toList());
			}

			@Override
			public void end() throws IOException {
				index.refresh();
				index.commit(new IndexState(ReportTerms.VERSION, "measured", 1, true));
				index.close();
			}

		};
	}

	/** By hand, in an empty directory. */
	static Rebuilding byHand(Path directory) throws IOException {
		ReportTerms terms = terms();
		IndexWriter writer = new IndexWriter(FSDirectory.open(directory),
				new IndexWriterConfig(new WhitespaceAnalyzer()).setRAMBufferSizeMB(32));
		return new Rebuilding() {

			@Override
			public void add(Collection<Report> reports) throws IOException {
				for (Report report : reports) {
					writer.addDocument(document(terms.read(report)));
				}
			}

			@Override
			public void end() throws IOException {
				writer.close();
			}

		};
	}

	private static ReportTerms terms() {
		LanguageTools tools = new LanguageTools();
		tools.load();
		return tools.terms();
	}

	private static Document document(IndexedReport report) {
		Document document = new Document();
		document.add(new StringField("id", String.valueOf(report.getArticle()), Field.Store.YES));
		document.add(new NumericDocValuesField(Fields.ARTICLE, report.getArticle()));
		document.add(new NumericDocValuesField(Fields.CHANGED_IN, report.getChangedIn()));
		keywords(document, Fields.LANGUAGE, List.of(report.getLanguage()));
		keywords(document, Fields.SOURCE, report.getSources());
		keywords(document, Fields.COUNTRY, report.getCountries());
		String year = report.getYear();
		keywords(document, Fields.YEAR, (year != null) ? List.of(year) : List.of());
		document.add(new TextField(Fields.WORD, report.getWords(), Field.Store.NO));
		document.add(new TextField(Fields.STEM, report.getStems(), Field.Store.NO));
		document.add(new TextField(Fields.NAME, report.getNames(), Field.Store.NO));
		document.add(new TextField(Fields.CONCEPT, report.getConcepts(), Field.Store.NO));
		document.add(new TextField(Fields.HEADLINE, report.getHeadline(), Field.Store.NO));
		return document;
	}

	private static void keywords(Document document, String field, Collection<String> values) {
		for (String value : values) {
			document.add(new StringField(field, value, Field.Store.NO));
			document.add(new SortedSetDocValuesField(field, new BytesRef(value)));
		}
	}

}
