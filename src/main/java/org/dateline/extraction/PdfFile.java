package org.dateline.extraction;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSInputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.DecodeOptions;
import org.apache.pdfbox.filter.FilterFactory;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadView;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.jspecify.annotations.Nullable;

/**
 * Parses a PDF whose streams are unpacked within a budget. PDFBox itself unpacks a stream
 * into memory to its end, however far away that is; so each is unpacked into nothing
 * first, and only what fits is unpacked again for whoever asks.
 */
final class PdfFile extends PDFParser {

	/** Pictures are not looked at, and their filters take the size of one on trust. */
	private static final Set<COSName> OF_PICTURES = Set.of(COSName.DCT_DECODE, COSName.DCT_DECODE_ABBREVIATION,
			COSName.JPX_DECODE, COSName.CCITTFAX_DECODE, COSName.CCITTFAX_DECODE_ABBREVIATION, COSName.JBIG2_DECODE);

	private static final int MOST_FILTERS = 4;

	/** A predictor keeps a row in memory; none is longer than a picture is wide. */
	private static final int LONGEST_ROW = 100_000;

	PdfFile(byte[] bytes, PdfBudget budget) throws IOException {
		super(new PdfBytes(new RandomAccessReadBuffer(bytes), budget));
		this.document = new Objects(this, budget);
	}

	/** The objects of the file, whose streams are bounded. */
	private static final class Objects extends COSDocument {

		private final PdfFile parser;

		private final PdfBudget budget;

		Objects(PdfFile parser, PdfBudget budget) {
			super(parser);
			this.parser = parser;
			this.budget = budget;
		}

		@Override
		public COSStream createCOSStream(COSDictionary dictionary, long start, long length) throws IOException {
			this.budget.tick();
			COSStream stream = new BoundedStream(this.parser.createRandomAccessReadView(start, length), this.budget);
			dictionary.forEach(stream::setItem);
			stream.setKey(dictionary.getKey());
			return stream;
		}

	}

	/** A stream that is measured before it is unpacked. */
	private static final class BoundedStream extends COSStream {

		private final PdfBudget budget;

		private boolean measured;

		BoundedStream(RandomAccessReadView bytes, PdfBudget budget) throws IOException {
			super(null, bytes);
			this.budget = budget;
		}

		@Override
		public COSInputStream createInputStream(DecodeOptions options) throws IOException {
			measure();
			return super.createInputStream(options);
		}

		@Override
		public RandomAccessRead createView() throws IOException {
			measure();
			return new PdfBytes(super.createView(), this.budget);
		}

		/** The pages' own content is unpacked from here, by their reader. */
		@Override
		public InputStream createRawInputStream() throws IOException {
			try {
				measure();
			}
			catch (IOException ex) {
				// It is to be decrypted first, or is a picture.
			}
			return super.createRawInputStream();
		}

		@Override
		public OutputStream createRawOutputStream() throws IOException {
			this.measured = false;
			return super.createRawOutputStream();
		}

		private void measure() throws IOException {
			if (!this.measured) {
				unpackIntoNothing();
				this.measured = true;
			}
		}

		private void unpackIntoNothing() throws IOException {
			List<COSName> filters = filters();
			byte[] bytes = new byte[0];
			for (int i = 0; i < filters.size(); i++) {
				boolean last = i == filters.size() - 1;
				Measured measured = new Measured(this.budget, !last);
				try (InputStream packed = (i == 0) ? super.createRawInputStream() : new ByteArrayInputStream(bytes)) {
					FilterFactory.INSTANCE.getFilter(filters.get(i))
						.decode(packed, measured, this, i, DecodeOptions.DEFAULT);
				}
				bytes = measured.kept.toByteArray();
			}
		}

		private List<COSName> filters() throws IOException {
			COSBase filters = getFilters();
			List<COSName> names = List.of();
			if (filters instanceof COSName name) {
				names = List.of(name);
			}
			else if (filters instanceof COSArray array) {
				if (array.size() > MOST_FILTERS) {
					throw new IOException("More than %d filters".formatted(MOST_FILTERS));
				}
				// The same twice is done once by PDFBox, too.
				names = IntStream.range(0, array.size())
					.mapToObj(array::getObject)
					.filter(COSName.class::isInstance)
					.map(COSName.class::cast)
					.distinct()
					.toList();
			}
			if (hasLongRow(getDictionaryObject(COSName.DECODE_PARMS, COSName.DP))) {
				throw new IOException("A row longer than %d".formatted(LONGEST_ROW));
			}
			if (names.stream().anyMatch(OF_PICTURES::contains)) {
				throw new IOException("A picture has no text");
			}
			return names;
		}

		private static boolean hasLongRow(@Nullable COSBase parameters) {
			if (parameters instanceof COSArray array) {
				return IntStream.range(0, Math.min(array.size(), MOST_FILTERS))
					.mapToObj(array::getObject)
					.anyMatch((one) -> one instanceof COSDictionary && hasLongRow(one));
			}
			return parameters instanceof COSDictionary dictionary
					&& dictionary.getLong(COSName.COLUMNS, 1) > LONGEST_ROW;
		}

	}

	/** Counts what is unpacked. */
	private static final class Measured extends OutputStream {

		private final PdfBudget budget;

		private final boolean keeps;

		private final ByteArrayOutputStream kept = new ByteArrayOutputStream();

		private long size;

		Measured(PdfBudget budget, boolean keeps) {
			this.budget = budget;
			this.keeps = keeps;
		}

		@Override
		public void write(int value) {
			write(new byte[] { (byte) value }, 0, 1);
		}

		@Override
		public void write(byte[] bytes, int offset, int length) {
			this.size += length;
			this.budget.takeBytes(length, this.size);
			if (this.keeps) {
				this.kept.write(bytes, offset, length);
			}
		}

	}

}
