/**
 * What a text names, each with its place in it: dates and periods, figures with their
 * units, people, organisations and places, and what was said by whom. Pure functions, one
 * file of rules for each language.
 */
@ApplicationModule(allowedDependencies = { "language", "vocabulary" })
@NullMarked
package org.dateline.mention;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
