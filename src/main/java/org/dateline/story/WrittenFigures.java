package org.dateline.story;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.dateline.mention.Figure;
import org.dateline.mention.Unit;

/**
 * The figures of a text, to be found again in another however that writes them: as "5 to
 * 10 per cent" and "10%", or with the comma of another language.
 */
final class WrittenFigures {

	/** Digits with a single sign between them, as amounts are written. */
	private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,'\u2019 \u00a0\u202f]\\d+)*+");

	private static final Pattern SPACE = Pattern.compile("[ \u00a0\u202f]");

	/** A sign before three digits parts thousands, or may in another language. */
	private static final Pattern THOUSANDS = Pattern.compile("[.,'\u2019 \u00a0\u202f](?=\\d{3}(?!\\d))");

	private final String text;

	private final List<Figure> figures;

	private final Set<BigDecimal> values = new HashSet<>();

	private final Set<String> written = new HashSet<>();

	WrittenFigures(String text, List<Figure> figures) {
		this.text = text;
		this.figures = figures.stream().filter((figure) -> figure.unit().kind() != Unit.Kind.ORDINAL).toList();
		this.figures.forEach((figure) -> {
			this.values.add(figure.value());
			if (figure.upTo() != null) {
				this.values.add(figure.upTo());
			}
		});
		numbers(text, this.written::add);
	}

	/** The figures but for those of an order, as they stand in the text. */
	List<Figure> figures() {
		return this.figures;
	}

	/** Whether a figure of another text may stand here as well. */
	boolean mayHave(Figure figure, WrittenFigures its) {
		boolean isSaid = this.values.contains(figure.value())
				&& (figure.upTo() == null || this.values.contains(figure.upTo()));
		return isSaid || its.areWritten(figure, this.written);
	}

	private boolean areWritten(Figure figure, Set<String> here) {
		Set<String> numbers = new HashSet<>();
		NUMBER.matcher(words(figure)).results().forEach((one) -> numbers.add(plain(one.group())));
		return !numbers.isEmpty() && here.containsAll(numbers);
	}

	private String words(Figure figure) {
		return this.text.substring(figure.start(), figure.end());
	}

	/** All that digits of a text may be a number: "5 10" is two or one. */
	private static void numbers(String text, Consumer<String> to) {
		NUMBER.matcher(text).results().map(MatchResult::group).forEach((one) -> {
			to.accept(plain(one));
			SPACE.splitAsStream(one).map(WrittenFigures::plain).forEach(to);
		});
	}

	private static String plain(String number) {
		return THOUSANDS.matcher(number).replaceAll("").replace(',', '.');
	}

}
