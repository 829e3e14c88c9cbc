/**
 * What a text names, each with its place in it: dates and periods, figures with their
 * units, people, organisations and places, and what was said by whom. Pure functions, one
 * file of rules for each language. Places in a text are counted in UTF-16 units, as
 * {@code String} does.
 *
 * <p>
 * Where to begin: {@link MentionReader} reads a text and gives its {@link Mentions}.
 * <ul>
 * <li><b>dates</b>: {@link DateReader} cuts a text into {@link DateCells}, understands
 * them by the rules of a {@link DateLanguage} ({@link DateChart}, whose meanings are
 * {@link DateMeanings}) as {@link When}, and {@link DateResolver} finds the days</li>
 * <li><b>figures</b>: {@link FigureFinder} by {@link FigureRules}: numbers
 * ({@link NumberReader}), what they count ({@link UnitReader}), and what is none
 * ({@link FigureGuard})</li>
 * <li><b>names</b>: {@link NameFinder} and, for one text, {@link NamesOfText} by
 * {@link NameRules}, with {@link PersonEvidence} and {@link OtherEvidence} for whom and
 * what a name is of; {@link BaseForms} for how they are shown, {@link PersonKeys} for how
 * they are found again</li>
 * <li><b>quotations</b>: {@link QuotationReader}: {@link QuotationMarks},
 * {@link Attributions}, {@link Retellings}, by the {@link SpeechWords} of a language</li>
 * </ul>
 */
@ApplicationModule(allowedDependencies = { "language", "vocabulary" })
@NullMarked
package org.dateline.mention;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
