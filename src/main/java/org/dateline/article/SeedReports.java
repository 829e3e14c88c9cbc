package org.dateline.article;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.dateline.provenance.Sha256;
import org.dateline.vocabulary.EdtfDate;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/**
 * The migration that brings the first five reports, as {@code seeds/catalogue.yaml}
 * describes them. Their bytes are checked against the digests of the catalogue, and every
 * quote against their text.
 */
@Component
class SeedReports implements JavaMigration {

	private final JsonMapper json;

	private final Clock clock;

	SeedReports(JsonMapper json, Clock clock) {
		this.json = json;
		this.clock = clock;
	}

	@Override
	public MigrationVersion getVersion() {
		return MigrationVersion.fromVersion("202611210930");
	}

	@Override
	public String getDescription() {
		return "the first five reports";
	}

	@Override
	public @Nullable Integer getChecksum() {
		return null;
	}

	@Override
	public boolean canExecuteInTransaction() {
		return true;
	}

	@Override
	public void migrate(Context context) throws IOException {
		JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(context.getConnection(), true));
		SeedCatalogue catalogue = SeedCatalogue.read(new ClassPathResource("seeds/catalogue.yaml"));
		Map<String, Long> sources = new HashMap<>();
		catalogue.sources().forEach((slug, source) -> sources.put(slug, add(jdbc, slug, source)));
		long id = 1;
		for (SeedCatalogue.Report report : catalogue.reports()) {
			add(jdbc, id++, report, sources);
		}
		jdbc.sql("select setval(pg_get_serial_sequence('article', 'id'), :last)")
			.param("last", id - 1)
			.query()
			.singleRow();
	}

	private long add(JdbcClient jdbc, String slug, SeedCatalogue.Source source) {
		return jdbc.sql("insert into source (slug, name, names) values (:slug, :name, :names::jsonb) returning id")
			.param("slug", slug)
			.param("name", source.name())
			.param("names", this.json.writeValueAsString(source.names()))
			.query(Long.class)
			.single();
	}

	private void add(JdbcClient jdbc, long id, SeedCatalogue.Report report, Map<String, Long> sources)
			throws IOException {
		byte[] content = content(report);
		String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
		long capture = jdbc.sql("""
				insert into capture (content, sha256, media_type, charset, received_at, origin, origin_name)
				values (:content, :sha256, 'text/plain', 'UTF-8', :at, 'seed', :name) returning id
				""")
			.param("content", content)
			.param("sha256", Sha256.of(content).bytes())
			.param("at", this.clock.instant().atOffset(ZoneOffset.UTC))
			.param("name", report.file())
			.query(Long.class)
			.single();
		SeedCatalogue.Dateline dateline = report.dateline();
		jdbc.sql(
				"""
						insert into article (id, capture_id, language, text, text_rule, headline, headline_start, countries,
						                     dateline, dateline_locode)
						values (:id, :capture, :language, :text, 'whole-file', :headline, :start, :countries, :dateline, :locode)
						""")
			.param("id", id)
			.param("capture", capture)
			.param("language", report.language())
			.param("text", text)
			.param("headline", report.headline())
			.param("start", (report.headline() != null) ? offset(text, report.headline()) : null)
			.param("countries", report.countries().toArray(String[]::new))
			.param("dateline", (dateline != null) ? dateline.place() : null)
			.param("locode", (dateline != null) ? dateline.locode() : null)
			.update();
		EvidenceWriter evidence = new EvidenceWriter(jdbc, id, text);
		add(jdbc, id, "published", report.published(), evidence);
		if (report.modified() != null) {
			add(jdbc, id, "modified", report.modified(), evidence);
		}
		if (dateline != null) {
			evidence.add("dateline", null, dateline.evidence());
		}
		int position = 0;
		for (SeedCatalogue.Attribution attribution : report.attributions()) {
			jdbc.sql(
					"insert into attribution (article_id, position, role, source_id) values (:id, :position, :role, :source)")
				.param("id", id)
				.param("position", position)
				.param("role", attribution.role())
				.param("source", attribution.isStated() ? sources.get(attribution.source()) : null)
				.update();
			evidence.add("attribution", position, attribution.evidence());
			position++;
		}
	}

	private void add(JdbcClient jdbc, long id, String kind, SeedCatalogue.Dated date, EvidenceWriter evidence) {
		EdtfDate edtf = EdtfDate.parse(date.edtf());
		jdbc.sql("""
				insert into article_date (article_id, kind, edtf, earliest, latest, basis, reasoning)
				values (:id, :kind, :edtf, :earliest, :latest, :basis, :reasoning::jsonb)
				""")
			.param("id", id)
			.param("kind", kind)
			.param("edtf", date.edtf())
			.param("earliest", day(edtf.earliest()))
			.param("latest", day(edtf.latest()))
			.param("basis", date.basis())
			.param("reasoning", date.reasoning().isEmpty() ? null : this.json.writeValueAsString(date.reasoning()))
			.update();
		evidence.add(kind, null, date.evidence());
	}

	private static byte[] content(SeedCatalogue.Report report) throws IOException {
		try (InputStream file = new ClassPathResource("seeds/" + report.file()).getInputStream()) {
			byte[] content = file.readAllBytes();
			if (!Sha256.of(content).hex().equals(report.sha256())) {
				throw new IllegalStateException(
						"seeds/%s is not the file the catalogue describes".formatted(report.file()));
			}
			return content;
		}
	}

	private static Date day(@Nullable LocalDate day) {
		if (day == null) {
			throw new IllegalStateException("The dates of the first reports have both ends");
		}
		return Date.valueOf(day);
	}

	/** Where words stand in a text, in code points. */
	private static int offset(String text, String words) {
		int at = text.indexOf(words);
		if (at < 0) {
			throw new IllegalStateException("The catalogue quotes words that are not in the text: " + words);
		}
		return text.codePointCount(0, at);
	}

	/** Adds the quotes of one article, numbered. */
	private static final class EvidenceWriter {

		private final JdbcClient jdbc;

		private final long article;

		private final String text;

		private int position;

		EvidenceWriter(JdbcClient jdbc, long article, String text) {
			this.jdbc = jdbc;
			this.article = article;
			this.text = text;
		}

		void add(String claim, @Nullable Integer attribution, List<String> quotes) {
			for (String quote : quotes) {
				this.jdbc.sql("""
						insert into evidence (article_id, position, claim, attribution, quote, start)
						values (:article, :position, :claim, :attribution, :quote, :start)
						""")
					.param("article", this.article)
					.param("position", this.position++)
					.param("claim", claim)
					.param("attribution", attribution)
					.param("quote", quote)
					.param("start", offset(this.text, quote))
					.update();
			}
		}

	}

}
