/**
 * The archive in the formats that other tools read: feeds, citations, tables, and the
 * rest of what is fetched by machines.
 *
 * <p>
 * Where to begin: each format is a class of its name, and what it writes is a report of
 * the {@code Catalogue} of {@code article}.
 * <ul>
 * <li><b>one report</b>: {@link CitingController} answers each {@link ArticleFormat}:
 * {@link NewsArticle}, {@link Ninjs}, {@link BibTex}, {@link Ris}, and a {@link Citation}
 * in each {@link CitationStyle}; {@link ArticleHead} and {@link PreviewImage} are for
 * whoever links to it, {@link TimeGateController} leads to its versions</li>
 * <li><b>lists</b>: {@link FeedController} ({@link AtomFeed}, {@link JsonFeed}),
 * {@link TableController}, {@link NewsSitemapController}</li>
 * <li><b>harvesting</b>: {@link OaiController}: an {@link OaiRequest} becomes an
 * {@link OaiAnswer}, an {@link OaiToken} leads on</li>
 * <li><b>the API</b>: {@link ApiController} and {@link ApiRelationController}; an
 * {@link ApiEndpoint} describes each address, an {@link ApiQuery} is held against it,
 * {@link OpenApi} tells of them; {@link ApiLimits} counts</li>
 * <li><b>the whole archive</b>: {@link BagWriter}, {@link BagRestorer},
 * {@link BagTables}; {@link BagCommand} from the command line, {@link Bags} for the
 * desk</li>
 * </ul>
 */
@ApplicationModule(allowedDependencies = { "chronicle", "story", "article", "web", "database", "vocabulary" })
@NullMarked
package org.dateline.export;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
