/**
 * What happened between countries and which figures were given, each line with the words
 * of the reports; and who is named in them, under which names. Drawn by rules, decided on
 * by people. Places in a text are counted in Unicode code points.
 */
@ApplicationModule(allowedDependencies = { "story", "search", "article", "web", "mention", "language", "vocabulary" })
@NullMarked
package org.dateline.chronicle;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
