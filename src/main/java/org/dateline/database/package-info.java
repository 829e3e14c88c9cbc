/**
 * The data directory, the PostgreSQL in it or elsewhere, and the archive's revision.
 */
@ApplicationModule(allowedDependencies = "vocabulary")
@NullMarked
package org.dateline.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
