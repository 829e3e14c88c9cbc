package org.dateline.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.dateline.article.Findings;
import org.dateline.article.Passage;
import org.dateline.article.Reports;
import org.dateline.article.Understanding;
import org.roaringbitmap.RoaringBitmap;

/** What the index found. */
final class IndexFindings implements Findings {

	private final IndexFollower.Reading reading;

	private final Ranking ranking;

	private final Found found;

	private final List<String> suggestions;

	private final Reports reports;

	private final Marking marking;

	private final List<Understanding.Part> conditions;

	IndexFindings(IndexFollower.Reading reading, Ranking ranking, Found found, Interpretation meant,
			List<String> suggestions, LanguageTools tools, Reports reports) {
		this.reading = reading;
		this.ranking = ranking;
		this.found = found;
		this.suggestions = suggestions;
		this.reports = reports;
		this.marking = new Marking(meant.leaves(), tools);
		this.conditions = meant.conditions();
	}

	@Override
	public long revision() {
		return this.reading.reached();
	}

	@Override
	public RoaringBitmap places() {
		return this.found.places();
	}

	@Override
	public boolean loosen() {
		try {
			return this.found.loosen();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public List<Long> best(RoaringBitmap among, int most) {
		try {
			return this.ranking.best(this.found, among, most);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public Map<Long, Passage> passages(List<Shown> reports) {
		Map<Long, String> texts = this.reports.texts(reports.stream().map(Shown::id).toList());
		Map<Long, Passage> passages = new HashMap<>();
		for (Shown report : reports) {
			String text = texts.get(report.id());
			if (text != null) {
				passages.put(report.id(), this.marking.passage(report.heading(), text, report.language()));
			}
		}
		return passages;
	}

	@Override
	public Understanding understanding(Locale locale) {
		List<Understanding.Part> parts = new ArrayList<>(this.marking.parts(locale));
		parts.addAll(this.conditions);
		return new Understanding(parts, this.found.isLoosened(), this.suggestions);
	}

	@Override
	public void close() {
		this.reading.close();
	}

}
