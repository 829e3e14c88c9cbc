package org.dateline.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

import com.sun.management.OperatingSystemMXBean;
import org.dateline.article.Report;
import org.dateline.search.Rebuilding;

import org.springframework.util.FileSystemUtils;

/**
 * Measures how fast the index of reports is made, beside the same index by hand on
 * Lucene, in turn: {@code corpus.py -n 20000 | bench/run.sh RebuildingSpeed}.
 */
public final class RebuildingSpeed {

	private static final int BATCH = 500;

	private static final int ROUNDS = 3;

	private final OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

	private final List<List<Report>> batches = new ArrayList<>();

	private int reports;

	private RebuildingSpeed() throws IOException {
		List<Report> batch = new ArrayList<>();
		try (BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
			for (String line = lines.readLine(); line != null; line = lines.readLine()) {
				CorpusReport report = CorpusReport.read(line);
				batch.add(new Report(++this.reports, 1, report.language(), report.headline(), report.text(),
						Set.of(report.source()), List.of(report.country()), report.published().earliest().getYear()));
				if (batch.size() == BATCH) {
					this.batches.add(batch);
					batch = new ArrayList<>();
				}
			}
		}
		this.batches.add(batch);
	}

	public static void main(String[] args) throws Exception {
		RebuildingSpeed speed = new RebuildingSpeed();
		if (speed.reports == 0) {
			System.out.println("skipped: no reports on the standard input");
			return;
		}
		Path directory = Files.createTempDirectory("dateline-rebuilding-");
		try {
			for (int round = 0; round < ROUNDS; round++) {
				speed.measure("Dateline", Rebuilding.ours(directory.resolve("ours-" + round)));
				speed.measure("by hand", Rebuilding.byHand(directory.resolve("by-hand-" + round)));
			}
		}
		finally {
			FileSystemUtils.deleteRecursively(directory);
		}
	}

	private void measure(String name, Rebuilding index) throws IOException, InterruptedException, ExecutionException {
		long began = System.nanoTime();
		long cpu = this.system.getProcessCpuTime();
		AtomicInteger next = new AtomicInteger();
		int workers = Runtime.getRuntime().availableProcessors();
		ExecutorService pool = Executors.newFixedThreadPool(workers);
		List<Future<?>> all = new ArrayList<>();
		for (int i = 0; i < workers; i++) {
			all.add(pool.submit(() -> {
				for (int at = next.getAndIncrement(); at < this.batches.size(); at = next.getAndIncrement()) {
					add(index, this.batches.get(at));
				}
			}));
		}
		for (Future<?> one : all) {
			one.get();
		}
		pool.shutdown();
		index.end();
		double seconds = (System.nanoTime() - began) / 1e9;
		double processor = (this.system.getProcessCpuTime() - cpu) / 1e9;
		System.out.printf(Locale.ROOT, "%-8s  %6.0f reports/s  %6.0f for a second of processor%n", name,
				this.reports / seconds, this.reports / processor);
	}

	private static void add(Rebuilding index, List<Report> reports) {
		try {
			index.add(reports);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
