package org.dateline.intake;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;
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
 * @param header the row that names its columns, where it is a row of a table; or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Given(@Nullable String language, @Nullable String headline, @Nullable String published,
		@Nullable String source, @Nullable Instant captured, @Nullable String header) {

	/** Nothing is said. */
	public static final Given NOTHING = new Given(null, null, null, null, null);

	public Given(@Nullable String language, @Nullable String headline, @Nullable String published,
			@Nullable String source, @Nullable Instant captured) {
		this(language, headline, published, source, captured, null);
	}

}
