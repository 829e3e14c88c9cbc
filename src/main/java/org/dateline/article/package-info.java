/**
 * The record of each report, and the pages where it is browsed and read.
 */
@ApplicationModule(allowedDependencies = { "provenance", "web", "database", "mention", "language", "vocabulary" })
@NullMarked
package org.dateline.article;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
