package org.dateline.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.dateline.article.Accessions;
import org.dateline.article.CorrectionRefused;
import org.dateline.article.Editor;
import org.dateline.article.Problem;
import org.dateline.article.RecordDraft;
import org.dateline.article.SourceDraft;
import org.dateline.article.Sources;
import org.dateline.article.Versions;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** How arrivals become articles and versions, whoever decided so. */
@Component
class Admission {

	private final ArrivalQueries arrivals;

	private final Likeness likeness;

	private final Accessions accessions;

	private final Sources sources;

	private final Versions versions;

	private final VersionRule versionRule;

	private final ReprintRule reprintRule;

	Admission(ArrivalQueries arrivals, Likeness likeness, Accessions accessions, Sources sources, Versions versions,
			VersionRule versionRule, ReprintRule reprintRule) {
		this.arrivals = arrivals;
		this.likeness = likeness;
		this.accessions = accessions;
		this.sources = sources;
		this.versions = versions;
		this.versionRule = versionRule;
		this.reprintRule = reprintRule;
	}

	/** Judges arrivals that are held. */
	Judgement judge(List<DrawnArrival> batch) {
		return Judgement.of(batch, this.arrivals, this.likeness, this.accessions, this.versionRule, this.reprintRule);
	}

	/** Takes in what is to be taken in, as articles and as versions of some. */
	List<Decision> admit(Judgement judgement) {
		createSources(judgement);
		List<Decision> decisions = new ArrayList<>(admitted(judgement));
		judgement.versions().forEach((one, article) -> decisions.add(takeAsVersion(one, article)));
		return decisions;
	}

	private List<Decision> admitted(Judgement judgement) {
		List<DrawnArrival> admitted = judgement.admitted();
		if (admitted.isEmpty()) {
			return List.of();
		}
		List<Long> numbers = this.accessions.admit(admitted.stream().map(judgement::checked).toList());
		List<Decision> decisions = new ArrayList<>();
		Map<Long, Shingles> texts = new HashMap<>();
		for (int i = 0; i < admitted.size(); i++) {
			DrawnArrival one = admitted.get(i);
			texts.put(numbers.get(i), one.shingles());
			decisions.add(Decision.admitted(one.id(), numbers.get(i), one.drawn().findings()));
		}
		this.likeness.keep(texts);
		for (int i = 0; i < admitted.size(); i++) {
			this.reprintRule.link(numbers.get(i), judgement.near(admitted.get(i)));
		}
		return decisions;
	}

	private Decision takeAsVersion(DrawnArrival one, long article) {
		DrawnRecord.Findings findings = one.drawn().findings();
		try {
			takeAsVersion(one.arrival(), one.drawn(), one.shingles(), article, null);
			return Decision.version(one.id(), article, findings);
		}
		catch (CorrectionRefused ex) {
			return Decision.quarantined(one.id(), List.of(Arrival.Reason.of("record")), findings);
		}
	}

	/** What does not hold of a record that one would be taken in with. */
	List<Problem> problems(Arrival arrival, DrawnRecord drawn, RecordDraft record) {
		return this.accessions.check(List.of(drawn.accession(arrival, record)), drawn.newSources().keySet())
			.get(0)
			.problems();
	}

	/**
	 * Takes one in with this record.
	 * @return the number of the article
	 */
	long admit(Arrival arrival, DrawnRecord drawn, RecordDraft record, Shingles shingles) {
		createSources(record, drawn);
		List<Likeness.Near> near = this.likeness.findNear(shingles);
		long article = this.accessions.admit(drawn.accession(arrival, record));
		this.likeness.keep(article, shingles);
		this.reprintRule.link(article, near);
		return article;
	}

	/**
	 * Takes one in as the next version of an article.
	 * @param editor who decided so, as readers will see it, or null
	 * @return the number of the version
	 */
	int takeAsVersion(Arrival arrival, DrawnRecord drawn, Shingles shingles, long article, @Nullable Editor editor) {
		Set<String> decided = this.versionRule.decided(article);
		createSources(drawn.record(), drawn);
		int number = this.versions.take(article, drawn.accession(arrival, drawn.record()), decided, editor);
		this.likeness.keepVersion(article, shingles);
		this.reprintRule.compareAgain(article, shingles);
		return number;
	}

	/**
	 * The sources that records name and the archive does not have yet; of a whole batch
	 * in one order, so that two who add the same do not wait for each other.
	 */
	private void createSources(Judgement judgement) {
		Map<String, SourceDraft> missing = new TreeMap<>();
		judgement.admitted().forEach((one) -> gather(one.drawn().record(), one.drawn(), missing));
		judgement.versions().keySet().forEach((one) -> gather(one.drawn().record(), one.drawn(), missing));
		missing.forEach(this.sources::createIfMissing);
	}

	private void createSources(RecordDraft record, DrawnRecord drawn) {
		Map<String, SourceDraft> missing = new TreeMap<>();
		gather(record, drawn, missing);
		missing.forEach(this.sources::createIfMissing);
	}

	private static void gather(RecordDraft record, DrawnRecord drawn, Map<String, SourceDraft> missing) {
		Set<String> named = new HashSet<>();
		record.attributions().forEach((attribution) -> named.add(String.valueOf(attribution.source())));
		drawn.newSources().forEach((slug, source) -> {
			if (named.contains(slug)) {
				missing.putIfAbsent(slug, source);
			}
		});
	}

}
