package org.dateline.export;

import org.jspecify.annotations.Nullable;

/** Why a bag is not written or not restored: one sentence for the operator. */
public class BagRefused extends RuntimeException {

	BagRefused(String sentence, @Nullable Object... arguments) {
		super(sentence.formatted(arguments));
	}

}
