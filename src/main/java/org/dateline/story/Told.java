package org.dateline.story;

import java.util.List;

import org.dateline.vocabulary.EdtfDate;
import org.jspecify.annotations.Nullable;

/**
 * A report as its story is sought: what it says, in which language, when and by whom.
 *
 * @param headline its headline, whether or not the text begins with it; null if it has
 * none
 * @param language a BCP 47 tag, {@code und} if it is not known
 * @param published when it was published; null if that is not known
 * @param sources the outlets, agencies and issuing bodies it names, as they are written
 */
public record Told(String text, @Nullable String headline, String language, @Nullable EdtfDate published,
		List<String> sources) {

	public Told {
		sources = List.copyOf(sources);
	}

}
