package org.dateline.intake;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import org.dateline.extraction.BulkRefused;
import org.dateline.extraction.BulkReport;
import org.dateline.extraction.DateCandidate;
import org.dateline.extraction.Decoded;
import org.dateline.extraction.Decoding;
import org.dateline.extraction.DocxReader;
import org.dateline.extraction.FileReading;
import org.dateline.extraction.FileRefused;
import org.dateline.extraction.PageReader;
import org.dateline.extraction.PageReading;
import org.dateline.extraction.PdfReader;
import org.dateline.extraction.WebPage;
import org.dateline.provenance.Original;
import org.dateline.vocabulary.PrintableText;
import org.jspecify.annotations.Nullable;

/**
 * What came, in letters: the text of the report by the way its kind of file is read, and
 * what stands beside it.
 *
 * @param text the text; empty where there is none
 * @param rule by which it was found
 * @param charset the charset in which the bytes were read, or their format
 * @param charsetRule how that is known
 * @param page the page that it is, or null
 * @param headline the headline that the page or the file gives, or null
 * @param site the publisher that the page names, or null
 * @param named the sources that the line of a file names beside the text
 * @param dates those that the file gives of itself
 * @param obstacle why nothing could be read, or null
 */
record Transcript(String text, String rule, String charset, String charsetRule, @Nullable WebPage page,
		@Nullable String headline, @Nullable String site, List<BulkReport.Named> named, List<DateCandidate> dates,
		Arrival.@Nullable Reason obstacle) {

	private static final Pattern SPACE = Pattern.compile("\\s+");

	private static final Set<String> PAGES = Set.of("text/html", "application/xhtml+xml");

	static Transcript of(Original original, Arrival arrival) {
		return (arrival.way() == WayIn.BULK) ? ofLine(original, arrival) : of(original, arrival.address());
	}

	static Transcript of(Original original, @Nullable URI address) {
		try {
			if (original.mediaType().equals(PdfReader.MEDIA_TYPE)) {
				return ofFile(PdfReader.read(original.content()), "PDF");
			}
			if (original.mediaType().equals(DocxReader.MEDIA_TYPE)) {
				return ofFile(DocxReader.read(original.content()), "DOCX");
			}
		}
		catch (FileRefused ex) {
			return new Transcript("", "none", original.mediaType(), "media-type", null, null, null, List.of(),
					List.of(), Arrival.Reason.of(ex.reason().code(), ex.arguments().toArray(String[]::new)));
		}
		Decoded decoded = Decoding.decode(original.content(), original.charset());
		return isPage(original.mediaType(), decoded.text()) ? ofPage(decoded, address, List.of())
				: ofText(decoded, "decoded-file", List.of());
	}

	private static Transcript ofLine(Original original, Arrival arrival) {
		BulkReport report;
		try {
			report = BulkReport.read(original.content(), original.mediaType(), arrival.given().header());
		}
		catch (BulkRefused ex) {
			throw new IllegalStateException("It was read when it came", ex);
		}
		return of(report, arrival);
	}

	/** What a line of a file says, which has its text, or the page that it was. */
	static Transcript of(BulkReport report, Arrival arrival) {
		String text = report.text();
		Decoded decoded = new Decoded((text != null) ? text : String.valueOf(report.html()),
				StandardCharsets.UTF_8.name(), "required");
		return (text != null) ? ofText(decoded, "line-text", report.sources())
				: ofPage(decoded, arrival.address(), report.sources());
	}

	private static Transcript ofFile(FileReading file, String format) {
		return new Transcript(storable(file.text()), file.rule(), format, "media-type", null, file.title(), null,
				List.of(), file.dates(), null);
	}

	private static Transcript ofText(Decoded decoded, String rule, List<BulkReport.Named> named) {
		return new Transcript(storable(decoded.text()), rule, decoded.charset(), decoded.rule(), null, null, null,
				named, List.of(), null);
	}

	private static Transcript ofPage(Decoded decoded, @Nullable URI address, List<BulkReport.Named> named) {
		WebPage page = WebPage.parse(decoded.text(), address);
		PageReading reading = PageReader.read(page);
		return new Transcript(storable(reading.text()), reading.rule(), decoded.charset(), decoded.rule(), page,
				reading.headline(), (reading.site() != null) ? storable(reading.site()) : null, named, List.of(), null);
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
	static String storable(String text) {
		String lines = (text.indexOf('\r') < 0) ? text : text.replace("\r\n", "\n").replace('\r', '\n');
		return PrintableText.of(lines.replace("\uFEFF", ""));
	}

	/** The same on one line. */
	static String line(String text) {
		return SPACE.matcher(storable(text)).replaceAll(" ").strip();
	}

}
