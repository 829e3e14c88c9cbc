/**
 * What is drawn from received bytes: text, language, dates, attribution, countries; and
 * what feeds and web archives hold. Pure functions: nothing here knows of the database.
 * Places in a text are counted in UTF-16 units, but in what it hands out for the record
 * ({@code Found…}, {@code DateCandidate}, {@code CountryCount}) in Unicode code points.
 *
 * <p>
 * Where to begin:
 * <ul>
 * <li><b>a page</b>: {@link PageReader} finds the article on a {@link WebPage}: its
 * blocks ({@link PageLayout}, {@link PageArticle}), what it says of itself
 * ({@link PageIdentity}, {@link LinkedData})</li>
 * <li><b>when it was published</b>: {@link PublicationDates} chooses among every
 * {@link DateCandidate}: of the page ({@link PageDates}, {@link MetaDates},
 * {@link JsonLdDates}), of its address ({@link AddressDates}), of the text
 * ({@link TextDates}, {@link WrittenDates})</li>
 * <li><b>by whom</b>: {@link AttributionFinder}, in the head of a text
 * ({@link AttributionHead}), its credits ({@link AttributionCredits}) and its first
 * sentences ({@link AttributionPhrases}, {@link AttributionBodies})</li>
 * <li><b>in which language, on which countries</b>: {@link LanguageDetector},
 * {@link CountryFinder}</li>
 * <li><b>from which bytes</b>: {@link Decoding} finds their letters; {@link PdfReader}
 * and {@link DocxReader} read files</li>
 * <li><b>many at once</b>: {@link FeedReader} ({@link RssFeed}, {@link AtomFeed},
 * {@link JsonFeed}), {@link Opml}, {@link WarcPages}, {@link BulkReader} and the records
 * of each {@link BulkFormat}</li>
 * </ul>
 */
@ApplicationModule(allowedDependencies = { "mention", "language", "vocabulary" })
@NullMarked
package org.dateline.extraction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
