/**
 * How reports come in. Whatever arrives is kept as a capture first; what is drawn from it
 * becomes an article, is known to be there already, or waits with the reason.
 */
@ApplicationModule(
		allowedDependencies = { "article", "provenance", "web", "database", "extraction", "language", "vocabulary" })
@NullMarked
package org.dateline.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
