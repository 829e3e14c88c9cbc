package org.dateline.article;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.dateline.web.PageNotFound;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Corrects, takes back, withdraws and restores, and keeps who did it, when and why. Each
 * act and its correction are one transaction, which joins that of the caller.
 * <p>
 * Each act throws {@link CorrectionRefused} where what is given does not hold,
 * {@link CorrectionConflict} where the article is not at the revision that was seen, and
 * {@link PageNotFound} where there is no such article or correction; then nothing was
 * written, and the caller's transaction can go on.
 */
@Service
public class Corrections {

	private static final String WITHDRAWAL = "withdrawal";

	private final ArticleQueries articles;

	private final CorrectionQueries corrections;

	private final HeldRecords records;

	private final RecordWriter writer;

	private final JsonMapper json;

	private final Clock clock;

	Corrections(ArticleQueries articles, CorrectionQueries corrections, HeldRecords records, RecordWriter writer,
			JsonMapper json, Clock clock) {
		this.articles = articles;
		this.corrections = corrections;
		this.records = records;
		this.writer = writer;
		this.json = json;
		this.clock = clock;
	}

	/** The record of an article as it is now, withdrawn or not. */
	@Transactional(readOnly = true)
	public HeldRecord draft(long articleId) {
		return this.records
			.of(this.articles.find(articleId).orElseThrow(() -> new PageNotFound("article " + articleId)));
	}

	/** The corrections of an article, the newest first. */
	@Transactional(readOnly = true)
	public List<Correction> history(long articleId) {
		return this.corrections.since(articleId, 0);
	}

	/**
	 * Gives a record other values.
	 * @param revisionSeen the revision of the article that the draft was made from
	 */
	@Transactional(noRollbackFor = { CorrectionRefused.class, CorrectionConflict.class, PageNotFound.class })
	public Correction correct(long articleId, long revisionSeen, RecordDraft draft, Editor by, String reason) {
		Act act = begin("corrected", articleId, revisionSeen);
		return act.finish(draft, act.held.withdrawal(), by, reason, null);
	}

	/**
	 * What a correction would change: where it is refused, so is this. Nothing is
	 * written, and nobody else changes the article until this transaction ends.
	 * @param revisionSeen the revision of the article that the draft was made from
	 */
	@Transactional(noRollbackFor = { CorrectionRefused.class, CorrectionConflict.class, PageNotFound.class })
	public List<Correction.Change> wouldChange(long articleId, long revisionSeen, RecordDraft draft, String reason) {
		Act act = begin("corrected", articleId, revisionSeen);
		return act.check(draft, act.held.withdrawal(), reason, null).changes();
	}

	/**
	 * Carries changes over to the record as it is now.
	 * @param revision the revision of the article that the changes were made from
	 */
	@Transactional
	public CarriedOver carryOver(long articleId, long revision, List<Correction.Change> changes) {
		return carryOver(draft(articleId), this.corrections.since(articleId, revision), changes);
	}

	/**
	 * Carries over what somebody made of a record that they saw: only the fields in which
	 * theirs differs from that.
	 * @param present the record as it is now
	 * @param since the corrections made since it was seen, the newest first
	 * @param seen what they saw
	 * @param draft what they made of it
	 */
	@Transactional
	public CarriedOver carryOver(HeldRecord present, List<Correction> since, RecordDraft seen, RecordDraft draft) {
		HeldRecord then = new HeldRecord(present.articleId(), present.revision(), present.text(), seen, null);
		RecordDraft made = new RecordCheck(then, Set.of(), null, this.clock.instant()).draft(draft);
		return carryOver(present, since, changes(values(seen, null), values(made, null)));
	}

	/**
	 * Makes changes that were proposed on an earlier revision. What else changed since
	 * stays as it is.
	 * @param revision the revision of the article that the changes were made from
	 * @throws CorrectionConflict if the same fields were changed since
	 */
	@Transactional(noRollbackFor = { CorrectionRefused.class, CorrectionConflict.class, PageNotFound.class })
	public Correction correct(long articleId, long revision, List<Correction.Change> changes, Editor by,
			String reason) {
		Act act = begin("corrected", articleId);
		CarriedOver carried = carryOver(act.held, this.corrections.since(articleId, revision), changes);
		if (!carried.collisions().isEmpty()) {
			throw new CorrectionConflict(revision, act.held, carried.since());
		}
		return act.finish(carried.draft(), act.held.withdrawal(), by, reason, null);
	}

	/**
	 * Sets the fields that a correction changed to the values before it, whatever they
	 * became since; that is a correction too.
	 * @param revisionSeen the revision of the article at which this was decided
	 */
	@Transactional(noRollbackFor = { CorrectionRefused.class, CorrectionConflict.class, PageNotFound.class })
	public Correction revert(long correctionId, long revisionSeen, Editor by, String reason) {
		Correction reverted = this.corrections.find(correctionId)
			.orElseThrow(() -> new PageNotFound("correction " + correctionId));
		Act act = begin("reverted", reverted.articleId(), revisionSeen);
		ObjectNode values = values(act.held.values(), act.held.withdrawal());
		reverted.changes().forEach((change) -> values.set(change.field(), change.before()));
		Withdrawal withdrawal = this.json.treeToValue(values.remove(WITHDRAWAL), Withdrawal.class);
		return act.finish(this.json.treeToValue(values, RecordDraft.class), withdrawal, by, reason, reverted);
	}

