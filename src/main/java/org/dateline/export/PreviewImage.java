package org.dateline.export;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Semaphore;

import javax.imageio.ImageIO;

import org.dateline.article.CatalogueEntry;
import org.dateline.vocabulary.DateWords;
import org.dateline.vocabulary.EdtfDate;
import org.dateline.web.InterfaceLanguage;
import org.dateline.web.InterfaceWords;
import org.dateline.web.TemporarilyAway;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Draws what is shown where somebody sends the link of a report to others: its headline,
 * who says so, when, and in which language, in the colours of the pages. What the letters
 * at hand cannot write stands in Latin ones.
 */
@Component
@Lazy
class PreviewImage {

	private static final int WIDTH = 1200;

	private static final int HEIGHT = 630;

	private static final int EDGE = 80;

	private static final int MOST_LINES = 5;

	/** At most this many letters can ever be shown. */
	private static final int LONGEST = 400;

	private static final Color PAPER = new Color(0xFBF9F4);

	private static final Color INK = new Color(0x1C1B19);

	private static final Color QUIET = new Color(0x5F5A51);

	private static final Color ACCENT = new Color(0x8C2F1B);

	/** As in tokens.css: one colour for each language, everywhere. */
	private static final Map<String, Color> TONGUES = Map.of("id", new Color(0x4F7A5B), "en", new Color(0x3F6593), "az",
			new Color(0xB0722F), "ru", new Color(0x8A4A62));

	private static final Color ANY_TONGUE = new Color(0x77726A);

	/**
	 * One is drawn and the others wait for it: each with a thread that could answer a
	 * reader.
	 */
	private static final int MOST_AT_ONCE = 4;

	private static final int SOON = 5;

	private final Semaphore room = new Semaphore(MOST_AT_ONCE);

	private final DateWords dates;

	private final MessageSource messages;

	private @Nullable Lettering lettering;

	PreviewImage(DateWords dates, MessageSource messages) {
		this.dates = dates;
		this.messages = messages;
	}

	/**
	 * The picture as PNG, 1200 by 630 pixels; one is drawn at a time.
	 * @throws TemporarilyAway if too many are asked for at once
	 */
	byte[] draw(CatalogueEntry entry) {
		if (!this.room.tryAcquire()) {
			throw new TemporarilyAway("preview.away", SOON, SOON);
		}
		try {
			return drawAlone(entry);
		}
		finally {
			this.room.release();
		}
	}

	private synchronized byte[] drawAlone(CatalogueEntry entry) {
		Lettering letters = this.lettering;
		if (letters == null) {
			letters = new Lettering();
			this.lettering = letters;
		}
		BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
		Graphics2D graphics = image.createGraphics();
		try {
			graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
			graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
			draw(graphics, letters, entry);
		}
		finally {
			graphics.dispose();
		}
		return png(image);
	}

	private void draw(Graphics2D graphics, Lettering letters, CatalogueEntry entry) {
		Locale locale = InterfaceLanguage.of(entry.locale()).getLocale();
		graphics.setColor(PAPER);
		graphics.fillRect(0, 0, WIDTH, HEIGHT);
		graphics.setColor(ACCENT);
		graphics.fillRect(0, 0, WIDTH, 12);
		letters.draw(graphics, Citation.ARCHIVE, EDGE, 96, 34);
		String language = writable(InterfaceWords.in(locale).languageInList(entry.language()), "", letters);
		graphics.setColor(TONGUES.getOrDefault(entry.locale().getLanguage(), ANY_TONGUE));
		letters.draw(graphics, language, WIDTH - EDGE - letters.width(language, 30), 96, 30);
		headline(graphics, letters, writable(beginning(entry.heading().words()), entry.language(), letters));
		graphics.setColor(QUIET);
		String source = writable(source(entry, locale), entry.language(), letters);
		letters.draw(graphics, letters.lines(source, 32, WIDTH - 2 * EDGE, 1).get(0), EDGE, HEIGHT - 104, 32);
		letters.draw(graphics, letters.lines(date(entry, locale), 32, WIDTH - 2 * EDGE, 1).get(0), EDGE, HEIGHT - 56,
				32);
	}

	/** As large as it can be. */
	private static void headline(Graphics2D graphics, Lettering letters, String words) {
		int size = 66;
		List<String> lines = letters.lines(words, size, WIDTH - 2 * EDGE, MOST_LINES);
		while (lines.size() > 3 && size > 48) {
			size -= 6;
			lines = letters.lines(words, size, WIDTH - 2 * EDGE, MOST_LINES);
		}
		graphics.setColor(INK);
		double y = 140 + size * 1.2;
		for (String line : lines) {
			letters.draw(graphics, line, EDGE, y, size);
			y += size * 1.22;
		}
	}

	private String source(CatalogueEntry entry, Locale locale) {
		List<String> authors = Feed.authors(entry);
		return authors.equals(List.of(Feed.NOT_STATED)) ? this.messages.getMessage("list.not-stated", null, locale)
				: String.join(" · ", authors);
	}

	private String date(CatalogueEntry entry, Locale locale) {
		EdtfDate date = entry.published().date();
		return (date != null) ? this.dates.inShort(date, locale) : "";
	}

	private static String beginning(String words) {
		return (words.length() <= LONGEST) ? words : words.substring(0, words.offsetByCodePoints(0, LONGEST / 2));
	}

	private static String writable(String text, String language, Lettering letters) {
		return letters.has(text) ? text : Romanization.of(text, language);
	}

	private static byte[] png(BufferedImage image) {
		ByteArrayOutputStream png = new ByteArrayOutputStream(64 * 1024);
		try {
			// its cache of files would be one on the disk for each picture
			ImageIO.setUseCache(false);
			ImageIO.write(image, "png", png);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return png.toByteArray();
	}

}
