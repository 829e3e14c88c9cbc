/**
 * One story across languages: which reports tell the same, by what that is known, what
 * editors decided of it, and two reports read side by side.
 */
@ApplicationModule(
		allowedDependencies = { "search", "article", "web", "database", "mention", "language", "vocabulary" })
@NullMarked
package org.dateline.story;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
