/**
 * A country pair's dossier: what is held on two countries and what is not, what happened
 * between them, which figures were given, and who says so.
 */
@ApplicationModule(allowedDependencies = { "chronicle", "story", "article", "web", "database", "vocabulary" })
@NullMarked
package org.dateline.relation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
