/**
 * What is drawn from received bytes: text, language, dates, attribution, countries; and
 * what feeds and web archives hold. Pure functions: nothing here knows of the database.
 */
@ApplicationModule(allowedDependencies = { "mention", "language", "vocabulary" })
@NullMarked
package org.dateline.extraction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
