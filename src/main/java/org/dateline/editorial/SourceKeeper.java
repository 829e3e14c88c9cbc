package org.dateline.editorial;

import java.util.Map;

import org.dateline.article.Source;
import org.dateline.article.SourceDraft;
import org.dateline.article.SourceMerge;
import org.dateline.article.Sources;
import org.dateline.web.PageNotFound;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Acts on sources, each with its line in the trail, in one transaction. A refusal of
 * {@link Sources} rolls it back: nothing was done.
 */
@Service
class SourceKeeper {

	private final Sources sources;

	private final Trail trail;

	SourceKeeper(Sources sources, Trail trail) {
		this.sources = sources;
		this.trail = trail;
	}

	@Transactional
	Source open(SignedIn by, String slug, SourceDraft draft) {
		Source opened = this.sources.create(slug, draft);
		this.trail.write(by, Act.SOURCE_OPENED, opened.slug(), null, Map.of("after", opened.draft()));
		return opened;
	}

	/** Describes a source anew; where nothing would change, nothing is written. */
	@Transactional
	void describe(SignedIn by, String slug, long seen, SourceDraft draft) {
		Source before = this.sources.find(slug).orElseThrow(() -> new PageNotFound("source " + slug));
		if (before.slug().equals(slug) && before.version() == seen && before.draft().equals(draft)) {
			return;
		}
		Source after = this.sources.describe(slug, seen, draft);
		this.trail.write(by, Act.SOURCE_DESCRIBED, slug, null,
				Map.of("before", before.draft(), "after", after.draft()));
	}

	@Transactional
	SourceMerge merge(SignedIn by, String from, String into) {
		SourceMerge merge = this.sources.merge(from, into);
		this.trail.write(by, Act.SOURCE_MERGED, from, null,
				Map.of("before", merge.before().draft(), "into", merge.into().slug(), "articles", merge.articles()));
		return merge;
	}

}
