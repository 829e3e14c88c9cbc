package org.dateline.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import de.undercouch.citeproc.CSL;
import de.undercouch.citeproc.DefaultAbbreviationProvider;
import de.undercouch.citeproc.ItemDataProvider;
import de.undercouch.citeproc.csl.CSLItemData;
import org.dateline.article.CatalogueEntry;
import org.jsoup.Jsoup;
import org.jsoup.safety.Safelist;
import org.jspecify.annotations.Nullable;

/** A style that reports are cited in, written by citeproc-java. */
enum CitationStyle {

	APA("APA", "APA", "apa", Locale.US, Citation::inLatin),

	CHICAGO("Chicago", "Chicago", "chicago-author-date", Locale.US, Citation::inLatin),

	MLA("MLA", "MLA", "modern-language-association", Locale.US, Citation::inLatin),

	GOST("ГОСТ Р 7.0.5", "ГОСТ", "gost-r-7-0-5", Locale.forLanguageTag("ru-RU"), Citation::inRussian);

	/** Of the short names of months in Russian only this one is declined after a day. */
	private static final Pattern MAY = Pattern.compile("(?<!\\d)(\\d{1,2}) май(?=[ –.])");

	/** "<i>The Paper</i>. 2020. <i>What happened</i>. May 3." */
	private static final Pattern HEADLINE_AS_BOOK = Pattern.compile("^(<i>[^<]*</i>\\. [^<]*)<i>([^<]*)</i>(\\.?)");

	/** Its italics are the only markup that a citation needs. */
	private static final Safelist ITALICS = new Safelist().addTags("i");

	private final String title;

	private final String shortTitle;

	private final String file;

	private final Locale locale;

	private final BiFunction<CatalogueEntry, String, Citation> citing;

	/** Reading a style takes longer than citing a hundred reports in it. */
	private @Nullable Processor processor;

	CitationStyle(String title, String shortTitle, String file, Locale locale,
			BiFunction<CatalogueEntry, String, Citation> citing) {
		this.title = title;
		this.shortTitle = shortTitle;
		this.file = file;
		this.locale = locale;
		this.citing = citing;
	}

	/** Its name, as its users write it. */
	String title() {
		return this.title;
	}

	/** The same where there is little room. */
	String shortTitle() {
		return this.shortTitle;
	}

	/** Its name in addresses. */
	String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** The language that it is written in. */
	String language() {
		return this.locale.getLanguage();
	}

	/**
	 * Cites a report.
	 * @param base the address of the archive
	 * @return HTML with no other tags than {@code <i>}
	 */
	synchronized String cite(CatalogueEntry entry, String base) {
		Processor ready = this.processor;
		if (ready == null) {
			ready = new Processor();
			this.processor = ready;
		}
		return ready.cite(this.citing.apply(entry, base));
	}

	private static String read(String file) {
		String path = "csl/" + file;
		try (InputStream stream = CitationStyle.class.getResourceAsStream(path)) {
			return new String(Objects.requireNonNull(stream, path).readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The style as citeproc-java has read it, for one report after the other. */
	private final class Processor implements ItemDataProvider {

		private final CSL csl;

		private @Nullable CSLItemData item;

		Processor() {
			String language = CitationStyle.this.locale.toLanguageTag();
			try {
				this.csl = new CSL(this, (tag) -> read("locales-" + language + ".xml"),
						new DefaultAbbreviationProvider(), read(CitationStyle.this.file + ".csl"), language);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
			this.csl.setOutputFormat("html");
		}

		String cite(Citation citation) {
			Map<String, Object> described = citation.csl();
			this.item = CSLItemData.fromJson(described);
			this.csl.reset();
			this.csl.registerCitationItems(citation.address());
			String written = this.csl.makeBibliography().getEntries()[0];
			String marked = written.replace("<span style=\"font-style: italic\">", "<i>").replace("</span>", "</i>");
			String cleaned = mend(Jsoup.clean(marked, ITALICS));
			boolean isOfPaper = CitationStyle.this == CHICAGO && citation.authors().isEmpty()
					&& citation.publication() != null;
			return isOfPaper ? withHeadlineInQuotes(cleaned) : cleaned;
		}

		/**
		 * Where a newspaper stands in for who wrote it, citeproc-java 3.4 forgets that
		 * there is a newspaper, and sets the headline as the title of a book.
		 */
		private String withHeadlineInQuotes(String citation) {
			return HEADLINE_AS_BOOK.matcher(citation)
				.replaceFirst((found) -> Matcher.quoteReplacement(found.group(1) + '“'
						+ found.group(2).replace('“', '‘').replace('”', '’') + found.group(3) + '”'));
		}

		/**
		 * Takes away what citeproc-java 3.4 leaves where a part is empty: the initials of
		 * an institution, the day of access; a full stop after an ellipsis; and the
		 * capital with which an address begins where it begins a part.
		 */
		private String mend(String citation) {
			return MAY.matcher(citation)
				.replaceAll("$1 мая")
				.replace(", . ", ". ")
				.replace("….", "…")
				.replace(". Http", ". http")
				.replaceFirst("Retrieved (?=https?://)", "")
				.strip();
		}

		@Override
		public Collection<String> getIds() {
			return (this.item != null) ? List.of(this.item.getId()) : List.of();
		}

		@Override
		public @Nullable CSLItemData retrieveItem(String id) {
			return this.item;
		}

	}

}