	/** Withdraws an article from reading. Its record and the reason stay. */
	@Transactional(noRollbackFor = { CorrectionRefused.class, CorrectionConflict.class, PageNotFound.class })
	public Correction withdraw(long articleId, long revisionSeen, Editor by, String reason) {
		Act act = begin("withdrawn", articleId, revisionSeen);
		if (act.held.isWithdrawn()) {
			throw new CorrectionRefused("correction.bad.withdrawn");
		}
		return act.finish(act.held.values(), new Withdrawal(act.at, reason.strip()), by, reason, null);
	}

	/** Opens a withdrawn article to readers again. */
	@Transactional(noRollbackFor = { CorrectionRefused.class, CorrectionConflict.class, PageNotFound.class })
	public Correction restore(long articleId, long revisionSeen, Editor by, String reason) {
		Act act = begin("restored", articleId, revisionSeen);
		if (!act.held.isWithdrawn()) {
			throw new CorrectionRefused("correction.bad.not-withdrawn");
		}
		return act.finish(act.held.values(), null, by, reason, null);
	}

	private Act begin(String name, long articleId, long revisionSeen) {
		Act act = begin(name, articleId);
		if (act.article.revision() != revisionSeen) {
			throw new CorrectionConflict(revisionSeen, act.held, this.corrections.since(articleId, revisionSeen));
		}
		return act;
	}

	private Act begin(String name, long articleId) {
		ArticleRecord article = this.articles.hold(articleId)
			.orElseThrow(() -> new PageNotFound("article " + articleId));
		Act act = new Act(name, article, this.records.of(article));
		if (act.held.text().isEmpty()) {
			throw new CorrectionRefused("correction.bad.taken-down");
		}
		return act;
	}

	private CarriedOver carryOver(HeldRecord present, List<Correction> since, List<Correction.Change> changes) {
		ObjectNode values = this.json.valueToTree(present.values());
		List<String> collisions = new ArrayList<>();
		for (Correction.Change change : changes) {
			JsonNode now = Objects.requireNonNull(values.get(change.field()));
			JsonNode after = follow(change, change.after());
			if (!now.equals(after) && !now.equals(follow(change, change.before()))) {
				collisions.add(change.field());
			}
			values.set(change.field(), after);
		}
		return new CarriedOver(present, this.json.treeToValue(values, RecordDraft.class), collisions, since);
	}

	/** A value with the sources that there are now. */
	private JsonNode follow(Correction.Change change, JsonNode value) {
		if (!change.field().equals("attributions")) {
			return value;
		}
		RecordDraft draft = new RecordDraft("", null, new RecordDraft.DateClaim(null, "", Map.of(), List.of()), null,
				List.of(this.json.treeToValue(value, RecordDraft.Attribution[].class)), List.of());
		RecordDraft followed = this.corrections.sources(RecordCheck.slugs(draft)).follow(draft);
		return this.json.valueToTree(followed.attributions());
	}

	/** Everything that a correction can change, by the name of its field. */
	private ObjectNode values(RecordDraft draft, @Nullable Withdrawal withdrawal) {
		ObjectNode values = this.json.valueToTree(draft);
		values.set(WITHDRAWAL, this.json.<JsonNode>valueToTree(withdrawal));
		return values;
	}

	private static List<Correction.Change> changes(ObjectNode before, ObjectNode after) {
		List<Correction.Change> changes = new ArrayList<>();
		before.properties().forEach((field) -> {
			JsonNode value = Objects.requireNonNull(after.get(field.getKey()));
			if (!field.getValue().equals(value)) {
				changes.add(new Correction.Change(field.getKey(), field.getValue(), value));
			}
		});
		return changes;
	}

	/** One act on an article that nobody else can change meanwhile. */
	private final class Act {

		private final String name;

		private final ArticleRecord article;

		private final HeldRecord held;

		private final Instant at = Corrections.this.clock.instant();

		Act(String name, ArticleRecord article, HeldRecord held) {
			this.name = name;
			this.article = article;
			this.held = held;
		}

		/** Holds an act against the rules of the record. */
		Checked check(RecordDraft draft, @Nullable Withdrawal withdrawal, String reason, @Nullable Correction reverts) {
			RecordDraft before = this.held.values();
			NamedSources sources = Corrections.this.corrections.sources(RecordCheck.slugs(draft));
			RecordCheck check = new RecordCheck(this.held, sources.ids().keySet(),
					(reverts != null) ? draft.headline() : null, this.article.settled().capture().receivedAt());
			RecordDraft after = check.draft(sources.follow(draft));
			String given = check.reason(reason);
			check.end();
			List<Correction.Change> changes = changes(values(before, this.held.withdrawal()),
					values(after, withdrawal));
			if (changes.isEmpty()) {
				throw new CorrectionRefused("correction.bad.nothing");
			}
			return new Checked(after, given, changes, sources);
		}

		Correction finish(RecordDraft draft, @Nullable Withdrawal withdrawal, Editor by, String reason,
				@Nullable Correction reverts) {
			RecordDraft before = this.held.values();
			Checked checked = check(draft, withdrawal, reason, reverts);
			if (!before.equals(checked.after())) {
				Corrections.this.writer.write(this.article, before, checked.after(), checked.sources().ids());
			}
			if (!Objects.equals(this.held.withdrawal(), withdrawal)) {
				Corrections.this.writer.write(this.article.id(), withdrawal);
			}
			return Corrections.this.corrections.add(new Correction(0, this.article.id(), this.article.revision(),
					this.at, this.name, by.name(), by.role(), checked.reason(), checked.changes(),
					(reverts != null) ? reverts.id() : null, by.proposer()));
		}

	}

	/**
	 * What can be kept of an act.
	 *
	 * @param after the values to be
	 * @param reason the reason for readers
	 * @param changes what is changed
	 * @param sources the sources that the values name
	 */
	private record Checked(RecordDraft after, String reason, List<Correction.Change> changes, NamedSources sources) {
	}

}
