package org.dateline.intake;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.dateline.article.Accession;
import org.dateline.article.RecordDraft;
import org.dateline.article.SourceDraft;
import org.dateline.extraction.AttributionFinder;
import org.dateline.extraction.BulkRefused;
import org.dateline.extraction.BulkReport;
import org.dateline.extraction.CountryCount;
import org.dateline.extraction.CountryFinder;
import org.dateline.extraction.DateCandidate;
import org.dateline.extraction.DateRule;
import org.dateline.extraction.Decoded;
import org.dateline.extraction.Decoding;
import org.dateline.extraction.FoundAttribution;
import org.dateline.extraction.FoundDateline;
import org.dateline.extraction.LanguageDetector;
import org.dateline.extraction.PageReader;
import org.dateline.extraction.PageReading;
import org.dateline.extraction.PublicationDates;
import org.dateline.language.Lexicon;
import org.dateline.provenance.Original;
import org.dateline.vocabulary.EdtfDate;
import org.dateline.vocabulary.EdtfSyntaxException;
import org.dateline.vocabulary.LanguageTag;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Draws a record from what came: what its text states is quoted, what stands outside of
 * the text is derived and says from where, what nothing says is unknown.
 */
@Component
class Drawing {

	private static final Set<String> PAGES = Set.of("text/html", "application/xhtml+xml");

	/** What a source is that is named in a role. */
	private static final Map<String, String> KINDS = Map.of("publisher", "outlet", "agency", "agency");

	private static final int LONGEST_HEADLINE = 500;

	private static final int LONGEST_NAME = 200;

	/** These take a second to make, which a start need not wait for. */
	private final SingletonSupplier<LanguageDetector> languages = SingletonSupplier.of(LanguageDetector::new);

	private final SingletonSupplier<AttributionFinder> attributions = SingletonSupplier.of(AttributionFinder::new);

	private final SingletonSupplier<CountryFinder> countries = SingletonSupplier
		.of(() -> new CountryFinder(Lexicon.load()));

	private final KnownSources sources;

	private final Reasonings reasonings;

	Drawing(KnownSources sources, Reasonings reasonings) {
		this.sources = sources;
		this.reasonings = reasonings;
	}

	Drawn draw(Original original, Arrival arrival) {
		if (arrival.way() == Way.BULK) {
			return draw(report(original, arrival), arrival);
		}
		Decoded decoded = Decoding.decode(original.content(), original.charset());
		if (!isPage(original.mediaType(), decoded.text())) {
			return new Draft(arrival, null, null, decoded, storable(decoded.text()), "decoded-file", List.of())
				.finish();
		}
		return draw(decoded, arrival, List.of());
	}

	private Drawn draw(Decoded decoded, Arrival arrival, List<BulkReport.Named> named) {
		URI address = arrival.address();
		Document page = Jsoup.parse(decoded.text(), (address != null) ? address.toString() : "");
		PageReading reading = PageReader.read(page);
		return new Draft(arrival, page, reading, decoded, storable(reading.text()), reading.rule(), named).finish();
	}

	private Drawn draw(BulkReport report, Arrival arrival) {
		String text = report.text();
		Decoded decoded = new Decoded((text != null) ? text : String.valueOf(report.html()),
				StandardCharsets.UTF_8.name(), "required");
		return (text == null) ? draw(decoded, arrival, report.sources())
				: new Draft(arrival, null, null, decoded, storable(text), "line-text", report.sources()).finish();
	}

	private static BulkReport report(Original original, Arrival arrival) {
		try {
			return BulkReport.read(original.content(), original.mediaType(), arrival.given().header());
		}
		catch (BulkRefused ex) {
			throw new IllegalStateException("It was read when it came", ex);
		}
	}

	private static boolean isPage(String mediaType, String text) {
		if (PAGES.contains(mediaType)) {
			return true;
		}
		String beginning = text.stripLeading();
		beginning = beginning.substring(0, Math.min(beginning.length(), 100)).toLowerCase(Locale.ROOT);
		return beginning.startsWith("<!doctype html") || beginning.startsWith("<html");
	}

	/** A text without what a database or a page cannot hold, its lines ended alike. */
	private static String storable(String text) {
		String lines = (text.indexOf('\r') < 0) ? text : text.replace("\r\n", "\n").replace('\r', '\n');
		int at = 0;
		while (at < lines.length() && isPlain(lines.charAt(at))) {
			at++;
		}
		if (at == lines.length()) {
			return lines;
		}
		StringBuilder storable = new StringBuilder(lines.length());
		for (int i = 0; i < lines.length(); i += Character.charCount(lines.codePointAt(i))) {
			int character = lines.codePointAt(i);
			boolean fits = !Character.isISOControl(character) || "\t\n\r".indexOf(character) >= 0;
			fits = fits && Character.getType(character) != Character.SURROGATE && (character & 0xFFFE) != 0xFFFE
					&& character != '\uFEFF';
			if (fits) {
				storable.appendCodePoint(character);
			}
			else if (character != '\uFEFF') {
				storable.append('\uFFFD');
			}
		}
		return storable.toString();
	}

