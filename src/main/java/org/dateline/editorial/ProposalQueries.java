package org.dateline.editorial;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

import org.dateline.article.Correction;
import org.dateline.article.DrawnFromArticles;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL behind proposals: they are added, decided once and read. */
@Repository
class ProposalQueries implements DrawnFromArticles {

	private static final String PROPOSAL = """
			select p.id, p.article_id, p.revision, p.made_at, p.account_id, a.shown_as as author, p.by_role, p.reason,
			       p.changes::text as changes, p.state, p.decided_at, d.shown_as as decider, p.answer, p.correction_id
			from proposal p join account a on a.id = p.account_id left join account d on d.id = p.decided_by
			""";

	private final JdbcClient jdbc;

	private final JsonMapper json;

	ProposalQueries(JdbcClient jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	Optional<Proposal> find(long id) {
		return this.jdbc.sql(PROPOSAL + "where p.id = :id")
			.param("id", id)
			.query((row, number) -> proposal(row))
			.optional();
	}

	/**
	 * Some proposals: open ones before the others, and the newest of each first.
	 * @param author only those of this account, or null
	 * @param state only those in this state, or null
	 * @param after only those that come after this one, or null
	 */
	List<Proposal> find(@Nullable Long author, @Nullable String state, @Nullable Place after, int most) {
		return this.jdbc.sql(sql(author, state, after))
			.param("author", author)
			.param("state", state)
			.param("after", (after != null) ? after.id() : null)
			.param("open", (after != null) ? after.open() : null)
			.param("most", most)
			.query((row, number) -> proposal(row))
			.list();
	}

	/** With the conditions that are given alone: a plan for all could use no index. */
	static String sql(@Nullable Long author, @Nullable String state, @Nullable Place after) {
		return PROPOSAL + "where true" + given(author, " and p.account_id = :author")
				+ given(state, " and p.state = :state")
				+ given(after, " and (p.state = 'open', p.id) < (:open::boolean, :after)")
				+ " order by (p.state = 'open') desc, p.id desc limit :most";
	}

	private static String given(@Nullable Object value, String condition) {
		return (value != null) ? condition : "";
	}

	/**
	 * How many are open.
	 * @param author only those of this account, or null
	 * @param article only those on this article, or null
	 */
	long countOpen(@Nullable Long author, @Nullable Long article) {
		return this.jdbc.sql("""
				select count(*) from proposal
				where state = 'open' and (:author::bigint is null or account_id = :author)
				and (:article::bigint is null or article_id = :article)
				""").param("author", author).param("article", article).query(Long.class).single();
	}

	/**
	 * The numbers of those that are open on an article, the oldest first.
	 * @param author only those of this account, or null
	 */
	List<Long> findOpen(@Nullable Long author, long article) {
		return this.jdbc.sql("""
				select id from proposal
				where state = 'open' and article_id = :article and (:author::bigint is null or account_id = :author)
				order by id
				""").param("author", author).param("article", article).query(Long.class).list();
	}

	/** Makes others who propose in the name of this account wait. */
	void hold(long account) {
		this.jdbc.sql("select id from account where id = :id for no key update")
			.param("id", account)
			.query()
			.listOfRows();
	}

	/** The open proposal of somebody that would change just this, if there is one. */
	Optional<Long> findSame(SignedIn author, long article, List<Correction.Change> changes) {
		return this.jdbc.sql("""
				select id from proposal
				where state = 'open' and account_id = :author and article_id = :article and changes = :changes::jsonb
				""")
			.param("author", author.id())
			.param("article", article)
			.param("changes", this.json.writeValueAsString(changes))
			.query(Long.class)
			.optional();
	}

	long add(SignedIn author, long article, long revision, String reason, List<Correction.Change> changes) {
		return this.jdbc.sql("""
				insert into proposal (article_id, revision, account_id, by_role, reason, changes)
				values (:article, :revision, :author, :role, :reason, :changes::jsonb)
				returning id
				""")
			.param("article", article)
			.param("revision", revision)
			.param("author", author.id())
			.param("role", author.role().code())
			.param("reason", reason)
			.param("changes", this.json.writeValueAsString(changes))
			.query(Long.class)
			.single();
	}

	/**
	 * Decides an open proposal.
	 * @return whether it was open
	 */
	boolean decide(long id, SignedIn by, String state, @Nullable String answer, @Nullable Long correction) {
		return this.jdbc.sql("""
				update proposal
				set state = :state, decided_at = now(), decided_by = :by, answer = :answer, correction_id = :correction
				where id = :id and state = 'open'
				""")
			.param("id", id)
			.param("by", by.id())
			.param("state", state)
			.param("answer", answer)
			.param("correction", correction)
			.update() == 1;
	}

	@Override
	public void giveUp(long articleId) {
		this.jdbc.sql("""
				update proposal set changes = changes_without_words(changes)
				where article_id = :article and changes <> changes_without_words(changes)
				""").param("article", articleId).update();
	}

	@Override
	public void giveUp(long articleId, long upToRevision) {
		this.jdbc.sql("""
				update proposal set changes = changes_without_words(changes)
				where article_id = :article and revision <= :revision and changes <> changes_without_words(changes)
				""").param("article", articleId).param("revision", upToRevision).update();
	}

	private Proposal proposal(ResultSet row) throws SQLException {
		OffsetDateTime decided = row.getObject("decided_at", OffsetDateTime.class);
		return new Proposal(row.getLong("id"), row.getLong("article_id"), row.getLong("revision"),
				instant(row.getObject("made_at", OffsetDateTime.class)), row.getLong("account_id"),
				row.getString("author"), Role.ofCode(row.getString("by_role")).orElseThrow(), row.getString("reason"),
				List.of(this.json.readValue(row.getString("changes"), Correction.Change[].class)),
				row.getString("state"),
				(decided != null) ? new Proposal.Decision(instant(decided), row.getString("decider"),
						row.getString("answer"), row.getObject("correction_id", Long.class)) : null);
	}

	private static Instant instant(OffsetDateTime at) {
		return at.toInstant();
	}

	/**
	 * A place in the list.
	 *
	 * @param open whether the proposal there is open
	 * @param id its number
	 */
	record Place(boolean open, long id) {
	}

}
