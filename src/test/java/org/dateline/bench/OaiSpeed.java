package org.dateline.bench;

import java.util.ArrayList;
import java.util.List;

import org.dateline.DatelineApplication;
import org.dateline.article.Harvest;
import org.dateline.export.OaiRehearsal;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Measures a page of a hundred records of OAI-PMH beside the SQL beneath it:
 * {@code bench/run.sh OaiSpeed --dateline.home=HOME}. Nothing is changed.
 */
public final class OaiSpeed {

	private static final int WARM_UP = 3_000;

	private static final int MEASURED = 200;

	private OaiSpeed() {
	}

	public static void main(String[] args) {
		try (ConfigurableApplicationContext context = new SpringApplicationBuilder(DatelineApplication.class)
			.properties("dateline.stories.follow=false", "server.port=0")
			.run(args)) {
			OaiRehearsal rehearsal = new OaiRehearsal(context);
			measure(rehearsal, "oai_dc");
			measure(rehearsal, "mods");
		}
		System.exit(0);
	}

	/** In turn, so that what else runs on the machine slows both alike. */
	private static void measure(OaiRehearsal rehearsal, String format) {
		List<Long> pages = new ArrayList<>();
		List<Long> statements = new ArrayList<>();
		Harvest.Place place = Harvest.Place.START;
		long bytes = 0;
		for (int i = 0; i < WARM_UP + MEASURED; i++) {
			rehearsal.sql(place); // both read what is in memory
			long began = System.nanoTime();
			Harvest.Place last = rehearsal.sql(place);
			long between = System.nanoTime();
			bytes = rehearsal.page(place, format);
			long ended = System.nanoTime();
			if (i >= WARM_UP) {
				statements.add(between - began);
				pages.add(ended - between);
			}
			place = rehearsal.sql(last).equals(last) ? Harvest.Place.START : last;
		}
		statements.sort(Long::compare);
		pages.sort(Long::compare);
		double statement = statements.get(MEASURED / 2) / 1e6;
		double page = pages.get(MEASURED / 2) / 1e6;
		System.out.printf("%s: a page of 100 records (%,d bytes) takes %.2f ms, its SQL %.2f ms: %.2f times as long%n",
				format, bytes, page, statement, page / statement);
	}

}