	/** Whether there can be nothing wrong with a character: nearly all are such. */
	private static boolean isPlain(char character) {
		return (character >= ' ' && character < 0x7F) || character == '\n'
				|| (character > 0x9F && character < Character.MIN_SURROGATE);
	}

	/** The record of one arrival while it is put together. */
	private final class Draft {

		private final Arrival arrival;

		private final @Nullable Document page;

		private final @Nullable PageReading reading;

		private final Decoded decoded;

		private final String text;

		private final String rule;

		private final List<BulkReport.Named> named;

		private final Map<String, SourceDraft> newSources = new LinkedHashMap<>();

		Draft(Arrival arrival, @Nullable Document page, @Nullable PageReading reading, Decoded decoded, String text,
				String rule, List<BulkReport.Named> named) {
			this.arrival = arrival;
			this.page = page;
			this.reading = reading;
			this.decoded = decoded;
			this.text = text;
			this.rule = rule;
			this.named = named;
		}

		Drawn finish() {
			String language = language();
			RecordDraft.Headline headline = headline();
			List<DateCandidate> dates = dates(language);
			List<FoundAttribution> found = Drawing.this.attributions.obtain()
				.find(this.text, language.isEmpty() ? null : language);
			List<CountryCount> countries = Drawing.this.countries.obtain()
				.find(this.text, (headline != null) ? headline.words() : null, language);
			RecordDraft record = new RecordDraft(language, headline, published(dates), modified(dates),
					attributions(found), countries.stream().map(CountryCount::code).sorted().toList());
			return new Drawn(this.text, this.rule, this.decoded.charset(), this.decoded.rule(), record, dateline(),
					this.newSources, dates, found, countries);
		}

		/** The language, or empty where it cannot be told. */
		private String language() {
			String given = this.arrival.given().language();
			if (given != null && this.arrival.by() != null && LanguageTag.isWellFormed(given)) {
				return given;
			}
			Set<String> hint = (given != null) ? Set.of(given) : Set.of();
			return Drawing.this.languages.obtain().detect(this.text, hint).orElse("");
		}

		private RecordDraft.@Nullable Headline headline() {
			String given = this.arrival.given().headline();
			String words = (this.reading != null && this.reading.headline() != null) ? this.reading.headline() : given;
			if (words == null || words.isBlank()) {
				return null;
			}
			String headline = storable(words).replaceAll("\\s+", " ").strip();
			if (headline.length() > LONGEST_HEADLINE) {
				return null;
			}
			int at = this.text.indexOf(headline);
			return new RecordDraft.Headline(headline, (at >= 0) ? this.text.codePointCount(0, at) : null);
		}

		private List<DateCandidate> dates(String language) {
			List<DateCandidate> dates = new ArrayList<>();
			String given = this.arrival.given().published();
			if (given != null && isDate(given)) {
				DateRule rule = (this.arrival.way() == Way.FEED) ? DateRule.FEED : DateRule.GIVEN;
				dates.add(new DateCandidate(DateCandidate.Kind.PUBLISHED, given, rule, given, null, null));
			}
			dates.addAll(PublicationDates.of(this.page, this.arrival.address(), this.text,
					language.isEmpty() ? null : language));
			return dates;
		}

		private static boolean isDate(String edtf) {
			try {
				EdtfDate.parse(edtf);
				return true;
			}
			catch (EdtfSyntaxException ex) {
				return false;
			}
		}

		private RecordDraft.DateClaim published(List<DateCandidate> dates) {
			return PublicationDates.choose(dates, DateCandidate.Kind.PUBLISHED, this.arrival.at())
				.map(this::claim)
				.orElseGet(() -> new RecordDraft.DateClaim(null, "unknown",
						Drawing.this.reasonings.because("intake.date.unknown"), List.of()));
		}

		private RecordDraft.@Nullable DateClaim modified(List<DateCandidate> dates) {
			return PublicationDates.choose(dates, DateCandidate.Kind.MODIFIED, this.arrival.at())
				.map(this::claim)
				.orElse(null);
		}

