/**
 * What a text names, each with its place in it: dates and periods, figures with their
 * units, people, organisations and places, and what was said by whom. Pure functions, one
 * file of rules for each language. Places in a text are counted in UTF-16 units, as
 * {@code String} does.
 */
@ApplicationModule(allowedDependencies = { "language", "vocabulary" })
@NullMarked
package org.dateline.mention;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
