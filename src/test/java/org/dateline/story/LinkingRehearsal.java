package org.dateline.story;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.dateline.article.Dispatch;
import org.dateline.article.Dispatches;
import org.dateline.article.Reports;

import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Links reports of an archive as if they were new, and takes it back: for whoever
 * measures how long that takes.
 */
public final class LinkingRehearsal {

	private final StoryLinker linker;

	private final LinkingQueries queries;

	private final StoryRows stories;

	private final Dispatches dispatches;

	private final Reports reports;

	private final TransactionTemplate transaction;

	private final TraitCounts counts;

	public LinkingRehearsal(ApplicationContext context) {
		this.linker = context.getBean(StoryLinker.class);
		this.queries = context.getBean(LinkingQueries.class);
		this.stories = context.getBean(StoryRows.class);
		this.dispatches = context.getBean(Dispatches.class);
		this.reports = context.getBean(Reports.class);
		this.transaction = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
		this.counts = this.queries.counts(this.queries.look());
	}

	/** How many reports are linked. */
	public long known() {
		return this.queries.look().reports();
	}

	/** The newest reports that can be read. */
	public List<Long> newest(int most) {
		return this.reports.before(Long.MAX_VALUE, most).stream().map((report) -> report.id()).toList();
	}

	/** Links a report as new; returns the nanoseconds from its text to its story. */
	public long link(long article) {
		Long took = this.transaction.execute((status) -> {
			status.setRollbackOnly();
			this.stories.forgetLinks(article);
			this.stories.leave(List.of(article));
			List<Long> keys = this.queries.forget(article);
			StoryLinker.count(keys, -1, this.counts, new HashMap<>());
			Dispatch dispatch = this.dispatches.of(List.of(article)).values().iterator().next();
			Map<Long, Integer> counted = new HashMap<>();
			long began = System.nanoTime();
			this.linker.follow(List.of(dispatch), Map.of(), this.counts, counted);
			this.queries.count(counted);
			long nanos = System.nanoTime() - began;
			StoryLinker.count(List.copyOf(counted.keySet()), -1, this.counts, new HashMap<>());
			StoryLinker.count(keys, 1, this.counts, new HashMap<>());
			return nanos;
		});
		return (took != null) ? took : 0;
	}

}
