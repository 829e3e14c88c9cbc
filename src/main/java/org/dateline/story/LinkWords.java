package org.dateline.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.dateline.article.Dispatch;
import org.dateline.web.Words;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Says by what two reports are linked: the words of both that the machine went by. */
@Component
class LinkWords {

	/** Longer evidence is cut: it can be read in its text. */
	private static final int LONGEST = 90;

	/** Nobody reads more of what parts two reports; the figures stand above it. */
	private static final int MOST_PARTS = 8;

	/**
	 * What ties two reports, strongest first, as far as it still stands in their texts.
	 */
	List<Tied> ties(StoryLink link, Dispatch one, Dispatch other, Locale locale) {
		List<Tied> ties = new ArrayList<>();
		for (int i = 0; i < link.shared().size(); i++) {
			StoryLink.Shared shared = link.shared().get(i);
			Kind kind = Kind.of(shared.key());
			if (kind != null && stands(shared.inOne(), one) && stands(shared.inOther(), other)) {
				ties.add(new Tied(i + 1, code(kind), shared.weight(), name(kind, shared.key(), locale),
						words(shared.inOne(), one), words(shared.inOther(), other)));
			}
		}
		return ties;
	}

	/** What parts them. */
	List<Parted> parts(StoryLink link, Dispatch one, Dispatch other) {
		return link.apart()
			.stream()
			.filter((apart) -> stands(apart.inOne(), one) && stands(apart.inOther(), other))
			.filter((apart) -> apart.why() != Parting.Why.NAME_ONLY_IN_ONE
					|| isShown(Kind.NAME, apart.inOne(), one) && isShown(Kind.NAME, apart.inOther(), other))
			.limit(MOST_PARTS)
			.map((apart) -> new Parted(code(apart.why()), apart.days(),
					(apart.inOne() != null) ? words(apart.inOne(), one) : null,
					(apart.inOther() != null) ? words(apart.inOther(), other) : null))
			.toList();
	}

	/** A text may have been corrected since; a place beyond it shows nothing. */
	static boolean stands(@Nullable Place place, Dispatch in) {
		return place == null || place.isHeadline() ? place == null || in.headline() != null
				: place.start() < place.end() && place.end() <= in.text().length();
	}

	/** Words that only sound alike count a little, and are nobody's name. */
	static boolean isShown(@Nullable Kind kind, @Nullable Place place, Dispatch in) {
		return kind != Kind.NAME || place == null || place.isHeadline()
				|| !Character.isLowerCase(in.text().codePointAt(place.start()));
	}

	/**
	 * The words at a place, or null where they are those of a headline outside the text.
	 */
	static @Nullable String words(Place place, Dispatch in) {
		if (place.isHeadline()) {
			return null;
		}
		String words = place.in(in.text()).strip();
		int end = (words.length() <= LONGEST) ? words.length()
				: words.offsetByCodePoints(0, words.codePointCount(0, LONGEST));
		return (end < words.length()) ? words.substring(0, end) + " …" : words;
	}

	/** What a trait is called in the reader's language, where it has such a name. */
	static @Nullable String name(Kind kind, String key, Locale locale) {
		return (kind == Kind.COUNTRY) ? Words.in(locale).country(key.substring(key.length() - 2)) : null;
	}

	/** As messages write it. */
	static String code(Enum<?> kind) {
		return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/**
	 * One thing that ties two reports.
	 *
	 * @param number by which its words are found in both texts
	 * @param kind what it is, as in message keys
	 * @param weight how much it counts
	 * @param name what it is called in the reader's language, where it has such a name
	 * @param inOne the words in the one text; null where they are in its headline
	 * @param inOther the words in the other, likewise
	 */
	public record Tied(int number, String kind, double weight, @Nullable String name, @Nullable String inOne,
			@Nullable String inOther) {
	}

	/**
	 * One thing that parts two reports.
	 *
	 * @param why what it is, as in message keys
	 * @param days how many days lie between them, else 0
	 * @param inOne the words in the one text, or null
	 * @param inOther the words in the other, or null
	 */
	public record Parted(String why, int days, @Nullable String inOne, @Nullable String inOther) {
	}

}
