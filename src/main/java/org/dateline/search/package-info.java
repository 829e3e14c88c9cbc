/**
 * Search by word, in any script.
 */
@ApplicationModule(allowedDependencies = { "article", "web", "database", "language", "vocabulary" })
@NullMarked
package org.dateline.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
