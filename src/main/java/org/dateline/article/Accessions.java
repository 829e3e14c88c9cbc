package org.dateline.article;

import java.util.ArrayList;
import java.util.List;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes reports into the archive. Beside the migration that brings the first five, this
 * is the only way by which an article begins.
 */
@Service
public class Accessions {

	/** No report is so long; a whole book is not one. */
	static final int LONGEST_TEXT = 1_000_000;

	private final CorrectionQueries queries;

	private final RecordWriter writer;

	Accessions(CorrectionQueries queries, RecordWriter writer) {
		this.queries = queries;
		this.writer = writer;
	}

	/**
	 * Takes a report in, held against the same rules as a correction.
	 * @return the number of the article
	 * @throws CorrectionRefused if anything does not hold; then nothing was written, and
	 * the caller's transaction can go on
	 */
	@Transactional(noRollbackFor = CorrectionRefused.class)
	public long admit(Accession accession) {
		RecordDraft given = accession.record();
		NamedSources sources = this.queries.sources(RecordCheck.slugs(given));
		HeldRecord nothing = new HeldRecord(0, 0, accession.text(), RecordWriter.nothing(), null);
		String beside = accession.headlineBeside();
		RecordCheck check = new RecordCheck(nothing, sources.ids().keySet(),
				(beside != null) ? new RecordDraft.Headline(beside, null) : null);
		RecordDraft record = check.draft(sources.follow(given));
		check.text(accession.text(), LONGEST_TEXT);
		check.end();
		return this.writer.add(accession, record, dateline(accession), sources.ids());
	}

	/** The dateline, if its words stand in the text. */
	static List<RecordDraft.Quote> dateline(Accession accession) {
		List<RecordDraft.Quote> quotes = new ArrayList<>(1);
		Accession.Dateline dateline = accession.dateline();
		if (dateline != null) {
			RecordDraft.Quote place = QuotePlaces.in(accession.text())
				.find(dateline.quote().words(), dateline.quote().start())
				.first();
			if (place != null) {
				quotes.add(place);
			}
		}
		return quotes;
	}

}
