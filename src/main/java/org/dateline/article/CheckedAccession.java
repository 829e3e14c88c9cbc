package org.dateline.article;

import java.util.List;

/**
 * A report that was held against the rules of the record, before it is taken in.
 */
public final class CheckedAccession {

	private final Accession accession;

	private final RecordDraft record;

	private final List<RecordDraft.Quote> dateline;

	private final List<Problem> problems;

	/**
	 * An accession that was checked.
	 * @param record what is said of it, with every quote in its place
	 * @param dateline the words that name the place it was filed from; may be empty
	 */
	CheckedAccession(Accession accession, RecordDraft record, List<RecordDraft.Quote> dateline,
			List<Problem> problems) {
		this.accession = accession;
		this.record = record;
		this.dateline = List.copyOf(dateline);
		this.problems = List.copyOf(problems);
	}

	/** Whether it can be taken in. */
	public boolean isSound() {
		return this.problems.isEmpty();
	}

	Accession accession() {
		return this.accession;
	}

	RecordDraft record() {
		return this.record;
	}

	List<RecordDraft.Quote> dateline() {
		return this.dateline;
	}

	/** What does not hold. */
	public List<Problem> problems() {
		return this.problems;
	}

}
