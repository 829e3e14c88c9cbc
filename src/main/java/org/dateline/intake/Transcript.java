package org.dateline.intake;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;

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
 * @param dates those that the file gives of itself
 * @param obstacle why nothing could be read, or null
 */
record Transcript(String text, String rule, String charset, String charsetRule, @Nullable WebPage page,
		@Nullable String headline, @Nullable String site, List<DateCandidate> dates,
		Arrival.@Nullable Reason obstacle) {

	private static final Set<String> PAGES = Set.of("text/html", "application/xhtml+xml");

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
					Arrival.Reason.of(ex.reason().code(), ex.arguments().toArray(String[]::new)));
		}
		Decoded decoded = Decoding.decode(original.content(), original.charset());
		if (!isPage(original.mediaType(), decoded.text())) {
			return new Transcript(storable(decoded.text()), "decoded-file", decoded.charset(), decoded.rule(), null,
					null, null, List.of(), null);
		}
		WebPage page = WebPage.parse(decoded.text(), address);
		PageReading reading = PageReader.read(page);
		return new Transcript(storable(reading.text()), reading.rule(), decoded.charset(), decoded.rule(), page,
				reading.headline(), reading.site(), List.of(), null);
	}

	private static Transcript ofFile(FileReading file, String format) {
		return new Transcript(storable(file.text()), file.rule(), format, "media-type", null, file.title(), null,
				file.dates(), null);
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
		StringBuilder storable = new StringBuilder(text.length());
		text.replace("\r\n", "\n").replace('\r', '\n').codePoints().forEach((character) -> {
			boolean fits = !Character.isISOControl(character) || "\t\n\r".indexOf(character) >= 0;
			fits = fits && Character.getType(character) != Character.SURROGATE && (character & 0xFFFE) != 0xFFFE
					&& character != '\uFEFF';
			if (fits) {
				storable.appendCodePoint(character);
			}
			else if (character != '\uFEFF') {
				storable.append('\uFFFD');
			}
		});
		return storable.toString();
	}

	/** The same on one line. */
	static String line(String text) {
		return storable(text).replaceAll("\\s+", " ").strip();
	}

}
