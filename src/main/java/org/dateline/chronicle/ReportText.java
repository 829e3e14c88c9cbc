package org.dateline.chronicle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToIntFunction;

import org.dateline.article.Dispatch;
import org.dateline.mention.Mentions;
import org.dateline.mention.Name;
import org.dateline.mention.Quotation;
import org.dateline.story.Place;
import org.dateline.vocabulary.CountryCode;
import org.jspecify.annotations.Nullable;

/** A report on its way to what is drawn of it: its text, and what the text mentions. */
final class ReportText {

	/** A name of more is none, in {@code char}s. */
	private static final int LONGEST_NAME = 120;

	/** "He", "dia", "они". */
	private static final int LONGEST_PRONOUN = 4;

	/** A pair of so many is what a list is about, not a report. */
	private static final int MOST_COUNTRIES = 8;

	/** A sentence of more is cut around what is quoted. */
	static final int LONGEST_SENTENCE = 600;

	private static final int BEFORE_QUOTE = 300;

	private final Dispatch report;

	private final Mentions mentions;

	private final PlaceWords places;

	private final Bystanders bystanders;

	private final CodePoints codePoints;

	private final OfficeHolders holders;

	private final List<String> countries;

	ReportText(Dispatch report, Mentions mentions) {
		this.report = report;
		this.mentions = mentions;
		this.places = PlaceWords.of(primary(report.language()));
		this.bystanders = Bystanders.of(primary(report.language()));
		this.codePoints = new CodePoints(report.text());
		this.holders = new OfficeHolders(report.text(), mentions.names(), this.places, this.bystanders,
				EventTypes.load().words(primary(report.language())).officials());
		this.countries = report.countries().stream().filter(CountryCode::isKnown).distinct().sorted().toList();
	}

	String text() {
		return this.report.text();
	}

	String language() {
		return primary(this.report.language());
	}

	static String primary(String tag) {
		int end = tag.indexOf('-');
		return ((end < 0) ? tag : tag.substring(0, end)).toLowerCase(Locale.ROOT);
	}

	Mentions mentions() {
		return this.mentions;
	}

	int codePoint(int place) {
		return this.codePoints.at(place);
	}

	/** Those of some mentions that begin in a sentence. */
	static <T> List<T> within(Place sentence, List<T> mentions, ToIntFunction<T> start) {
		List<T> within = new ArrayList<>();
		for (T mention : mentions) {
			int at = start.applyAsInt(mention);
			if (at >= sentence.start() && at < sentence.end()) {
				within.add(mention);
			}
		}
		return within;
	}

	/**
	 * The countries that a sentence is about: those it names; by people who stand for
	 * them, or by a capital that is not the place of what happens; else those of the
	 * report. Nothing where it names only one that the report is not about.
	 * @param most as many countries of a report say something of its sentences
	 */
	DrawnReport.@Nullable Between between(List<Name> names, int most) {
		Set<String> named = new TreeSet<>();
		for (Name.Kind kind : List.of(Name.Kind.COUNTRY, Name.Kind.PERSON, Name.Kind.PLACE)) {
			for (Name name : names) {
				boolean isOfKind = name.kind() == kind
						|| kind == Name.Kind.COUNTRY && name.kind() == Name.Kind.ORGANISATION;
				String country = isOfKind ? country(name) : null;
				boolean stands = kind != Name.Kind.PLACE || !this.places.isPlace(text(), name);
				if (country != null && stands && CountryCode.isKnown(country)) {
					named.add(country);
				}
			}
			if (named.size() > 1) {
				return new DrawnReport.Between(named.stream().limit(MOST_COUNTRIES).toList(), false);
			}
		}
		return ofReport(named, most);
	}

	/**
	 * The countries of the report, or nothing where one that is named is not among them.
	 * @param most as many countries of a report say something of its sentences
	 */
	DrawnReport.@Nullable Between ofReport(Set<String> named, int most) {
		boolean isOurs = named.isEmpty() || this.countries.containsAll(named);
		return (isOurs && this.countries.size() > 1 && this.countries.size() <= most)
				? new DrawnReport.Between(this.countries, true) : null;
	}

	/**
	 * The names of a sentence but those of countries that have no part in what it tells.
	 */
	List<Name> parties(Place sentence) {
		return this.bystanders.parties(text(), sentence, within(sentence, this.mentions.names(), Name::start));
	}

	/**
	 * The part of a sentence, without what else happened before or after, with a place.
	 */
	Place clause(Place sentence, int place) {
		return this.bystanders.clause(text(), sentence, place);
	}

	/** The country that a name stands for, if it is known. */
	@Nullable String country(Name name) {
		return this.holders.country(name);
	}

	/** Whether the report is of sports, shows or goods. */
	boolean isElsewhere() {
		return this.bystanders.isElsewhere(text());
	}

