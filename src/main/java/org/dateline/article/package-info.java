/**
 * The record of each report, and the pages where it is browsed and read. Places in a text
 * are counted in Unicode code points, as in the database and the API; where markup is
 * made of it ({@code TextBlock}, {@code Heading}), in UTF-16 units.
 *
 * <p>
 * Where to begin:
 * <ul>
 * <li><b>the record</b>: {@link ArticleQueries} reads it, an {@link ArticleRecord} is all
 * of it; {@link Accessions} begins one, {@link RecordCheck} holds what is to be written
 * against its rules, {@link RecordWriter} writes it</li>
 * <li><b>the reading page</b>: {@link ArticleController}, {@link ArticlePages};
 * {@link RecordCard} says who published it and when, {@link TextMarks} and
 * {@link TextBlock} set the text</li>
 * <li><b>lists</b>: {@link BrowseController} reads a {@link ListFilter} and asks
 * {@link ListPages}; the {@link Shelflist} has every report in memory on a {@link Shelf},
 * of which a {@link Selection} chooses, a {@link Walk} takes the next, a {@link Tally}
 * counts; {@link ReportSearch} is what the search module has to answer</li>
 * <li><b>corrections, versions, takedowns</b>: {@link Corrections}, {@link Versions},
 * {@link ArticleTakedowns}; in public {@link VersionsController}, with what differs by
 * {@link TextDifference}</li>
 * <li><b>reprints and sources</b>: {@link Reprints}; {@link Sources} describes and
 * merges, {@link SourceController} shows</li>
 * <li><b>for other modules</b>: {@link Catalogue} gives the record out, {@link Harvest}
 * in the order of changes, {@link ReportTables} as tables; {@link Reports} and
 * {@link Dispatches} are for whoever derives something, which a {@link ChangeFollower}
 * keeps in step; {@link Holdings} says how much there is; {@link Companions} and
 * {@link ReadingHead} are what they give to the reading page</li>
 * </ul>
 */
@ApplicationModule(allowedDependencies = { "provenance", "web", "database", "mention", "language", "vocabulary" })
@NullMarked
package org.dateline.article;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
