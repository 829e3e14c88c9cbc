package org.dateline.editorial;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.dateline.article.Source;
import org.dateline.article.SourceDraft;
import org.dateline.vocabulary.LanguageTag;
import org.dateline.web.InterfaceLanguage;
import org.dateline.web.InterfaceWords;
import org.jspecify.annotations.Nullable;

import org.springframework.util.MultiValueMap;

/**
 * The description of a source as a form; what is not stated is empty. Some rows to spare
 * stand behind the names, and a row without a name is none.
 *
 * @param slug its part of an address
 * @param version the version that was seen, 0 of a new source
 * @param name its usual name
 * @param kind the code of a kind
 * @param country ISO 3166-1 alpha-2
 * @param homePage an address
 * @param names its names in languages
 */
record SourceForm(String slug, long version, String name, String kind, String country, String homePage,
		List<Name> names) {

	/** More than a source may have; what a script sends beyond it is not read. */
	private static final int MOST_ROWS = 60;

	private static final int SPARE_ROWS = 3;

	/** For a source that is new. */
	static SourceForm empty() {
		List<Name> names = InterfaceLanguage.ALL.stream()
			.map((language) -> new Name(language.getCode(), "", null))
			.toList();
		return new SourceForm("", 0, "", "", "", "", names);
	}

	/** A source as it is. */
	static SourceForm of(Source source) {
		SourceDraft draft = source.draft();
		List<Name> names = new TreeMap<>(draft.names()).entrySet()
			.stream()
			.map((name) -> new Name(name.getKey(), name.getValue(), null))
			.toList();
		return new SourceForm(source.slug(), source.version(), draft.name(), text(draft.kind()), text(draft.country()),
				text(draft.homePage()), names);
	}

	/** What was typed. */
	static SourceForm read(String slug, MultiValueMap<String, String> typed) {
		List<Name> names = new ArrayList<>();
		for (int i = 0; i < MOST_ROWS; i++) {
			Name name = new Name(Typed.value(typed, "names[%d].tag".formatted(i)),
					Typed.value(typed, "names[%d].name".formatted(i)), null);
			if (!name.isEmpty()) {
				names.add(name);
			}
		}
		return new SourceForm(slug, number(Typed.value(typed, "version")), Typed.value(typed, "name"),
				Typed.value(typed, "kind"), Typed.value(typed, "country"), Typed.value(typed, "homePage"), names);
	}

	private static String text(@Nullable String value) {
		return (value != null) ? value : "";
	}

	/** A version that is none is older than all. */
	private static long number(String value) {
		try {
			return Long.parseLong(value);
		}
		catch (NumberFormatException ex) {
			return 0;
		}
	}

	SourceDraft draft() {
		Map<String, String> stated = new TreeMap<>();
		this.names.stream().filter(Name::isStated).forEach((name) -> stated.put(name.tag(), name.name()));
		return new SourceDraft(this.name, stated, stated(this.kind), stated(this.country), stated(this.homePage));
	}

	private static @Nullable String stated(String value) {
		return value.isEmpty() ? null : value;
	}

	/** What a draft could not even say: two names in one language. */
	List<Refused> refusals() {
		Set<String> tags = new HashSet<>();
		return this.names.stream()
			.filter((name) -> name.isStated() && !tags.add(name.tag()))
			.map(Name::tag)
			.distinct()
			.map((tag) -> new Refused("names[" + tag + "]", "desk.source.names.twice", tag))
			.toList();
	}

	/**
	 * What was typed, for what the source is now: rows stand also for the names that
	 * somebody else gave it, since sending the form without them would take them away.
	 */
	SourceForm over(SourceForm now) {
		Map<String, String> others = new TreeMap<>(now.draft().names());
		List<Name> beside = new ArrayList<>();
		for (Name one : this.names) {
			beside.add(new Name(one.tag(), one.name(), text(others.remove(one.tag()))));
		}
		others.forEach((tag, other) -> beside.add(new Name(tag, "", other)));
		return new SourceForm(now.slug, now.version, this.name, this.kind, this.country, this.homePage, beside);
	}

	/** The rows, and some to spare. */
	public List<Name> rows() {
		return Stream.concat(this.names.stream(), Stream.generate(() -> new Name("", "", null)).limit(SPARE_ROWS))
			.toList();
	}

	/**
	 * A name in a language.
	 *
	 * @param tag BCP 47
	 * @param name the name
	 * @param now the name that the source has now in this language, empty for none, or
	 * null where nobody compares
	 */
	record Name(String tag, String name, @Nullable String now) {

		boolean isEmpty() {
			return this.tag.isEmpty() && this.name.isEmpty();
		}

		boolean isStated() {
			return !this.name.isEmpty();
		}

		/** What the language is called, or nothing where the tag is none. */
		public String language(InterfaceWords words) {
			return LanguageTag.isWellFormed(this.tag) ? words.language(this.tag) : "";
		}

		/** Whether somebody else has said otherwise. */
		public boolean differs() {
			return this.now != null && !this.now.equals(this.name);
		}

	}

}
