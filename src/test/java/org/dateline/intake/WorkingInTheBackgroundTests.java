package org.dateline.intake;

import org.dateline.ArchiveTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.scheduling.config.ScheduledTaskHolder;

import static org.assertj.core.api.Assertions.assertThat;

/** What the archive does by and by. */
@ArchiveTest
class WorkingInTheBackgroundTests {

	@Autowired
	private ScheduledTaskHolder tasks;

	@Autowired
	private ThreadPoolTaskScheduler scheduler;

	/** Judging a large web archive takes minutes, and feeds are looked at each second. */
	@Test
	void waitsForNothingElseThatIsDoneSo() {
		assertThat(this.tasks.getScheduledTasks()).hasSizeGreaterThan(1);
		assertThat(this.scheduler.getScheduledThreadPoolExecutor().getCorePoolSize())
			.isGreaterThanOrEqualTo(this.tasks.getScheduledTasks().size());
	}

}
