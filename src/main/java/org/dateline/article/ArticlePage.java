package org.dateline.article;

import java.util.List;

import org.dateline.vocabulary.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * What the reading page shows.
 *
 * @param id the article
 * @param language the language of the text
 * @param heading its headline or opening words
 * @param blocks its text
 * @param countries the countries it is about
 * @param attributions who says so, in which role
 * @param published when it was published
 * @param modified when it was changed by its publisher, if the text says so
 * @param dateline the place it was sent from, if the text says so
 * @param textRule how the text was drawn from the original
 * @param original the original and its fixity
 */
public record ArticlePage(long id, Language language, Heading heading, List<TextBlock> blocks, List<Choice> countries,
		List<Attribution> attributions, Dated published, @Nullable Dated modified, @Nullable Place dateline,
		String textRule, Holding original) {

	/**
	 * A language.
	 *
	 * @param tag its BCP 47 tag
	 * @param name its name in the language of the page
	 * @param ownName its name in itself
	 */
	public record Language(String tag, String name, String ownName) {
	}

	/**
	 * A value that lists can be filtered by.
	 *
	 * @param value as it stands in an address
	 * @param name as it reads
	 */
	public record Choice(String value, String name) {
	}

	/**
	 * Words quoted from the text.
	 *
	 * @param words the words
	 * @param anchor the place in the page where they are marked
	 */
	public record Quote(String words, String anchor) {
	}

	/**
	 * A source in a role.
	 *
	 * @param role the role, as in message keys
	 * @param source the source, or null where none is stated
	 * @param quotes the words that say so
	 * @param reasoning why, where it does not follow from the words alone
	 */
	public record Attribution(String role, @Nullable Choice source, List<Quote> quotes,
			LocalizedText.@Nullable Spoken reasoning) {
	}

	/**
	 * A date as it is known.
	 *
	 * @param words the date in words, or null when unknown
	 * @param edtf its value (EDTF), or null when unknown
	 * @param datetime the same for machines, where HTML can express it
	 * @param basis how it is known, as in message keys
	 * @param quotes the words it rests on
	 * @param reasoning the reasoning, where there is one
	 */
	public record Dated(@Nullable String words, @Nullable String edtf, @Nullable String datetime, String basis,
			List<Quote> quotes, LocalizedText.@Nullable Spoken reasoning) {
	}

	/**
	 * A place.
	 *
	 * @param name its name in the language of the page, or as the text has it
	 * @param quotes the words that name it
	 */
	public record Place(String name, List<Quote> quotes) {
	}

	/**
	 * The original of an article.
	 *
	 * @param length its length in bytes
	 * @param sha256 its digest in hexadecimal
	 * @param origin the way it came, as in message keys
	 * @param name the file name or address it came under, or null
	 * @param receivedAt when it was received, in words
	 * @param intact whether its last check found it whole
	 * @param checkedAt when that was, in words
	 * @param lastHeldAt when it was last found whole, in words, or null
	 */
	public record Holding(long length, String sha256, String origin, @Nullable String name, String receivedAt,
			boolean intact, String checkedAt, @Nullable String lastHeldAt) {
	}

}
