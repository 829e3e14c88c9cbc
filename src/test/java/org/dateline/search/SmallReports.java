package org.dateline.search;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Date;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.dateline.vocabulary.EdtfDate;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Small reports by name: brought into the database as a loader would, behind the back of
 * the application.
 */
class SmallReports implements InitializingBean {

	private static final Map<String, Long> SEEDS = Map.of("moscow-id", 1L, "moscow-en", 2L, "relations-az", 3L,
			"announced-ru", 4L, "zagulba-ru", 5L);

	private static final String GIVEN = "{\"en\": \"Given with the report, outside of its text.\"}";

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	private final Map<String, Long> ids = new LinkedHashMap<>(SEEDS);

	SmallReports(JdbcClient jdbc, PlatformTransactionManager transactions) {
		this.jdbc = jdbc;
		this.transaction = new TransactionTemplate(transactions);
	}

	@Override
	public void afterPropertiesSet() throws IOException {
		try (InputStream reports = new ClassPathResource("org/dateline/search/reports.yaml").getInputStream()) {
			List<Map<String, Object>> all = new Yaml().load(reports);
			this.transaction.executeWithoutResult((status) -> all.forEach((report) -> add(read(report))));
		}
	}

	@SuppressWarnings("unchecked")
	private static SmallReport read(Map<String, Object> report) {
		Map<String, String> source = (Map<String, String>) report.get("source");
		return new SmallReport((String) report.get("name"), (String) report.get("language"),
				(String) report.get("headline"), (String) report.get("text"), (String) report.get("date"),
				(List<String>) report.get("countries"), source.get("slug"), source.get("name"),
				Boolean.TRUE.equals(report.get("apart")));
	}

	/** The article of a report. */
	long id(String name) {
		Long id = this.ids.get(name);
		if (id == null) {
			throw new IllegalArgumentException("There is no report " + name);
		}
		return id;
	}

	/** The report that an article is. */
	String name(long id) {
		return this.ids.entrySet()
			.stream()
			.filter((report) -> report.getValue() == id)
			.map(Map.Entry::getKey)
			.findFirst()
			.orElse("article-" + id);
	}

	/** All reports that can be read, whatever was added by now. */
	List<String> names() {
		List<String> names = new ArrayList<>();
		this.jdbc.sql("select id from article where withdrawn_at is null order by id")
			.query(Long.class)
			.list()
			.forEach((id) -> names.add(name(id)));
		return names;
	}

	/** Adds a report, in one transaction, and returns its article. */
	long add(SmallReport report) {
		Long added = this.transaction.execute((status) -> insert(report));
		this.ids.put(report.name(), added);
		return added;
	}

	/** Adds many reports in one transaction. */
	void addAll(List<SmallReport> reports) {
		this.transaction.executeWithoutResult((status) -> reports.forEach(this::add));
	}

	void withdraw(String name) {
		this.jdbc.sql("update article set withdrawn_at = now(), withdrawal_reason = 'Asked for.' where id = :id")
			.param("id", id(name))
			.update();
	}

	void restore(String name) {
		this.jdbc.sql("update article set withdrawn_at = null, withdrawal_reason = null where id = :id")
			.param("id", id(name))
			.update();
	}

	private long insert(SmallReport report) {
		boolean hasHeadline = report.headline() != null && !report.apart();
		String text = hasHeadline ? report.headline() + "\n\n" + report.text() + "\n" : report.text() + "\n";
		byte[] content = text.getBytes(StandardCharsets.UTF_8);
		long capture = this.jdbc.sql("""
				insert into capture (content, sha256, media_type, charset, received_at, origin, origin_name)
				values (:content, sha256(:content), 'text/plain', 'UTF-8', :at, 'upload', :name) returning id
				""")
			.param("content", content)
			.param("at", OffsetDateTime.parse("2026-01-01T00:00:00Z"))
			.param("name", report.name() + ".txt")
			.query(Long.class)
			.single();
		long article = this.jdbc.sql("""
				insert into article (capture_id, language, text, text_rule, headline, headline_start, countries)
				values (:capture, :language, :text, 'whole-file', :headline, :start, :countries) returning id
				""")
			.param("capture", capture)
			.param("language", report.language())
			.param("text", text)
			.param("headline", report.headline())
			.param("start", hasHeadline ? 0 : null)
			.param("countries", report.countries().toArray(String[]::new))
			.query(Long.class)
			.single();
		EdtfDate date = EdtfDate.parse(report.date());
		this.jdbc.sql("""
				insert into article_date (article_id, kind, edtf, earliest, latest, basis, reasoning)
				values (:id, 'published', :edtf, :earliest, :latest, 'derived', :given::jsonb)
				""")
			.param("id", article)
			.param("edtf", date.edtf())
			.param("earliest", Date.valueOf(date.earliest()))
			.param("latest", Date.valueOf(date.latest()))
			.param("given", GIVEN)
			.update();
		this.jdbc
			.sql("""
					with added as (insert into source (slug, name) values (:slug, :name) on conflict do nothing returning id)
					insert into attribution (article_id, position, role, source_id, reasoning)
					select :id, 0, 'publisher', id, :given::jsonb
					from (select id from added union all select id from source where slug = :slug) as publisher limit 1
					""")
			.param("slug", report.sourceSlug())
			.param("name", report.sourceName())
			.param("id", article)
			.param("given", GIVEN)
			.update();
		return article;
	}

	/**
	 * A report.
	 *
	 * @param name how the tests call it
	 * @param headline its headline, or null
	 * @param text what follows the headline
	 * @param date when it was published (EDTF)
	 * @param apart whether the headline came beside the text, and does not stand in it
	 */
	record SmallReport(String name, String language, @Nullable String headline, String text, String date,
			List<String> countries, String sourceSlug, String sourceName, boolean apart) {

		/** An English report of no country. */
		static SmallReport english(String name, @Nullable String headline, String text, String date) {
			return new SmallReport(name, "en", headline, text, date, List.of(), "trend", "Trend", false);
		}

	}

}
