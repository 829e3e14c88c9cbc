package org.dateline.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;

import org.dateline.DatelineApplication;
import org.dateline.story.LinkingRehearsal;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Measures how long a new report takes to find its story in an archive that is linked:
 * {@code bench/run.sh StoryLinkingSpeed --dateline.home=HOME}. Nothing is changed.
 */
public final class StoryLinkingSpeed {

	private static final int WARM_UP = 3_000;

	private static final int MEASURED = 1_000;

	private StoryLinkingSpeed() {
	}

	public static void main(String[] args) {
		try (ConfigurableApplicationContext context = new SpringApplicationBuilder(DatelineApplication.class)
			.properties("dateline.stories.follow=false", "server.port=0")
			.web(WebApplicationType.SERVLET)
			.run(args)) {
			measure(new LinkingRehearsal(context));
		}
		System.exit(0);
	}

	private static void measure(LinkingRehearsal rehearsal) {
		ThreadMXBean threads = ManagementFactory.getThreadMXBean();
		List<Long> reports = rehearsal.newest(WARM_UP + MEASURED);
		List<Long> wall = new ArrayList<>();
		long cpu = 0;
		for (int i = 0; i < reports.size(); i++) {
			long before = threads.getCurrentThreadCpuTime();
			long nanos = rehearsal.link(reports.get(i));
			if (i >= WARM_UP) {
				wall.add(nanos);
				cpu += threads.getCurrentThreadCpuTime() - before;
			}
		}
		wall.sort(Long::compare);
		System.out.printf(
				"%,d reports linked; a new one: median %.1f ms, p95 %.1f ms, worst %.1f ms; Java CPU %.1f ms%n",
				rehearsal.known(), at(wall, 0.5), at(wall, 0.95), at(wall, 1), cpu / 1e6 / wall.size());
	}

	private static double at(List<Long> sorted, double part) {
		return sorted.get((int) Math.min(sorted.size() - 1, Math.floor(part * sorted.size()))) / 1e6;
	}

}
