package org.dateline.extraction;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * Gathers the lines of print of a PDF, in the order in which it was set: columns stay
 * columns then, as they would not from left to right.
 */
final class PdfLines extends PDFTextStripper {

	private final PdfBudget budget;

	private final List<PdfLine> lines = new ArrayList<>();

	private final StringBuilder line = new StringBuilder();

	private float left;

	private float right;

	private float bottom;

	private float size;

	PdfLines(PdfBudget budget) {
		this.budget = budget;
	}

	List<PdfLine> found() {
		return this.lines;
	}

	@Override
	protected void startPage(PDPage page) throws IOException {
		this.budget.beginPage();
		super.startPage(page);
	}

	@Override
	protected void endPage(PDPage page) throws IOException {
		end();
		super.endPage(page);
	}

	@Override
	protected void startArticle(boolean leftToRight) throws IOException {
		end();
		super.startArticle(leftToRight);
	}

	@Override
	protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
		this.budget.tick();
		super.processOperator(operator, operands);
	}

	@Override
	protected void processTextPosition(TextPosition letter) {
		this.budget.takeLetter();
		super.processTextPosition(letter);
	}

	@Override
	protected void writeString(String text, List<TextPosition> letters) {
		if (this.line.isEmpty() && !letters.isEmpty()) {
			this.left = letters.get(0).getXDirAdj();
			this.bottom = letters.get(0).getYDirAdj();
			this.size = letters.get(0).getFontSizeInPt();
		}
		if (!letters.isEmpty()) {
			TextPosition last = letters.get(letters.size() - 1);
			this.right = last.getXDirAdj() + last.getWidthDirAdj();
		}
		this.line.append(text);
	}

	@Override
	protected void writeWordSeparator() {
		this.line.append(' ');
	}

	@Override
	protected void writeLineSeparator() {
		end();
	}

	private void end() {
		String text = this.line.toString().replace('\u00A0', ' ').strip();
		if (!text.isEmpty()) {
			this.lines.add(new PdfLine(getCurrentPageNo(), this.left, this.right, this.bottom, this.size, text));
		}
		this.line.setLength(0);
	}

}
