/**
 * How texts are read: words, stems, names across scripts, and the lexicon of the field.
 */
@ApplicationModule(allowedDependencies = { "vocabulary" })
@NullMarked
package org.dateline.language;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
