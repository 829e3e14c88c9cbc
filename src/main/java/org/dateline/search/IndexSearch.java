package org.dateline.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

import org.apache.lucene.search.IndexSearcher;
import org.dateline.article.Breadth;
import org.dateline.article.Findings;
import org.dateline.article.Places;
import org.dateline.article.ReportSearch;
import org.dateline.article.Reports;
import org.dateline.web.TemporarilyAway;

import org.springframework.stereotype.Service;

/** Search in the index, wherever it is. */
@Service
class IndexSearch implements ReportSearch {

	private static final int SOON = 2;

	private static final int LATER = 10;

	private final IndexFollower follower;

	private final LanguageTools tools;

	private final Reports reports;

	private final Clock clock;

	private final SearchSettings.Search settings;

	static {
		// 64 words, each in a dozen languages, spellings and translations, are more than
		// Lucene's 1024; what a query costs is bounded by its words
		IndexSearcher.setMaxClauseCount(64 * QueryParser.MOST_WORDS);
	}

	IndexSearch(IndexFollower follower, LanguageTools tools, Reports reports, Clock clock, SearchSettings settings) {
		this.follower = follower;
		this.tools = tools;
		this.reports = reports;
		this.clock = clock;
		this.settings = settings.search();
	}

	@Override
	public Findings find(String words, Breadth breadth, Places places, Locale locale) {
		Clause.All asked = QueryParser.parse(words);
		IndexFollower.Reading reading = this.follower.read(places.revision(), this.settings.patience().toMillis(),
				this.settings.changes().toMillis());
		if (reading == null) {
			throw away();
		}
		try {
			Interpretation meant = Interpreter.interpret(asked, breadth, places, locale, this.tools,
					reading.index().names());
			Found found = new Found(meant, reading.index(), places);
			int today = Math.toIntExact(LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC).toEpochDay());
			Ranking ranking = new Ranking(places, today);
			List<String> suggestions = found.isEmpty() ? new Spelling(reading.index()).suggest(words, meant)
					: List.of();
			return new IndexFindings(reading, ranking, found, meant, suggestions, this.tools, this.reports);
		}
		catch (IOException ex) {
			reading.close();
			throw new UncheckedIOException(ex);
		}
		catch (RuntimeException ex) {
			reading.close();
			throw ex;
		}
	}

	private TemporarilyAway away() {
		return switch (this.follower.phase()) {
			case OPENING, FOLLOWING -> new TemporarilyAway("search.away.opening", SOON, SOON);
			case REBUILDING ->
				new TemporarilyAway("search.away.rebuilding", LATER, this.follower.progress().percent(), LATER);
			case AWAY -> new TemporarilyAway("search.away.failed", LATER, LATER);
		};
	}

}
