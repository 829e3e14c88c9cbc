package org.dateline.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;

import org.dateline.extraction.DateCandidate;
import org.dateline.extraction.DocxReader;
import org.dateline.extraction.Feed;
import org.dateline.extraction.FeedReader;
import org.dateline.extraction.FeedRefused;
import org.dateline.extraction.FileRefused;
import org.dateline.extraction.Opml;
import org.dateline.extraction.PdfReader;
import org.dateline.extraction.PublicationDates;
import org.dateline.extraction.RawPdf;
import org.dateline.extraction.SavedDocx;
import org.dateline.extraction.WarcPages;
import org.dateline.provenance.Original;
import org.dateline.provenance.Sha256;

/** What reads bytes from outside. Each takes any bytes, or refuses them with a reason. */
public enum Parser {

	/** RSS, Atom and JSON Feed, and each item as it is kept. */
	FEED {
		@Override
		void take(byte[] bytes) throws FeedRefused {
			Feed feed = FeedReader.read(bytes, null, null, ADDRESS);
			feed.items().forEach((item) -> {
				FeedItemForm.of(item);
				FeedItems.published(item);
			});
		}
	},

	/** Lists of feeds. */
	OPML {
		@Override
		void take(byte[] bytes) throws FeedRefused {
			Opml.read(bytes);
		}
	},

	/** Pages: their charset, text and dates. */
	PAGE {
		@Override
		void take(byte[] bytes) {
			Transcript page = Transcript.of(original(bytes), ADDRESS);
			holds(page.text());
			List<DateCandidate> dates = PublicationDates.of(page.page(), ADDRESS, page.text(), null);
			PublicationDates.choose(dates, DateCandidate.Kind.PUBLISHED, Instant.EPOCH.plusSeconds(1L << 31));
		}
	},

	/** Web archives. */
	WARC {
		@Override
		void take(byte[] bytes) throws IOException {
			WarcPages.read(new ByteArrayInputStream(bytes), (page) -> {
			}, (problem) -> {
			});
		}
	},

	/** PDF: the bytes as a file, and as what is drawn on a page of one. */
	PDF {
		@Override
		void take(byte[] bytes) throws FileRefused {
			try {
				holds(Transcript.storable(PdfReader.read(bytes).text()));
			}
			catch (FileRefused ex) {
				holds(Transcript.storable(PdfReader.read(RawPdf.page("", bytes)).text()));
			}
		}
	},

	/** Word files: the bytes as a file, and as the part of one that has the text. */
	DOCX {
		@Override
		void take(byte[] bytes) throws FileRefused {
			try {
				holds(Transcript.storable(DocxReader.read(bytes).text()));
			}
			catch (FileRefused ex) {
				byte[] file = new SavedDocx().with("word/document.xml", bytes).bytes();
				holds(Transcript.storable(DocxReader.read(file).text()));
			}
		}
	},

	/** What sites ask of programs. */
	ROBOTS {
		@Override
		void take(byte[] bytes) {
			Robots.rules(ADDRESS.toString(), bytes, null, "dateline").isAllowed(ADDRESS.toString());
		}
	};

	private static final URI ADDRESS = URI.create("https://news.example/2024/10/08/talks.html?id=1");

	abstract void take(byte[] bytes) throws FeedRefused, FileRefused, IOException;

	/** Reads whatever these are. */
	public void read(byte[] bytes) {
		try {
			take(bytes);
		}
		catch (FeedRefused | FileRefused ex) {
			if (ex.getMessage().isEmpty()) {
				throw new AssertionError("refused without a reason", ex);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Original original(byte[] bytes) {
		return new Original(bytes, Sha256.of(bytes), "text/html", null, null);
	}

	/** What is read can be kept by the database and shown on a page. */
	private static void holds(String text) {
		text.codePoints().forEach((character) -> {
			if (character == 0 || Character.getType(character) == Character.SURROGATE) {
				throw new AssertionError("U+%04X in a text".formatted(character));
			}
		});
	}

}
