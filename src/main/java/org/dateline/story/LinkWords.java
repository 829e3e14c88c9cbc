package org.dateline.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.dateline.article.Dispatch;
import org.dateline.mention.Name;
import org.dateline.web.InterfaceWords;
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
	 * What ties two reports, strongest first, each with its number in the link. Several
	 * words of one name are one thing; what neither report names anybody with is a word.
	 */
	List<Tied> ties(StoryLink link, Dispatch one, Dispatch other, ReportNames names, Locale locale) {
		Map<String, Tied> ties = new LinkedHashMap<>();
		for (int i = 0; i < link.shared().size(); i++) {
			StoryLink.Shared shared = link.shared().get(i);
			Kind kind = Kind.of(shared.key());
			if (kind != null) {
				Side inOne = side(kind, shared.inOne(), one, link.oneChanged());
				Side inOther = side(kind, shared.inOther(), other, link.otherChanged());
				Name nameInOne = (kind == Kind.NAME) ? name(inOne, one, names) : null;
				Name nameInOther = (kind == Kind.NAME) ? name(inOther, other, names) : null;
				boolean isWord = kind == Kind.NAME && nameInOne == null && nameInOther == null
						&& (inOne.place() != null || inOther.place() != null);
				Tied tie = new Tied(i + 1, code(isWord ? Kind.WORD : kind), shared.weight(),
						name(kind, shared.key(), locale), whole(inOne, nameInOne, one),
						whole(inOther, nameInOther, other));
				ties.merge(thing(nameInOne, nameInOther, shared.key()), tie, Tied::and);
			}
		}
		return ties.values().stream().sorted(Comparator.comparingDouble((Tied tie) -> -tie.weight())).toList();
	}

	/** The same for two ties if both reports have the same names there. */
	private static String thing(@Nullable Name inOne, @Nullable Name inOther, String key) {
		return (inOne != null && inOther != null) ? inOne.key() + ' ' + inOther.key() : key;
	}

	private static @Nullable Name name(Side side, Dispatch in, ReportNames names) {
		Place place = side.place();
		return (place != null) ? names.at(in, place) : null;
	}

	private static Side whole(Side side, @Nullable Name name, Dispatch in) {
		if (name == null) {
			return side;
		}
		Place place = new Place(name.start(), name.end());
		return new Side(Where.TEXT, place, words(place, in));
	}

	private static Side side(Kind kind, Place place, Dispatch in, boolean changed) {
		if (kind == Kind.WIRE) {
			return Side.without(Where.RECORD);
		}
		if (changed || !stands(place, in)) {
			return Side.without(Where.EARLIER);
		}
		String words = words(place, in);
		return (words != null) ? new Side(Where.TEXT, place, words) : Side.without(Where.HEADLINE);
	}

	/** What certainly parts them of what the link has. */
	List<Parted> parts(StoryLink link, Dispatch one, Dispatch other) {
		ReportMentions mentions = new ReportMentions();
		return link.apart()
			.stream()
			.filter((apart) -> apart.why() != Parting.Why.NAME_ONLY_IN_ONE)
			.filter((apart) -> stands(apart.inOne(), one, link.oneChanged())
					&& stands(apart.inOther(), other, link.otherChanged()))
			.filter((apart) -> isCertain(apart, one, other, mentions))
			.limit(MOST_PARTS)
			.map((apart) -> new Parted(code(apart.why()), apart.days(),
					(apart.inOne() != null) ? words(apart.inOne(), one) : null,
					(apart.inOther() != null) ? words(apart.inOther(), other) : null))
			.toList();
	}

	/** Whether the one that has it is the only one, however the other writes it. */
	private static boolean isCertain(StoryLink.Apart apart, Dispatch one, Dispatch other, ReportMentions mentions) {
		Place inOne = apart.inOne();
		Place place = (inOne != null) ? inOne : apart.inOther();
		if (place == null || place.isHeadline()) {
			return true;
		}
		Dispatch in = (inOne != null) ? one : other;
		Dispatch without = (inOne != null) ? other : one;
		return switch (apart.why()) {
			case FIGURE_ONLY_IN_ONE -> mentions.isFigureOnlyIn(in, place, without);
			case DATE_ONLY_IN_ONE -> mentions.isDateOnlyIn(in, place, without);
			default -> true;
		};
	}

	/** Whom only one of them names, as their texts are. */
	List<Parted> namesApart(Dispatch one, Traits ofOne, Dispatch other, Traits ofOther, ReportNames names) {
		List<Parted> parts = new ArrayList<>();
		names.onlyIn(one, ofOne, other, ofOther)
			.forEach((name) -> parts.add(new Parted(code(Parting.Why.NAME_ONLY_IN_ONE), 0, words(name, one), null)));
		names.onlyIn(other, ofOther, one, ofOne)
			.forEach((name) -> parts.add(new Parted(code(Parting.Why.NAME_ONLY_IN_ONE), 0, null, words(name, other))));
		return parts;
	}

	private static boolean stands(@Nullable Place place, Dispatch in, boolean changed) {
		return place == null || !changed && stands(place, in);
	}

	/** A text may have been corrected since; a place beyond it shows nothing. */
	private static boolean stands(Place place, Dispatch in) {
		return place.isHeadline() ? in.headline() != null
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
		return (kind == Kind.COUNTRY) ? InterfaceWords.in(locale).country(key.substring(key.length() - 2)) : null;
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
	 * @param one where the one report has it
	 * @param other where the other has it
	 */
	public record Tied(int number, String kind, double weight, @Nullable String name, Side one, Side other) {

		/** The same thing by more of its words. */
		private Tied and(Tied more) {
			return new Tied(this.number, this.kind, this.weight + more.weight, this.name, this.one, this.other);
		}

	}

	/**
	 * Where one of two reports has what ties them.
	 *
	 * @param where in what
	 * @param place where in its text, or null
	 * @param words the words there, or null
	 */
	public record Side(Where where, @Nullable Place place, @Nullable String words) {

		private static Side without(Where where) {
			return new Side(where, null, null);
		}

		/** As in message keys. */
		public String code() {
			return LinkWords.code(this.where);
		}

	}

	/** What a report can have something in. */
	public enum Where {

		/** Its text. */
		TEXT,

		/** Its headline, if that is not in the text. */
		HEADLINE,

		/** Its record: who is credited need not be named in the text. */
		RECORD,

		/** What it was when the link was found, and is no more. */
		EARLIER

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
