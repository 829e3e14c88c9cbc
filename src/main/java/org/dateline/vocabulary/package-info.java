/**
 * The values everyone shares: languages, countries, pairs, EDTF dates, names.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.dateline.vocabulary;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
