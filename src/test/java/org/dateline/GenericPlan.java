package org.dateline;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.springframework.jdbc.core.simple.JdbcClient;

/** How PostgreSQL goes about a statement whatever its parameters are, as it does here. */
public final class GenericPlan {

	private static final Pattern PARAMETER = Pattern.compile("(?<!:):([a-z]+)");

	private GenericPlan() {
	}

	/**
	 * The plan of a statement with named parameters, as far as it need not sort. It is
	 * asked for within a transaction.
	 */
	public static String of(JdbcClient jdbc, String sql) {
		for (String unwanted : List.of("seqscan", "bitmapscan", "sort")) {
			jdbc.sql("set local enable_" + unwanted + " = off").update();
		}
		jdbc.sql("set local plan_cache_mode = force_generic_plan").update();
		List<String> values = new ArrayList<>();
		String numbered = PARAMETER.matcher(sql).replaceAll((name) -> {
			values.add("null");
			return "\\$" + values.size();
		});
		jdbc.sql("prepare planned as " + numbered).update();
		List<String> plan = jdbc.sql("explain (costs off) execute planned (" + String.join(", ", values) + ")")
			.query(String.class)
			.list();
		jdbc.sql("deallocate planned").update();
		return String.join("\n", plan);
	}

}
