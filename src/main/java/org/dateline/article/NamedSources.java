package org.dateline.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The sources that a draft names, as they are now: what was merged since is the source
 * that it was merged into.
 *
 * @param present the present slug of each, by the slug that names it
 * @param ids the id of each, by its present slug
 */
record NamedSources(Map<String, String> present, Map<String, Long> ids) {

	/**
	 * A draft with the sources that there are now. Where that names one twice in the same
	 * role, both become one attribution, as in the merge.
	 */
	RecordDraft follow(RecordDraft draft) {
		if (draft.attributions().stream().noneMatch(this::isMerged)) {
			return draft;
		}
		List<RecordDraft.Attribution> followed = new ArrayList<>();
		for (RecordDraft.Attribution given : draft.attributions()) {
			RecordDraft.Attribution attribution = follow(given);
			int same = place(followed, attribution);
			if (same >= 0 && isUnited(draft, attribution)) {
				followed.set(same, unite(followed.get(same), attribution));
			}
			else {
				followed.add(attribution);
			}
		}
		return new RecordDraft(draft.language(), draft.headline(), draft.published(), draft.modified(), followed,
				draft.countries());
	}

	private boolean isMerged(RecordDraft.Attribution attribution) {
		String source = attribution.source();
		return source != null && !source.equals(this.present.getOrDefault(source, source));
	}

	/** Whether it is by a merge that this one is named. */
	private boolean isUnited(RecordDraft draft, RecordDraft.Attribution attribution) {
		return draft.attributions().stream().anyMatch((given) -> isMerged(given) && isSame(follow(given), attribution));
	}

	private RecordDraft.Attribution follow(RecordDraft.Attribution given) {
		String source = given.source();
		return (source == null) ? given : new RecordDraft.Attribution(given.role(),
				this.present.getOrDefault(source, source), given.reasoning(), given.quotes());
	}

	private static int place(List<RecordDraft.Attribution> attributions, RecordDraft.Attribution wanted) {
		for (int i = 0; i < attributions.size(); i++) {
			if (isSame(attributions.get(i), wanted)) {
				return i;
			}
		}
		return -1;
	}

	private static boolean isSame(RecordDraft.Attribution one, RecordDraft.Attribution other) {
		return one.source() != null && one.source().equals(other.source()) && one.role().equals(other.role());
	}

	private static RecordDraft.Attribution unite(RecordDraft.Attribution first, RecordDraft.Attribution second) {
		return new RecordDraft.Attribution(first.role(), first.source(),
				first.reasoning().isEmpty() ? second.reasoning() : first.reasoning(),
				Stream.concat(first.quotes().stream(), second.quotes().stream()).distinct().toList());
	}

}
