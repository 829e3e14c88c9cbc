package org.dateline.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.apache.lucene.search.Query;
import org.dateline.DatelineApplication;
import org.dateline.article.Breadth;
import org.dateline.article.ListSearch;
import org.dateline.search.HandWritten;
import org.dateline.web.TemporarilyAway;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Measures search on an archive beside the same queries written by hand on Lucene, in
 * turn and on one thread. bench/README.md has the command and what the figures say.
 */
public final class SearchSpeed {

	private static final double MILLISECOND = 1e6;

	/** On a machine that others use too, time on the clock says little. */
	private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

	/** Every query so often before it counts, and then so often for the figures. */
	private final int warmup;

	private final int rounds;

	private final ListSearch product;

	private final HandWritten lucene;

	private SearchSpeed(ListSearch product, HandWritten lucene, int rounds) {
		this.product = product;
		this.lucene = lucene;
		this.rounds = rounds;
		this.warmup = rounds;
	}

	/**
	 * Starts the archive and measures.
	 * @param args the file of {@code corpus.py --queries}, how many rounds, and arguments
	 * for the archive
	 */
	public static void main(String[] args) throws Exception {
		JsonNode queries = JsonMapper.shared().readTree(Path.of(args[0]));
		String[] arguments = Stream.concat(Arrays.stream(args).skip(2), Stream.of("--server.port=0"))
			.toArray(String[]::new);
		SpringApplication application = new SpringApplication(DatelineApplication.class);
		application.addInitializers(new OwnDatabase());
		try (ConfigurableApplicationContext archive = application.run(arguments)) {
			ListSearch product = new ListSearch(archive);
			awaitIndex(product);
			Path home = Path.of(archive.getEnvironment().getRequiredProperty("dateline.home"));
			if (!Files.isDirectory(home.resolve("index"))) {
				throw new IllegalArgumentException("No index in " + home);
			}
			try (HandWritten lucene = new HandWritten(home)) {
				new SearchSpeed(product, lucene, Integer.parseInt(args[1])).measure(queries);
			}
		}
	}

	private static void awaitIndex(ListSearch product) throws InterruptedException {
		while (true) {
			try {
				product.ask("anything", Breadth.EXACT, false);
				return;
			}
			catch (TemporarilyAway ex) {
				Thread.sleep(1000);
			}
		}
	}

	private void measure(JsonNode queries) throws IOException {
		// one that no report has makes search look for its misspellings
		List<String> rare = new ArrayList<>(words(queries, "rare"));
		for (String word : List.copyOf(rare)) {
			if (this.lucene.best(this.lucene.term(word), true) == 0) {
				rare.remove(word);
			}
		}
		List<String> common = words(queries, "common");
		List<String> beginnings = words(queries, "prefix");
		List<String> phrases = words(queries, "phrase");
		List<String> widened = new ArrayList<>();
		words(queries, "medium").forEach((word) -> widened.addAll(List.of(word, "Newswire " + word)));
		List<Case> cases = new ArrayList<>();
		for (String word : rare) {
			cases.add(exact("rare term, top 20", word, this.lucene.term(word), Wanted.BEST));
		}
		for (String word : common) {
			Query term = this.lucene.term(word);
			for (int i = 0; i < rare.size(); i++) {
				cases.add(exact("common term, top 20", word, term, Wanted.BEST));
				cases.add(exact("common term, top 20 and number", word, term, Wanted.NUMBER));
				cases.add(exact("common term, top 20 and counts", word, term, Wanted.COUNTS));
				cases.add(all("common term widened, top 20 and number", word, Wanted.NUMBER));
				cases.add(all("common term widened, top 20 and counts", word, Wanted.COUNTS));
			}
		}
		for (String phrase : phrases) {
			cases
				.add(exact("phrase, top 20 and number", '"' + phrase + '"', this.lucene.phrase(phrase), Wanted.NUMBER));
		}
		for (String beginning : beginnings) {
			cases.add(exact("prefix, top 20 and number", beginning + '*', this.lucene.beginning(beginning),
					Wanted.NUMBER));
		}
		for (String word : rare) {
			cases.add(all("rare term widened, top 20 and number", word, Wanted.NUMBER));
		}
		for (String words : widened) {
			cases.add(all("widened, top 20 and number", words, Wanted.NUMBER));
			cases.add(all("widened, top 20 and counts", words, Wanted.COUNTS));
		}
		for (int i = 0; i < this.warmup; i++) {
			for (Case one : cases) {
				one.ask(this, false);
			}
		}
		for (int i = 0; i < this.rounds; i++) {
			for (Case one : cases) {
				one.ask(this, true);
			}
		}
		report(cases);
	}

