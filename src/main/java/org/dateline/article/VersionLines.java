package org.dateline.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.dateline.vocabulary.PrintableText;
import org.dateline.web.InterfaceWords;
import org.dateline.web.Markup;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts the versions of an article, and what differs between two, into words. */
@Component
class VersionLines {

	private final RecordCard card;

	private final CorrectionLines corrections;

	private final RecordChanges changes;

	private final DifferenceMarkup differences;

	private final MessageSource messages;

	VersionLines(RecordCard card, CorrectionLines corrections, RecordChanges changes, DifferenceMarkup differences,
			MessageSource messages) {
		this.card = card;
		this.corrections = corrections;
		this.changes = changes;
		this.differences = differences;
		this.messages = messages;
	}

	/** The versions, the newest first. */
	List<Line> lines(List<Version> versions, Locale locale) {
		List<Line> lines = new ArrayList<>(versions.size());
		for (int i = versions.size() - 1; i >= 0; i--) {
			Version version = versions.get(i);
			Editor by = version.by();
			lines.add(new Line(version, InterfaceWords.in(locale).stamp(version.since()),
					this.card.moment(version.since(), locale), (by != null) ? person(by, locale) : null));
		}
		return lines;
	}

	/** What differs between the two versions compared, or null where there are none. */
	@Nullable Comparison compare(Histories.History history, Locale locale) {
		Histories.Compared compared = history.compared();
		if (compared == null) {
			return null;
		}
		TextDifference difference = TextDifference.between(compared.earlier().text(), compared.later().text());
		List<Correction.Change> changes = this.changes.between(compared.earlier().record(), compared.later().record());
		return new Comparison(compared.from(), compared.to(), compared.later().record().language(), difference.added(),
				difference.removed(), difference.isCoarse(), this.differences.write(difference, locale),
				changes.isEmpty() ? null
						: this.corrections.writeChanges(changes, history.article().language(), false, locale));
	}

	private String person(Editor editor, Locale locale) {
		String role = String
			.valueOf(this.messages.getMessage("correction.role." + editor.role(), null, editor.role(), locale));
		return (editor.name() != null) ? this.messages.getMessage("correction.by",
				new Object[] { PrintableText.of(editor.name()), role }, locale) : role;
	}

	/**
	 * A version in a list.
	 *
	 * @param stamp when it was received, for a machine
	 * @param moment the same in words
	 * @param by who took it in, or null where the archive itself decided
	 */
	public record Line(Version version, String stamp, String moment, @Nullable String by) {

		public int number() {
			return this.version.number();
		}

		public String origin() {
			return this.version.origin();
		}

		public boolean takenDown() {
			return this.version.takenDown();
		}

	}

	/**
	 * What differs between two versions.
	 *
	 * @param from the number of the one
	 * @param to the number of the other
	 * @param tongue the language of the other
	 * @param added how many words it has that the one has not
	 * @param removed how many words the one has that it has not
	 * @param coarse whether parts differ so much that they are shown whole
	 * @param text the paragraphs of both
	 * @param record the fields of the record that differ, or null
	 */
	public record Comparison(int from, int to, String tongue, int added, int removed, boolean coarse, Markup text,
			@Nullable Markup record) {
	}

}
