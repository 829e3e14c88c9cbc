/**
 * The archive in the formats that other tools read: feeds, citations, tables, and the
 * rest of what is fetched by machines.
 */
@ApplicationModule(allowedDependencies = { "article", "web", "database", "vocabulary" })
@NullMarked
package org.dateline.export;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