	private static List<String> words(JsonNode queries, String kind) {
		List<String> words = new ArrayList<>();
		queries.get(kind).forEach((word) -> words.add(word.asString()));
		return words;
	}

	private Case exact(String name, String words, Query byHand, Wanted wanted) {
		return new Case(name, words, Breadth.EXACT, byHand, wanted);
	}

	private Case all(String name, String words, Wanted wanted) {
		return new Case(name, words, Breadth.ALL, this.lucene.meant(words, this.product.places()), wanted);
	}

	private void report(List<Case> cases) {
		System.out.printf(Locale.ROOT, "%n%,d reports, %d rounds, milliseconds of one processor%n%n",
				this.lucene.size(), this.rounds);
		System.out.println("| query | found | Dateline p50 | p95 | by hand p50 | p95 | p95 / (1.5 x by hand + 1 ms) |");
		System.out.println("|---|--:|--:|--:|--:|--:|--:|");
		cases.stream().map(Case::name).distinct().forEach((name) -> {
			List<Case> same = cases.stream().filter((one) -> one.name().equals(name)).toList();
			double[] product = sorted(same.stream().map(Case::product));
			double[] byHand = sorted(same.stream().map(Case::byHand));
			System.out.printf(Locale.ROOT, "| %s | %,.0f | %.2f | %.2f | %.2f | %.2f | %.2f |%n", name,
					same.stream().mapToLong((one) -> one.found()[0]).average().orElse(0), part(product, 0.5),
					part(product, 0.95), part(byHand, 0.5), part(byHand, 0.95),
					part(product, 0.95) / (1.5 * part(byHand, 0.95) + 1));
		});
	}

	private static double[] sorted(Stream<List<Long>> times) {
		return times.flatMap(List::stream).mapToDouble((time) -> time / MILLISECOND).sorted().toArray();
	}

	private static double part(double[] sorted, double part) {
		return sorted[(int) Math.min(sorted.length - 1, Math.floor(part * sorted.length))];
	}

	/** Leaves the archive its own database, where tests are given another. */
	@Order(Ordered.HIGHEST_PRECEDENCE)
	private static final class OwnDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

		@Override
		public void initialize(ConfigurableApplicationContext context) {
			context.getEnvironment().getPropertySources().remove("testDatabase");
		}

	}

	/** What is wanted of a query besides its best reports. */
	private enum Wanted {

		/** Nothing: Lucene may stop counting early. */
		BEST,

		/** How many there are. */
		NUMBER,

		/** How many there are of each language, source, country and year. */
		COUNTS

	}

	/**
	 * A query both ways, with the times it took.
	 *
	 * @param words as a reader types them
	 */
	private record Case(String name, String words, Breadth breadth, Query query, Wanted wanted, List<Long> product,
			List<Long> byHand, long[] found) {

		Case(String name, String words, Breadth breadth, Query query, Wanted wanted) {
			this(name, words, breadth, query, wanted, new ArrayList<>(), new ArrayList<>(), new long[1]);
		}

		void ask(SearchSpeed speed, boolean counts) throws IOException {
			long began = CPU.getCurrentThreadCpuTime();
			long found = speed.product.ask(this.words, this.breadth, this.wanted == Wanted.COUNTS).total();
			long between = CPU.getCurrentThreadCpuTime();
			long byHand = (this.wanted == Wanted.COUNTS) ? speed.lucene.bestAndCounts(this.query)
					: speed.lucene.best(this.query, this.wanted == Wanted.NUMBER);
			long ended = CPU.getCurrentThreadCpuTime();
			if (found != byHand && this.wanted != Wanted.BEST) {
				throw new IllegalStateException("%s: %d, by hand %d".formatted(this.words, found, byHand));
			}
			this.found[0] = found;
			if (counts) {
				this.product.add(between - began);
				this.byHand.add(ended - between);
			}
		}

	}

}