	/** Whether a name stands as the place where something happens. */
	boolean isPlace(Name name) {
		return this.places.isPlace(text(), name);
	}

	/** Whether a name stands as the place to which the verb behind it leads. */
	boolean isPlaceBeforeVerb(Name name) {
		return this.places.areBeforeVerbs() && isPlace(name);
	}

	/** Words with their sentence, which is cut where it is too long. */
	DrawnReport.Evidence evidence(Place sentence, int start, int end) {
		int from = sentence.start();
		int to = sentence.end();
		if (to - from > LONGEST_SENTENCE) {
			from = wordStart(Math.max(from, start - BEFORE_QUOTE), start);
			to = wordEnd(Math.min(to, end + BEFORE_QUOTE), end);
		}
		return new DrawnReport.Evidence(codePoint(start), text().substring(start, end), codePoint(from), codePoint(to));
	}

	private int wordStart(int from, int latest) {
		int at = from;
		while (at < latest && at > 0 && !Character.isWhitespace(text().charAt(at - 1))) {
			at++;
		}
		return at;
	}

	private int wordEnd(int to, int earliest) {
		int at = to;
		while (at > earliest && at < text().length() && !Character.isWhitespace(text().charAt(at))) {
			at--;
		}
		return at;
	}

	/** The names of the text but those of countries, each once. */
	List<DrawnReport.Name> names(int most) {
		Map<String, DrawnReport.Name> names = new LinkedHashMap<>();
		for (Name mention : this.mentions.names()) {
			DrawnReport.Name name = name(mention);
			if (name != null && names.size() < most) {
				names.putIfAbsent(name.kind() + " " + name.key() + " " + name.form(), name);
			}
		}
		return List.copyOf(names.values());
	}

	/** A mention as a name; nothing for a country. */
	DrawnReport.@Nullable Name name(Name mention) {
		String form = text().substring(mention.start(), mention.end()).strip().replaceAll("\\s+", " ");
		if (mention.kind() == Name.Kind.COUNTRY || form.isEmpty() || form.length() > LONGEST_NAME
				|| mention.key().length() > LONGEST_NAME) {
			return null;
		}
		String country = mention.country();
		return new DrawnReport.Name(Authority.Kind.valueOf(mention.kind().name()), mention.key(), form,
				(country != null && CountryCode.isKnown(country)) ? country : null);
	}

	/** Who says what stands at a place, if the text tells. */
	DrawnReport.@Nullable Speaker speaker(int place) {
		Quotation said = null;
		for (Quotation quotation : this.mentions.quotations()) {
			if (quotation.start() <= place && place < quotation.end()
					&& (said == null || quotation.end() - quotation.start() < said.end() - said.start())) {
				said = quotation;
			}
		}
		return (said != null && said.speaker() != null) ? speaker(said, said.speaker()) : null;
	}

	/** Somebody as who says something: where the text names them. */
	DrawnReport.Speaker speaker(Name name) {
		return new DrawnReport.Speaker(codePoint(name.start()), text().substring(name.start(), name.end()), name(name));
	}

	/** Of "he" and "she" the speaker before, else the person named last. */
	private DrawnReport.Speaker speaker(Quotation said, Quotation.Passage words) {
		Quotation.Passage speaker = words;
		if (nameIn(words) == null && words.end() - words.start() <= LONGEST_PRONOUN) {
			Quotation.Passage before = speakerBefore(Math.min(said.start(), words.start()));
			speaker = (before != null) ? before : words;
		}
		Name name = nameIn(speaker);
		int end = Math.min(speaker.end(), speaker.start() + LONGEST_NAME);
		return new DrawnReport.Speaker(codePoint(speaker.start()), text().substring(speaker.start(), end),
				(name != null) ? name(name) : null);
	}

	private Quotation.@Nullable Passage speakerBefore(int place) {
		Quotation.Passage found = null;
		for (Quotation before : this.mentions.quotations()) {
			Quotation.Passage speaker = before.speaker();
			if (before.start() < place && speaker != null && speaker.end() <= place && nameIn(speaker) != null) {
				found = speaker;
			}
		}
		if (found == null) {
			for (Name name : this.mentions.names()) {
				if (name.kind() == Name.Kind.PERSON && name.end() <= place) {
					found = new Quotation.Passage(name.start(), name.end());
				}
			}
		}
		return found;
	}

	private @Nullable Name nameIn(Quotation.Passage words) {
		Name found = null;
		for (Name name : this.mentions.names()) {
			boolean inside = name.start() >= words.start() && name.start() < words.end();
			boolean speaks = name.kind() == Name.Kind.PERSON || found == null && name.kind() == Name.Kind.ORGANISATION;
			found = (inside && speaks) ? name : found;
		}
		return found;
	}

}
