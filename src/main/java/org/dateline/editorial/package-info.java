/**
 * The desk: the people who run the archive, what they may do, and the trail of what they
 * did. Its pages stand below {@code /{ui}/desk}; public pages know nothing of it.
 */
@ApplicationModule(allowedDependencies = { "intake", "export", "chronicle", "story", "article", "provenance", "web",
		"extraction", "vocabulary" })
@NullMarked
package org.dateline.editorial;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
