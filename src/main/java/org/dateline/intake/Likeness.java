package org.dateline.intake;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.dateline.article.DrawnFromArticles;
import org.dateline.article.Reports;
import org.dateline.provenance.Sha256;
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
		keep(Map.of(article, shingles));
	}

	/** Keeps by what the texts of articles are known again. */
	void keep(Map<Long, Shingles> texts) {
		if (texts.isEmpty()) {
			return;
		}
		List<Map.Entry<Long, Shingles>> rows = List.copyOf(texts.entrySet());
		this.jdbc.sql("""
				insert into likeness (article_id, text_sha256, bands)
				select id, digest, bands::bigint[] from unnest(:ids::bigint[], :digests::bytea[], :bands::text[])
				     as l (id, digest, bands)
				on conflict (article_id) do nothing
				""")
			.param("ids", rows.stream().map(Map.Entry::getKey).toArray(Long[]::new))
			.param("digests", rows.stream().map((row) -> row.getValue().digest().bytes()).toArray(byte[][]::new))
			.param("bands", rows.stream().map((row) -> array(row.getValue().bands())).toArray(String[]::new))
			.update();
	}

	/** As PostgreSQL writes an array. */
	private static String array(Long[] bands) {
		return Stream.of(bands).map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
	}

	/**
	 * The oldest article that has, or in an earlier version had, the very same words.
	 * Others who ask for them wait until this transaction ends, so that of two copies
	 * that come at once only one is new.
	 */
	Optional<Long> findSame(Shingles shingles) {
		return Optional.ofNullable(findSame(List.of(shingles)).get(shingles.digest()));
	}

	/**
	 * The same for many texts: the oldest article that has or had its words, by their
	 * digest; not where that version was taken down with another report. All are asked
	 * for in one order, so that no two who ask wait for each other.
	 */
	Map<Sha256, Long> findSame(Collection<Shingles> texts) {
		byte[][] digests = digests(texts);
		lock(digests);
		Map<Sha256, Long> same = new HashMap<>();
		this.jdbc.sql("""
				select text_sha256, min(article_id) as article from (
				    select text_sha256, article_id from likeness where text_sha256 = any(:digests::bytea[])
				    union all
				    select f.text_sha256, f.article_id from former_likeness f
				    where f.text_sha256 = any(:digests::bytea[])
				    and not exists (select from words_taken_down w join earlier_version e
				                    on e.article_id = f.article_id and e.text_rule = 'taken-down'
				                    where w.text_sha256 = f.text_sha256)) as known
				group by text_sha256
				""").param("digests", digests).query((row) -> {
			same.put(Sha256.ofDigest(row.getBytes("text_sha256")), row.getLong("article"));
		});
		return same;
	}

	private void lock(byte[][] digests) {
		this.jdbc.sql("""
				select pg_advisory_xact_lock(word) from (select word from unnest(:words::bigint[]) word order by word) w
				""")
			.param("words", Stream.of(digests).map((digest) -> ByteBuffer.wrap(digest).getLong()).toArray(Long[]::new))
			.query((row) -> {
			});
	}

	private static byte[][] digests(Collection<Shingles> texts) {
		return texts.stream().map((text) -> text.digest().bytes()).toArray(byte[][]::new);
	}

	/** The articles that are near, the nearest first; not all of many, but the oldest. */
	List<Near> findNear(Shingles shingles) {
		return findNear(List.of(shingles)).getOrDefault(shingles, List.of());
	}

	/** The same for many texts, of those that some are near to. */
	Map<Shingles, List<Near>> findNear(Collection<Shingles> texts) {
		List<Shingles> asked = List.copyOf(texts);
		Map<Integer, List<Long>> candidates = candidates(asked);
		Map<Long, Shingles> compared = shingles(candidates.values().stream().flatMap(List::stream).distinct().toList());
		Map<Shingles, List<Near>> near = new HashMap<>();
		candidates.forEach((place, articles) -> {
			Shingles text = asked.get(place);
			List<Near> found = articles.stream()
				.flatMap((article) -> Stream.ofNullable(compared.get(article))
					.map((other) -> new Near(article, text.resemblance(other))))
				.filter((one) -> isNear(one.resemblance()))
				.sorted(Comparator.comparingDouble(Near::resemblance).reversed())
				.toList();
			if (!found.isEmpty()) {
				near.put(text, found);
			}
		});
		return near;
	}

	/** How much of a text and of these articles is the same, up to 1, by article. */
	Map<Long, Double> resemblances(Shingles text, List<Long> articles) {
		Map<Long, Double> resemblances = new HashMap<>();
		shingles(articles).forEach((article, other) -> resemblances.put(article, text.resemblance(other)));
		return resemblances;
	}

	private Map<Long, Shingles> shingles(List<Long> articles) {
		Map<Long, Shingles> shingles = new HashMap<>();
		this.reports.texts(articles).forEach((article, text) -> shingles.put(article, Shingles.of(text)));
		return shingles;
	}

	/** Whether two texts of this resemblance are near to each other. */
	static boolean isNear(double resemblance) {
		return resemblance >= NEAR;
	}

	/**
	 * Articles that share a band, by the place of the text. The sum keeps the database
	 * from reading all articles in their order until it has found enough that do.
	 */
	private Map<Integer, List<Long>> candidates(List<Shingles> texts) {
		Map<Integer, List<Long>> candidates = new HashMap<>();
		this.jdbc.sql("""
				select t.place, c.article_id
				from unnest(:bands::text[]) with ordinality t (bands, place)
				cross join lateral (select article_id from likeness where bands && t.bands::bigint[]
				                    order by article_id + 0 limit :most) c
				""")
			.param("bands", texts.stream().map((text) -> array(text.bands())).toArray(String[]::new))
			.param("most", MOST_CANDIDATES)
			.query((row) -> {
				candidates.computeIfAbsent(row.getInt("place") - 1, (place) -> new ArrayList<>())
					.add(row.getLong("article_id"));
			});
		return candidates;
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
		keep(shingles(articles));
		return articles.isEmpty() ? null : articles.get(articles.size() - 1);
	}

	/**
	 * Of texts, by their digest, the oldest report that had the very same words and was
	 * taken down.
	 */
	Map<Sha256, Long> findSameTakenDown(Collection<Shingles> texts) {
		Map<Sha256, Long> same = new HashMap<>();
		this.jdbc.sql("""
				select text_sha256, min(article_id) as article from words_taken_down
				where text_sha256 = any(:digests::bytea[]) group by text_sha256
				""").param("digests", digests(texts)).query((row) -> {
			same.put(Sha256.ofDigest(row.getBytes("text_sha256")), row.getLong("article"));
		});
		return same;
	}

	/**
	 * Of texts, by their digest, the oldest report that is taken down and that they are
	 * likely to be near. Its words are gone, so that nobody can tell how near.
	 */
	Map<Sha256, Long> findNearTakenDown(Collection<Shingles> texts) {
		Map<Sha256, Long> near = new HashMap<>();
		this.jdbc.sql("""
				select t.digest, w.article_id
				from unnest(:digests::bytea[], :bands::text[]) t (digest, bands)
				cross join lateral (select min(article_id) as article_id from words_taken_down
				                    where bands && t.bands::bigint[]) w
				where w.article_id is not null
				""")
			.param("digests", digests(texts))
			.param("bands", texts.stream().map((text) -> array(text.bands())).toArray(String[]::new))
			.query((row) -> {
				near.put(Sha256.ofDigest(row.getBytes("digest")), row.getLong("article_id"));
			});
		return near;
	}

	/**
	 * Keeps by what the words are known again if they come again, and none of them. Who
	 * asks for the same words at this moment is waited for, or waits: none is taken for
	 * new, nor for a copy that this takedown does not see.
	 */
	@Override
	public void giveUp(long articleId) {
		lock(this.jdbc.sql("""
				select text_sha256 from likeness where article_id = :article
				union select text_sha256 from former_likeness where article_id = :article
				""").param("article", articleId).query(byte[].class).list().toArray(byte[][]::new));
		this.jdbc.sql("""
				insert into words_taken_down (text_sha256, article_id, bands)
				select text_sha256, article_id, bands from likeness where article_id = :article
				union all
				select text_sha256, article_id, '{}' from former_likeness where article_id = :article
				on conflict do nothing
				""").param("article", articleId).update();
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
