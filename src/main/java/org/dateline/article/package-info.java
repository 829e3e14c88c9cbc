/**
 * The record of each report, and the pages where it is browsed and read. Places in a text
 * are counted in Unicode code points, as in the database and the API; where markup is
 * made of it ({@code TextBlock}, {@code Heading}), in UTF-16 units.
 */
@ApplicationModule(allowedDependencies = { "provenance", "web", "database", "mention", "language", "vocabulary" })
@NullMarked
package org.dateline.article;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
