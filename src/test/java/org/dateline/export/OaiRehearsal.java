package org.dateline.export;

import java.util.Map;

import org.dateline.article.Harvest;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Pages of records and the SQL beneath them, for whoever measures. */
public final class OaiRehearsal {

	/** The statement behind a page of all records. */
	private static final String SQL = """
			select a.id, r.archive_revision, r.changed_at, a.language, a.headline, r.beginning, r.dateline_length,
			       a.countries, a.dateline, a.withdrawn_at is not null as withdrawn, r.record
			from article_revision r join article a on a.id = r.article_id
			where (r.archive_revision, r.article_id) > (:revision, :id)
			order by r.archive_revision, r.article_id limit 101
			""";

	private final OaiRepository repository;

	private final JdbcClient jdbc;

	public OaiRehearsal(ApplicationContext context) {
		this.repository = context.getBean(OaiRepository.class);
		this.jdbc = context.getBean(JdbcClient.class);
	}

	/** A page of a hundred records behind a place. */
	public int page(Harvest.Place place, String format) {
		String token = new OaiToken(OaiVerb.ListRecords, format, null, null, null, place, 100).write();
		return new OaiAnswer(this.repository, "http://localhost", this.repository.harvest().completeUntil(), 100)
			.to(OaiRequest.read(
					Map.of("verb", new String[] { "ListRecords" }, "resumptionToken", new String[] { token }))).length;
	}

	/** Its two statements alone, with every value read. */
	public Harvest.Place sql(Harvest.Place place) {
		this.repository.harvest().completeUntil();
		Harvest.Place[] last = { place };
		this.jdbc.sql(SQL).param("revision", place.revision()).param("id", place.id()).query((row) -> {
			for (int column = 4; column < 11; column++) {
				row.getString(column);
			}
			row.getBytes(11);
			last[0] = new Harvest.Place(row.getLong(2), row.getLong(1));
		});
		return last[0];
	}

}
