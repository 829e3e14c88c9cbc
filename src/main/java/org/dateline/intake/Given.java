package org.dateline.intake;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What whoever brought something says of it. Nothing of it has to be right.
 *
 * @param language the language of the text (BCP 47), or null
 * @param headline its headline, or null
 * @param published its date of publication in EDTF, or null
 * @param source the slug of its publisher, or null
 * @param captured when it was captured elsewhere, which is not when it was published; or
 * null
 */
public record Given(@Nullable String language, @Nullable String headline, @Nullable String published,
		@Nullable String source, @Nullable Instant captured) {

	/** Nothing is said. */
	public static final Given NOTHING = new Given(null, null, null, null, null);

}
