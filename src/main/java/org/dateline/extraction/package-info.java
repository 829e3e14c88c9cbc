/**
 * What is drawn from received bytes: text, language, dates, attribution, countries; and
 * what feeds and web archives hold. Pure functions: nothing here knows of the database.
 * Places in a text are counted in UTF-16 units, but in what it hands out for the record
 * ({@code Found…}, {@code DateCandidate}, {@code CountryCount}) in Unicode code points.
 */
@ApplicationModule(allowedDependencies = { "mention", "language", "vocabulary" })
@NullMarked
package org.dateline.extraction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
