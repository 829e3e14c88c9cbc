package org.dateline.intake;

import java.nio.ByteBuffer;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.dateline.article.DrawnFromArticles;
import org.dateline.article.Reports;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Knows texts again that are in the archive, and finds those that are near. */
@Repository
class Likeness implements DrawnFromArticles {

	/**
	 * From here on two texts are copies of each other, but for what an outlet changes.
	 */
	private static final double NEAR = 0.6;

	private static final int MOST_CANDIDATES = 20;

	private final JdbcClient jdbc;

	private final Reports reports;

	Likeness(JdbcClient jdbc, Reports reports) {
		this.jdbc = jdbc;
		this.reports = reports;
	}

	/**
	 * Keeps by what the next version of an article is known again, and the one before.
	 */
	void keepVersion(long article, Shingles shingles) {
		this.jdbc.sql("""
				insert into former_likeness (text_sha256, article_id)
				select text_sha256, article_id from likeness where article_id = :article on conflict do nothing
				""").param("article", article).update();
		this.jdbc.sql("delete from likeness where article_id = :article").param("article", article).update();
		keep(article, shingles);
	}

	/** Keeps by what the text of an article is known again. */
	void keep(long article, Shingles shingles) {
		this.jdbc.sql("""
				insert into likeness (article_id, text_sha256, bands) values (:article, :digest, :bands)
				on conflict (article_id) do nothing
				""")
			.param("article", article)
			.param("digest", shingles.digest().bytes())
			.param("bands", shingles.bands())
			.update();
	}

	/**
	 * The oldest article that has, or in an earlier version had, the very same words.
	 * Others who ask for them wait until this transaction ends, so that of two copies
	 * that come at once only one is new.
	 */
	Optional<Long> findSame(Shingles shingles) {
		this.jdbc.sql("select pg_advisory_xact_lock(:words)")
			.param("words", ByteBuffer.wrap(shingles.digest().bytes()).getLong())
			.query((row) -> {
			});
		return this.jdbc.sql("""
				select min(article_id) from (
				    select article_id from likeness where text_sha256 = :digest
				    union all select article_id from former_likeness where text_sha256 = :digest) as known
				""").param("digest", shingles.digest().bytes()).query(Long.class).optional();
	}

	/** The articles that are near, the nearest first; not all of many, but the oldest. */
	List<Near> findNear(Shingles shingles) {
		List<Long> candidates = this.jdbc.sql("""
				select article_id from likeness where bands && :bands order by article_id limit :most
				""").param("bands", shingles.bands()).param("most", MOST_CANDIDATES).query(Long.class).list();
		return resemblances(shingles, candidates).entrySet()
			.stream()
			.map((one) -> new Near(one.getKey(), one.getValue()))
			.filter((near) -> near.resemblance() >= NEAR)
			.sorted(Comparator.comparingDouble(Near::resemblance).reversed())
			.toList();
	}

	/** How much of a text and of these articles is the same, up to 1, by article. */
	Map<Long, Double> resemblances(Shingles shingles, List<Long> articles) {
		Map<Long, Double> resemblances = new HashMap<>();
		this.reports.texts(articles)
			.forEach((article, text) -> resemblances.put(article, shingles.resemblance(Shingles.of(text))));
		return resemblances;
	}

	/**
	 * Keeps the likeness of some articles that came before it was kept.
	 * @param after only of articles with higher numbers
	 * @return the highest number looked at, or null where there is none any more
	 */
	@Nullable Long catchUp(long after, int most) {
		List<Long> articles = this.jdbc.sql("""
				select a.id from article a
				where a.id > :after and a.withdrawn_at is null
				and not exists (select from likeness l where l.article_id = a.id)
				order by a.id limit :most
				""").param("after", after).param("most", most).query(Long.class).list();
		this.reports.texts(articles).forEach((article, text) -> keep(article, Shingles.of(text)));
		return articles.isEmpty() ? null : articles.get(articles.size() - 1);
	}

	@Override
	public void giveUp(long articleId) {
		this.jdbc.sql("delete from likeness where article_id = :article").param("article", articleId).update();
		this.jdbc.sql("delete from former_likeness where article_id = :article").param("article", articleId).update();
	}

	/**
	 * An article that is near a text.
	 *
	 * @param resemblance the part of all shingles that both have
	 */
	record Near(long article, double resemblance) {
	}

}
