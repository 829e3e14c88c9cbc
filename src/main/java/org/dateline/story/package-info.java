/**
 * One story across languages: which reports tell the same, by what that is known, what
 * editors decided of it, and two reports read side by side.
 *
 * <p>
 * Where to begin:
 * <ul>
 * <li><b>what is compared</b>: {@link TraitReader} reads the {@link Traits} of a report,
 * {@link Rarity} says how much one tells, {@link StoryScorer} compares two reports by
 * {@link StoryParameters}</li>
 * <li><b>in the archive</b>: {@link StoryLinker} does so for what changed,
 * {@link Placing} puts a report into its story, {@link StoryRows} and
 * {@link LinkingQueries} are the SQL</li>
 * <li><b>what people decide</b>: {@link StoryDecisions}, {@link Verdicts},
 * {@link Partition}</li>
 * <li><b>pages</b>: {@link StoryController}: {@link StoryLists} and {@link StoryPages};
 * side by side {@link BesidePages}, by {@link SentenceAligner} and
 * {@link FigureComparison}</li>
 * <li><b>for other modules</b>: {@link StoryCatalogue}, {@link PairStories},
 * {@link StoryMembership}, {@link StoryCompanions}</li>
 * </ul>
 */
@ApplicationModule(
		allowedDependencies = { "search", "article", "web", "database", "mention", "language", "vocabulary" })
@NullMarked
package org.dateline.story;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
