package org.dateline.search;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The names of an index that is far: what a query asks of it is gathered first, and then
 * asked in two steps, however many words there are.
 */
final class AskedAtOnce implements Namesakes {

	/**
	 * More words are in no question. Of those after them whatever has a key counts: it is
	 * the engine that would have to compare them.
	 */
	private static final int MOST_WORDS = 32;

	private final WrittenNames names;

	AskedAtOnce(WrittenNames names) {
		this.names = names;
	}

	@Override
	public Set<String> of(Sounding word) {
		return this.names.of(word);
	}

	@Override
	public Namesakes readyFor(Consumer<Namesakes> query) {
		Set<Sounding> asked = new LinkedHashSet<>();
		query.accept((word) -> {
			if (asked.size() < MOST_WORDS) {
				asked.add(word);
			}
			return Set.of();
		});
		Map<Sounding, Set<String>> told = this.names.of(asked);
		return (word) -> told.getOrDefault(word, word.keys());
	}

}
