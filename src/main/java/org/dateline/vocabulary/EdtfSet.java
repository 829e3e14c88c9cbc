package org.dateline.vocabulary;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** Dates of which one is meant, or all are. */
record EdtfSet(boolean isOneOf, List<Member> members, boolean isOpenStart, boolean isOpenEnd) implements EdtfValue {

	@Override
	public @Nullable LocalDate earliest() {
		LocalDate earliest = null;
		for (Member member : this.members) {
			LocalDate candidate = member.start().earliest();
			if (candidate == null || this.isOpenStart) {
				return null;
			}
			earliest = (earliest == null || candidate.isBefore(earliest)) ? candidate : earliest;
		}
		return earliest;
	}

	@Override
	public @Nullable LocalDate latest() {
		LocalDate latest = null;
		for (Member member : this.members) {
			LocalDate candidate = (member.end() != null) ? member.end().latest() : member.start().latest();
			if (candidate == null || this.isOpenEnd) {
				return null;
			}
			latest = (latest == null || candidate.isAfter(latest)) ? candidate : latest;
		}
		return latest;
	}

	@Override
	public EdtfQualifier qualifier() {
		EdtfQualifier qualifier = EdtfQualifier.NONE;
		for (Member member : this.members) {
			qualifier = qualifier.and(member.start().qualifier());
			qualifier = (member.end() != null) ? qualifier.and(member.end().qualifier()) : qualifier;
		}
		return qualifier;
	}

	/** A date, or all the dates up to {@code end}. */
	record Member(EdtfPoint start, @Nullable EdtfPoint end) {
	}

}
