/**
 * How texts are read: words, stems, names across scripts, and the lexicon of the field.
 * Places in a text are counted in UTF-16 units, as {@code String} does.
 */
@ApplicationModule(allowedDependencies = { "vocabulary" })
@NullMarked
package org.dateline.language;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
