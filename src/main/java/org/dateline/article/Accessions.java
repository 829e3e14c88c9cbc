package org.dateline.article;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
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

	private final VersionQueries versions;

	private final RecordWriter writer;

	Accessions(CorrectionQueries queries, VersionQueries versions, RecordWriter writer) {
		this.queries = queries;
		this.versions = versions;
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
		CheckedAccession checked = check(List.of(accession), Set.of()).get(0);
		if (!checked.isSound()) {
			throw new CorrectionRefused(checked.problems());
		}
		return admit(List.of(checked)).get(0);
	}

	/**
	 * Holds reports against the rules of the record, each for itself.
	 * @param newSources the slugs of sources that are made before any of them is admitted
	 * @return the same in the same order
	 */
	@Transactional
	public List<CheckedAccession> check(List<Accession> accessions, Set<String> newSources) {
		NamedSources sources = this.queries.sources(slugs(accessions.stream().map(Accession::record)));
		Set<String> present = new HashSet<>(newSources);
		present.addAll(sources.ids().keySet());
		Map<Long, Instant> received = this.versions.received(accessions.stream().map(Accession::captureId).toList());
		return accessions.stream()
			.map((accession) -> check(accession, sources, present,
					Objects.requireNonNull(received.get(accession.captureId()))))
			.toList();
	}

	/**
	 * Takes reports in.
	 * @param checked reports that are sound, in the transaction they were checked in
	 * @return the numbers of the articles, in the same order
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public List<Long> admit(List<CheckedAccession> checked) {
		NamedSources sources = this.queries.sources(slugs(checked.stream().map(CheckedAccession::record)));
		return this.writer.add(checked, sources.ids());
	}

	private static Set<String> slugs(Stream<RecordDraft> records) {
		return records.map(RecordCheck::slugs).flatMap(Set::stream).collect(Collectors.toSet());
	}

	private static CheckedAccession check(Accession accession, NamedSources sources, Set<String> present,
			Instant received) {
		HeldRecord nothing = new HeldRecord(0, 0, accession.text(), RecordWriter.nothing(), null);
		String beside = accession.headlineBeside();
		RecordCheck check = new RecordCheck(nothing, present,
				(beside != null) ? new RecordDraft.Headline(beside, null) : null, received);
		RecordDraft record = check.draft(sources.follow(accession.record()));
		check.text(accession.text(), LONGEST_TEXT);
		return new CheckedAccession(accession, record, dateline(accession), check.problems());
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
