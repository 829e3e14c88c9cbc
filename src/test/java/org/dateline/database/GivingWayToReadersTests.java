package org.dateline.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** Whom the operating system lets wait while a reader's page is made. */
class GivingWayToReadersTests {

	private static final Path THIS_THREAD = Path.of("/proc/thread-self/stat");

	/** The nineteenth of what proc(5) tells, counted from after the name. */
	private static final int NICE = 16;

	@Test
	@EnabledIf("isLinux")
	void aThreadInTheBackgroundIsNice() throws Exception {
		int nice = inTheBackground(() -> niceness());
		assertThat(nice).isGreaterThanOrEqualTo(Niceness.BACKGROUND);
	}

	@Test
	@EnabledIf("isLinux")
	void whatItBeginsIsAsNice() throws Exception {
		int nice = inTheBackground(() -> {
			AtomicInteger begun = new AtomicInteger();
			Thread thread = new Thread(() -> begun.set(niceness()));
			thread.start();
			thread.join();
			return begun.get();
		});
		assertThat(nice).isGreaterThanOrEqualTo(Niceness.BACKGROUND);
	}

	@Test
	@EnabledIf("isLinux")
	void whatIsDoneWithEachOfManyIsNiceAndWhoWaitsForItIsNot() {
		int before = niceness();
		assertThat(Background.each(IntStream.range(0, 100).boxed().toList(), (one) -> niceness()))
			.allMatch((nice) -> nice >= Niceness.BACKGROUND);
		assertThat(niceness()).isEqualTo(before);
	}

	@Test
	void oneThingAloneIsDoneByWhoBringsIt() {
		assertThat(Background.each(List.of(1), (one) -> Thread.currentThread()))
			.containsExactly(Thread.currentThread());
	}

	@Test
	void whatBecomesOfEachOfManyIsInTheirOrder() {
		List<Integer> many = IntStream.range(0, 1_000).boxed().toList();
		assertThat(Background.each(many, (one) -> one)).isEqualTo(many);
	}

	@Test
	void whoWaitsIsToldWhatWentWrong() {
		assertThatIllegalStateException().isThrownBy(() -> Background.each(List.of(1, 2), (one) -> {
			throw new IllegalStateException("It is " + one);
		})).withMessageContaining("It is ");
	}

	private static <T> T inTheBackground(Callable<T> work) throws Exception {
		ExecutorService threads = Executors.newSingleThreadExecutor(Background.threads("tests"));
		try {
			return threads.submit(work).get();
		}
		finally {
			threads.shutdown();
		}
	}

	private static int niceness() {
		try {
			return nicenessOf(THIS_THREAD);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static int nicenessOf(Path stat) throws IOException {
		String told = Files.readString(stat);
		return Integer.parseInt(told.substring(told.lastIndexOf(')') + 2).split(" ")[NICE]);
	}

	static boolean isLinux() {
		return Files.exists(THIS_THREAD);
	}

}
