package org.dateline.article;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

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

	private final RecordWriter writer;

	private final JsonMapper json;

	private final Clock clock;

	Corrections(ArticleQueries articles, CorrectionQueries corrections, RecordWriter writer, JsonMapper json,
			Clock clock) {
		this.articles = articles;
		this.corrections = corrections;
		this.writer = writer;
		this.json = json;
		this.clock = clock;
	}

	/** The record of an article as it is now, withdrawn or not. */
	@Transactional(readOnly = true)
	public HeldRecord draft(long articleId) {
		return held(this.articles.find(articleId).orElseThrow(() -> new PageNotFound("article " + articleId)));
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
		Act act = begin("corrected", articleId, revisionSeen, by);
		return act.finish(draft, act.held.withdrawal(), reason, null);
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
		Act act = begin("reverted", reverted.articleId(), revisionSeen, by);
		ObjectNode values = values(act.held.values(), act.held.withdrawal());
		reverted.changes().forEach((change) -> values.set(change.field(), change.before()));
		Withdrawal withdrawal = this.json.treeToValue(values.remove(WITHDRAWAL), Withdrawal.class);
		return act.finish(this.json.treeToValue(values, RecordDraft.class), withdrawal, reason, reverted);
	}

	/** Withdraws an article from reading. Its record and the reason stay. */
	@Transactional(noRollbackFor = { CorrectionRefused.class, CorrectionConflict.class, PageNotFound.class })
	public Correction withdraw(long articleId, long revisionSeen, Editor by, String reason) {
		Act act = begin("withdrawn", articleId, revisionSeen, by);
		if (act.held.isWithdrawn()) {
			throw new CorrectionRefused("correction.bad.withdrawn");
		}
		return act.finish(act.held.values(), new Withdrawal(act.at, reason.strip()), reason, null);
	}

	/** Opens a withdrawn article to readers again. */
	@Transactional(noRollbackFor = { CorrectionRefused.class, CorrectionConflict.class, PageNotFound.class })
	public Correction restore(long articleId, long revisionSeen, Editor by, String reason) {
		Act act = begin("restored", articleId, revisionSeen, by);
		if (!act.held.isWithdrawn()) {
			throw new CorrectionRefused("correction.bad.not-withdrawn");
		}
		return act.finish(act.held.values(), null, reason, null);
	}

	private Act begin(String name, long articleId, long revisionSeen, Editor by) {
		ArticleRecord article = this.articles.hold(articleId)
			.orElseThrow(() -> new PageNotFound("article " + articleId));
		Act act = new Act(name, by, article, held(article));
		if (act.held.text().isEmpty()) {
			throw new CorrectionRefused("correction.bad.taken-down");
		}
		if (article.revision() != revisionSeen) {
			throw new CorrectionConflict(revisionSeen, act.held, this.corrections.since(articleId, revisionSeen));
		}
		return act;
	}

	private HeldRecord held(ArticleRecord article) {
		List<String> sources = article.settled()
			.attributions()
			.stream()
			.map(ArticleRecord.AttributionLine::source)
			.filter(Objects::nonNull)
			.map(Objects::requireNonNull)
			.toList();
		return HeldRecord.of(article, this.corrections.slugs(sources));
	}

	/** Everything that a correction can change, by the name of its field. */
	private ObjectNode values(RecordDraft draft, @Nullable Withdrawal withdrawal) {
		ObjectNode values = this.json.valueToTree(draft);
		values.set(WITHDRAWAL, this.json.<JsonNode>valueToTree(withdrawal));
		return values;
	}

	/** One act on an article that nobody else can change meanwhile. */
	private final class Act {

		private final String name;

		private final Editor by;

		private final ArticleRecord article;

		private final HeldRecord held;

		/** When, as exactly as the database keeps it. */
		private final Instant at = Corrections.this.clock.instant().truncatedTo(ChronoUnit.MICROS);

		Act(String name, Editor by, ArticleRecord article, HeldRecord held) {
			this.name = name;
			this.by = by;
			this.article = article;
			this.held = held;
		}

		Correction finish(RecordDraft draft, @Nullable Withdrawal withdrawal, String reason,
				@Nullable Correction reverts) {
			RecordDraft before = this.held.values();
			NamedSources sources = Corrections.this.corrections.sources(RecordCheck.slugs(draft));
			RecordCheck check = new RecordCheck(this.held, sources.ids().keySet(),
					(reverts != null) ? draft.headline() : null);
			RecordDraft after = check.draft(sources.follow(draft));
			String given = check.reason(reason);
			check.end();
			List<Correction.Change> changes = changes(values(before, this.held.withdrawal()),
					values(after, withdrawal));
			if (changes.isEmpty()) {
				throw new CorrectionRefused("correction.bad.nothing");
			}
			if (!before.equals(after)) {
				Corrections.this.writer.write(this.article, before, after, sources.ids());
			}
			if (!Objects.equals(this.held.withdrawal(), withdrawal)) {
				Corrections.this.writer.write(this.article.id(), withdrawal);
			}
			return Corrections.this.corrections
				.add(new Correction(0, this.article.id(), this.article.revision(), this.at, this.name, this.by.name(),
						this.by.role(), given, changes, (reverts != null) ? reverts.id() : null));
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

	}

}