		private RecordDraft.DateClaim claim(DateCandidate date) {
			if (date.start() != null) {
				return new RecordDraft.DateClaim(date.edtf(), "stated", Map.of(),
						List.of(new RecordDraft.Quote(date.words(), date.start())));
			}
			return new RecordDraft.DateClaim(date.edtf(), "derived",
					Drawing.this.reasonings.because("intake.date." + date.rule().code(), date.words()), List.of());
		}

		private List<RecordDraft.Attribution> attributions(List<FoundAttribution> found) {
			Map<String, RecordDraft.Attribution> attributions = new LinkedHashMap<>();
			for (FoundAttribution one : found) {
				String slug = source(one.name(), one.known(), one.role().equals("agency") ? "agency" : null);
				if (slug != null) {
					attributions.putIfAbsent(one.role() + " " + slug, new RecordDraft.Attribution(one.role(), slug,
							Map.of(), List.of(new RecordDraft.Quote(one.quote(), one.start()))));
				}
			}
			for (BulkReport.Named one : this.named) {
				String slug = source(one.name(), null, KINDS.get(one.role()));
				if (slug != null && isNew(one.role(), attributions.values())) {
					attributions.put(one.role() + " " + slug, new RecordDraft.Attribution(one.role(), slug,
							Drawing.this.reasonings.because("intake.publisher.given"), List.of()));
				}
			}
			boolean hasPublisher = attributions.values()
				.stream()
				.anyMatch((attribution) -> attribution.role().equals("publisher"));
			List<RecordDraft.Attribution> all = new ArrayList<>();
			if (!hasPublisher) {
				all.add(publisher());
			}
			all.addAll(attributions.values());
			return all;
		}

		/** Whether the text names nobody in this role, in which it counts for more. */
		private static boolean isNew(String role, Collection<RecordDraft.Attribution> stated) {
			return stated.stream()
				.noneMatch((attribution) -> attribution.role().equals(role) && !attribution.quotes().isEmpty());
		}

		/** The publisher, where the text does not name it. */
		private RecordDraft.Attribution publisher() {
			String given = this.arrival.given().source();
			String slug = (given != null) ? Drawing.this.sources.of(given) : null;
			if (slug != null) {
				return publisher(slug, Drawing.this.reasonings
					.because((this.arrival.way() == Way.FEED) ? "intake.publisher.feed" : "intake.publisher.given"));
			}
			URI address = this.arrival.address();
			slug = (address != null) ? Drawing.this.sources.at(address) : null;
			if (slug != null) {
				return publisher(slug,
						Drawing.this.reasonings.because("intake.publisher.address", String.valueOf(address)));
			}
			String site = (this.reading != null) ? this.reading.site() : null;
			if (site != null && !site.isBlank()) {
				slug = source(site, null, "outlet");
				if (slug != null) {
					return publisher(slug, Drawing.this.reasonings.because("intake.publisher.site", site));
				}
			}
			String host = (address != null) ? KnownSources.host(address) : null;
			slug = (host != null) ? source(host, null, "outlet") : null;
			if (slug != null) {
				return publisher(slug,
						Drawing.this.reasonings.because("intake.publisher.address", String.valueOf(address)));
			}
			return new RecordDraft.Attribution("publisher", null, Map.of(), List.of());
		}

		private static RecordDraft.Attribution publisher(String slug, Map<String, String> because) {
			return new RecordDraft.Attribution("publisher", slug, because, List.of());
		}

		/**
		 * The slug of a source: of one that there is, or of one that is new.
		 * @param known the slug it would have as a well-known one, or null
		 * @param kind what it is, or null
		 * @return the slug, or null where nothing can be made of the name
		 */
		private @Nullable String source(String name, @Nullable String known, @Nullable String kind) {
			String there = Drawing.this.sources.named(name);
			if (there == null && known != null) {
				there = Drawing.this.sources.of(known);
			}
			if (there != null) {
				return there;
			}
			String written = storable(name).replaceAll("\\s+", " ").strip();
			String slug = (known != null) ? known : KnownSources.slug(written);
			if (slug.isEmpty() || written.length() > LONGEST_NAME) {
				return null;
			}
			there = Drawing.this.sources.of(slug);
			if (there != null) {
				return there;
			}
			this.newSources.putIfAbsent(slug, new SourceDraft(written, Map.of(), kind, null, null));
			return slug;
		}

		private Accession.@Nullable Dateline dateline() {
			FoundDateline dateline = Drawing.this.attributions.obtain().dateline(this.text).orElse(null);
			return (dateline != null) ? new Accession.Dateline(dateline.place(),
					new RecordDraft.Quote(dateline.quote(), dateline.start())) : null;
		}

	}

}
