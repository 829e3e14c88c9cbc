package org.dateline.chronicle;

import java.util.HashMap;
import java.util.Map;

import org.dateline.vocabulary.CountryPair;

/** What is asked of the rows of a pair, as SQL with its parameters. */
final class Conditions {

	private static final String SOURCES = """
			exists (select from attribution t where t.article_id = d.article_id
			        and t.source_id = any(array(select id from source where slug = any(:sources)
			                                    union all
			                                    select source_id from source_alias where slug = any(:sources))))""";

	/** The reports that tell of an event. */
	private static final String TELLING = """
			select from event_report r join drawn_report d on d.article_id = r.article_id where r.event_id = e.id""";

	private final StringBuilder sql = new StringBuilder();

	private final Map<String, Object> parameters = new HashMap<>();

	private boolean isOfReports;

	private Conditions(String countries, CountryPair pair) {
		this.sql.append(countries).append(" @> :pair::text[]");
		this.parameters.put("pair", pair.codes().toArray(String[]::new));
	}

	/** On {@code event e}. */
	static Conditions onEvents(CountryPair pair, ChronicleFilter filter) {
		Conditions conditions = new Conditions("e.countries", pair);
		conditions.sql.append(" and e.reports > 0 and e.state <> 'rejected'");
		conditions.within(filter, "e.first_day", "e.last_day");
		if (!filter.types().isEmpty()) {
			conditions.add("e.type = any(:types)", "types", filter.types().toArray(String[]::new));
		}
		if (!filter.languages().isEmpty() || !filter.sources().isEmpty()) {
			conditions.sql.append(" and exists (").append(TELLING);
			conditions.bySome(filter);
			conditions.sql.append(")");
		}
		return conditions;
	}

	/** Whether it asks for anything of {@code drawn_report d}. */
	boolean isOfReports() {
		return this.isOfReports;
	}

	/** On {@code figure g} and {@code drawn_report d}. */
	static Conditions onFigures(CountryPair pair, ChronicleFilter filter) {
		Conditions conditions = new Conditions("g.countries", pair);
		conditions.published(filter);
		if (!filter.measures().isEmpty()) {
			conditions.add("g.measure = any(:measures)", "measures", filter.measures().toArray(String[]::new));
		}
		if (filter.period() != null) {
			conditions.add("g.period = :period", "period", filter.period());
		}
		conditions.bySome(filter);
		return conditions;
	}

	/** On {@code drawn_report d}. */
	static Conditions onReports(CountryPair pair, ChronicleFilter filter) {
		Conditions conditions = new Conditions("d.countries", pair);
		conditions.published(filter);
		conditions.bySome(filter);
		return conditions;
	}

	private void within(ChronicleFilter filter, String first, String last) {
		if (filter.from() != null) {
			add(last + " >= :from", "from", filter.from());
		}
		if (filter.to() != null) {
			add(first + " <= :to", "to", filter.to());
		}
	}

	/** What is of no known day is in no span, as on the lists of reports. */
	private void published(ChronicleFilter filter) {
		if (filter.from() != null || filter.to() != null) {
			this.sql.append(" and not (d.first_day = '-infinity' and d.last_day = 'infinity')");
			this.isOfReports = true;
		}
		within(filter, "d.first_day", "d.last_day");
	}

	private void bySome(ChronicleFilter filter) {
		this.isOfReports |= !filter.languages().isEmpty() || !filter.sources().isEmpty();
		if (!filter.languages().isEmpty()) {
			add("d.language = any(:languages)", "languages", filter.languages().toArray(String[]::new));
		}
		if (!filter.sources().isEmpty()) {
			add(SOURCES, "sources", filter.sources().toArray(String[]::new));
		}
	}

	private void add(String condition, String name, Object value) {
		this.sql.append(" and ").append(condition);
		this.parameters.put(name, value);
	}

	/** The condition. */
	String sql() {
		return this.sql.toString();
	}

	/** With another parameter of the statement. */
	Conditions with(String name, Object value) {
		this.parameters.put(name, value);
		return this;
	}

	/** What stands for the names in it. */
	Map<String, Object> parameters() {
		return this.parameters;
	}

}
