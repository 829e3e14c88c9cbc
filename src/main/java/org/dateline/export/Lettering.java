package org.dateline.export;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/**
 * Draws text in Liberation Sans (SIL Open Font License), which comes with PDFBox, by the
 * outlines of its letters: a machine without a single font, as servers are, needs
 * nothing. For one thread at a time.
 */
final class Lettering {

	private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

	private static final String ELLIPSIS = "…";

	private final TrueTypeFont font;

	private final CmapLookup letters;

	private final double unitsPerEm;

	Lettering() {
		try (InputStream stream = Objects.requireNonNull(PDDocument.class.getResourceAsStream(FONT), FONT)) {
			this.font = new TTFParser().parse(new RandomAccessReadBuffer(stream));
			this.letters = this.font.getUnicodeCmapLookup();
			this.unitsPerEm = this.font.getUnitsPerEm();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Whether it has every letter of a text. */
	boolean has(String text) {
		return text.codePoints()
			.filter((character) -> !Character.isWhitespace(character))
			.allMatch((character) -> this.letters.getGlyphId(character) != 0);
	}

	/**
	 * Breaks a text into lines at its spaces, and where a word alone is too wide.
	 * @param size the size of the letters, in pixels
	 * @param width how wide a line may be, in pixels
	 * @param most at most so many lines; where there are more, the last ends with an
	 * ellipsis
	 */
	List<String> lines(String text, double size, double width, int most) {
		List<String> lines = new ArrayList<>();
		StringBuilder line = new StringBuilder();
		for (String word : text.strip().split("\\s+")) {
			for (String piece : pieces(word, size, width)) {
				if (!line.isEmpty() && width(line + " " + piece, size) > width) {
					lines.add(line.toString());
					line.setLength(0);
				}
				line.append(line.isEmpty() ? "" : " ").append(piece);
			}
			if (lines.size() > most) {
				break;
			}
		}
		lines.add(line.toString());
		if (lines.size() <= most) {
			return lines;
		}
		List<String> shown = new ArrayList<>(lines.subList(0, most));
		shown.set(most - 1, shortened(shown.get(most - 1) + " " + lines.get(most), size, width));
		return shown;
	}

	private List<String> pieces(String word, double size, double width) {
		List<String> pieces = new ArrayList<>();
		String rest = word;
		while (width(rest, size) > width && rest.length() > 1) {
			int end = rest.length();
			while (end > 1 && width(rest.substring(0, end), size) > width) {
				end = rest.offsetByCodePoints(end, -1);
			}
			end = Math.max(end, rest.offsetByCodePoints(0, 1));
			pieces.add(rest.substring(0, end));
			rest = rest.substring(end);
		}
		if (!rest.isEmpty()) {
			pieces.add(rest);
		}
		return pieces;
	}

	private String shortened(String line, double size, double width) {
		String shown = line;
		while (!shown.isEmpty() && width(shown + ELLIPSIS, size) > width) {
			shown = shown.substring(0, shown.offsetByCodePoints(shown.length(), -1)).stripTrailing();
		}
		return shown + ELLIPSIS;
	}

	double width(String text, double size) {
		return text.codePoints().mapToDouble((character) -> advance(this.letters.getGlyphId(character))).sum() * size
				/ this.unitsPerEm;
	}

	/** Draws a line of text from a point on its baseline, in the colour that is set. */
	void draw(Graphics2D graphics, String text, double x, double y, double size) {
		double scale = size / this.unitsPerEm;
		double at = x;
		for (int character : text.codePoints().toArray()) {
			int glyph = this.letters.getGlyphId(character);
			GlyphData outline = outline(glyph);
			if (outline != null) {
				graphics
					.fill(new AffineTransform(scale, 0, 0, -scale, at, y).createTransformedShape(outline.getPath()));
			}
			at += advance(glyph) * scale;
		}
	}

	private int advance(int glyph) {
		try {
			return this.font.getAdvanceWidth(glyph);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private @Nullable GlyphData outline(int glyph) {
		try {
			return this.font.getGlyph().getGlyph(glyph);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
