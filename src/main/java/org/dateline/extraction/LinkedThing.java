package org.dateline.extraction;

import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** An object of a page's data for machines, as far as it matters here. */
final class LinkedThing {

	/** What hangs on these is not the report but something beside it. */
	private static final Set<String> BESIDE = Set.of("comment", "review", "reviews", "itemlistelement", "haspart",
			"video", "image", "ispartof", "mentions", "citation", "relatedlink", "subjectof", "about", "author",
			"publisher", "isrelatedto", "workexample", "associatedmedia", "thumbnail", "logo", "event", "offers",
			"liveblogupdate", "hasvariant");

	/** What has more types is none of them. */
	private static final int LONGEST_TYPES = 300;

	private final String name;

	private final int level;

	private final int number;

	private final boolean beside;

	private String firstType = "";

	private String types = "";

	private @Nullable String articleBody;

	private @Nullable String headline;

	private @Nullable String ownName;

	private boolean hasPublisher;

	private @Nullable String publisher;

	private @Nullable String published;

	private @Nullable String created;

	private @Nullable String modified;

	/**
	 * Begins one.
	 * @param name the name it stands under, or empty
	 * @param level how deep it stands
	 * @param number how many began before it in its script
	 * @param parent the one that it is in, or null
	 */
	LinkedThing(String name, int level, int number, @Nullable LinkedThing parent) {
		this.name = name;
		this.level = level;
		this.number = number;
		this.beside = (parent != null && parent.beside) || BESIDE.contains(name.toLowerCase(Locale.ROOT));
	}

	/**
	 * Takes a value of it.
	 * @param alone whether it is the value, and not one of several
	 */
	void take(String property, String value, boolean alone) {
		switch (property.toLowerCase(Locale.ROOT)) {
			case "@type" -> takeType(value);
			case "datepublished" -> this.published = value;
			case "datecreated" -> this.created = value;
			case "datemodified" -> this.modified = value;
			default -> {
				if (alone && !value.isBlank()) {
					takeWords(property, value);
				}
			}
		}
	}

	private void takeWords(String property, String value) {
		switch (property) {
			case "articleBody" -> this.articleBody = value;
			case "headline" -> this.headline = value;
			case "name" -> this.ownName = value;
			default -> {
			}
		}
	}

	private void takeType(String type) {
		if (this.types.isEmpty()) {
			this.firstType = type;
		}
		if (this.types.length() <= LONGEST_TYPES) {
			this.types = this.types + " " + type.toLowerCase(Locale.ROOT);
		}
	}

	/** Takes the first of its publishers. */
	void takePublisher(LinkedThing publisher) {
		if (!this.hasPublisher) {
			this.hasPublisher = true;
			this.publisher = publisher.ownName;
		}
	}

	String name() {
		return this.name;
	}

	int level() {
		return this.level;
	}

	int number() {
		return this.number;
	}

	/** Whether it is not the report but something beside it. */
	boolean isBeside() {
		return this.beside;
	}

	/** Whether it calls itself an article first of all. */
	boolean isArticle() {
		return this.firstType.endsWith("Article") || this.firstType.endsWith("Posting")
				|| this.firstType.endsWith("Report") || this.firstType.equals("Review");
	}

	/** All that it is, in small letters; empty where it does not say. */
	String types() {
		return (this.types.length() > LONGEST_TYPES) ? "too many" : this.types;
	}

	@Nullable String articleBody() {
		return this.articleBody;
	}

	@Nullable String headline() {
		return this.headline;
	}

	@Nullable String publisher() {
		return this.publisher;
	}

	@Nullable String published() {
		return this.published;
	}

	@Nullable String created() {
		return this.created;
	}

	@Nullable String modified() {
		return this.modified;
	}

}
