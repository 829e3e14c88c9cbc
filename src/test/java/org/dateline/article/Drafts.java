package org.dateline.article;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** Drafts with one value changed. */
final class Drafts {

	private Drafts() {
	}

	static RecordDraft language(RecordDraft draft, String language) {
		return new RecordDraft(language, draft.headline(), draft.published(), draft.modified(), draft.attributions(),
				draft.countries());
	}

	static RecordDraft headline(RecordDraft draft, @Nullable String words) {
		return new RecordDraft(draft.language(), (words != null) ? new RecordDraft.Headline(words, null) : null,
				draft.published(), draft.modified(), draft.attributions(), draft.countries());
	}

	static RecordDraft published(RecordDraft draft, RecordDraft.DateClaim published) {
		return new RecordDraft(draft.language(), draft.headline(), published, draft.modified(), draft.attributions(),
				draft.countries());
	}

	static RecordDraft modified(RecordDraft draft, RecordDraft.@Nullable DateClaim modified) {
		return new RecordDraft(draft.language(), draft.headline(), draft.published(), modified, draft.attributions(),
				draft.countries());
	}

	static RecordDraft attributions(RecordDraft draft, RecordDraft.Attribution... attributions) {
		return new RecordDraft(draft.language(), draft.headline(), draft.published(), draft.modified(),
				List.of(attributions), draft.countries());
	}

	static RecordDraft countries(RecordDraft draft, String... countries) {
		return new RecordDraft(draft.language(), draft.headline(), draft.published(), draft.modified(),
				draft.attributions(), List.of(countries));
	}

	static RecordDraft.DateClaim derived(@Nullable String edtf, RecordDraft.Quote... quotes) {
		return new RecordDraft.DateClaim(edtf, "derived", Map.of("en", "By what it tells of."), List.of(quotes));
	}

	static RecordDraft.Attribution named(String role, @Nullable String source, RecordDraft.Quote... quotes) {
		return new RecordDraft.Attribution(role, source, Map.of(), List.of(quotes));
	}

	static RecordDraft.Quote quote(String words) {
		return new RecordDraft.Quote(words, null);
	}

}
