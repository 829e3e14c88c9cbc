package org.dateline.article;

import java.util.List;
import java.util.Map;

import org.dateline.vocabulary.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * The record of an article as it is held now, for whoever means to correct it.
 *
 * @param articleId the article
 * @param revision its revision, which a correction has to name
 * @param text its text, verbatim
 * @param values what can be corrected
 * @param withdrawal when and why it was withdrawn from reading, or null
 */
public record HeldRecord(long articleId, long revision, String text, RecordDraft values,
		@Nullable Withdrawal withdrawal) {

	/** Whether readers cannot read it. */
	public boolean isWithdrawn() {
		return this.withdrawal != null;
	}

	/**
	 * A record as the database has it.
	 * @param slugs the slugs of its sources, by id
	 */
	static HeldRecord of(ArticleRecord article, Map<String, String> slugs) {
		ArticleRecord.Settled settled = article.settled();
		RecordDraft.Headline headline = (article.headline() != null)
				? new RecordDraft.Headline(article.headline(), article.headlineStart()) : null;
		RecordDraft values = new RecordDraft(article.language(), headline,
				date(settled.published(), "published", settled),
				(settled.modified() != null) ? date(settled.modified(), "modified", settled) : null,
				settled.attributions().stream().map((line) -> attribution(line, slugs, settled)).toList(),
				article.countries());
		Withdrawal withdrawal = (article.withdrawnAt() != null && article.withdrawalReason() != null)
				? new Withdrawal(article.withdrawnAt(), article.withdrawalReason()) : null;
		return new HeldRecord(article.id(), article.revision(), article.text(), values, withdrawal);
	}

	private static RecordDraft.DateClaim date(ArticleRecord.DateLine line, String claim,
			ArticleRecord.Settled settled) {
		return new RecordDraft.DateClaim(line.edtf(), line.basis(), texts(line.reasoning()),
				quotes(settled.evidence().stream().filter((evidence) -> evidence.claim().equals(claim)).toList()));
	}

	private static RecordDraft.Attribution attribution(ArticleRecord.AttributionLine line, Map<String, String> slugs,
			ArticleRecord.Settled settled) {
		return new RecordDraft.Attribution(line.role(), (line.source() != null) ? slugs.get(line.source()) : null,
				texts(line.reasoning()),
				quotes(settled.evidence()
					.stream()
					.filter((evidence) -> evidence.attribution() != null && evidence.attribution() == line.position())
					.toList()));
	}

	private static Map<String, String> texts(@Nullable LocalizedText reasoning) {
		return (reasoning != null) ? reasoning.texts() : Map.of();
	}

	private static List<RecordDraft.Quote> quotes(List<ArticleRecord.EvidenceLine> lines) {
		return lines.stream().map((line) -> new RecordDraft.Quote(line.quote(), line.start())).toList();
	}

}
