package org.dateline.article;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntUnaryOperator;

import org.dateline.vocabulary.EdtfDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Writes the record of a new article, and what a correction changes: it leaves alone
 * every row that stays as it is.
 */
@Repository
class RecordWriter {

	private final JdbcClient jdbc;

	private final JsonMapper json;

	RecordWriter(JdbcClient jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	/** A record of which nothing is said yet. */
	static RecordDraft nothing() {
		return new RecordDraft("", null, new RecordDraft.DateClaim(null, "", Map.of(), List.of()), null, List.of(),
				List.of());
	}

	/**
	 * Begins articles, all of them by few statements.
	 * @param checked what is said of each
	 * @param sources the ids of the sources, by slug
	 * @return their numbers, in the same order
	 */
	List<Long> add(List<CheckedAccession> checked, Map<String, Long> sources) {
		List<Long> articles = this.jdbc.sql("""
				select nextval(numbers) from pg_get_serial_sequence('article', 'id') numbers, generate_series(1, :count)
				""").param("count", checked.size()).query(Long.class).list();
		NewRows rows = new NewRows(this.json, sources);
		for (int i = 0; i < checked.size(); i++) {
			rows.add(articles.get(i), checked.get(i));
		}
		rows.insert(this.jdbc);
		return articles;
	}

	/**
	 * Gives an article the text and the record of its next version.
	 * @param present the article as the database has it
	 * @param before its values
	 * @param next where the text is from
	 * @param after its values to be, checked against that text
	 * @param filed the place it was filed from
	 * @param sources the ids of the sources, by slug
	 */
	void replace(ArticleRecord present, RecordDraft before, Accession next, RecordDraft after, Versions.Filed filed,
			Map<String, Long> sources) {
		long article = present.id();
		this.jdbc.sql("delete from evidence where article_id = :id").param("id", article).update();
		RecordDraft.Headline headline = after.headline();
		this.jdbc.sql("""
				update article set capture_id = :capture, text = :text, text_rule = :rule, language = :language,
				                   headline = :headline, headline_start = :start, countries = :countries,
				                   dateline = :dateline, dateline_locode = :locode, parts = :parts::jsonb
				where id = :id
				""")
			.param("capture", next.captureId())
			.param("text", next.text())
			.param("rule", next.textRule())
			.param("language", after.language())
			.param("headline", (headline != null) ? headline.words() : null)
			.param("start", (headline != null) ? headline.start() : null)
			.param("countries", after.countries().toArray(String[]::new))
			.param("dateline", filed.place())
			.param("locode", filed.locode())
			.param("parts", this.json.writeValueAsString(next.parts()))
			.param("id", article)
			.update();
		writeDate(article, "published", before.published(), after.published());
		writeDate(article, "modified", before.modified(), after.modified());
		writeAttributions(present, before.attributions(), after.attributions(), sources);
		addQuotes(article, after, filed.quotes(), (place) -> position(present, place));
		NewRows.insertAddresses(this.jdbc, List.of(next));
	}

	/**
	 * Adds all quotes of an article that has none.
	 * @param position the position of an attribution, by its place in the list
	 */
	private void addQuotes(long article, RecordDraft record, List<RecordDraft.Quote> dateline,
			IntUnaryOperator position) {
		Map<Claim, List<RecordDraft.Quote>> quotes = new LinkedHashMap<>();
		quotes.put(new Claim("published", null), record.published().quotes());
		if (record.modified() != null) {
			quotes.put(new Claim("modified", null), record.modified().quotes());
		}
		quotes.put(new Claim("dateline", null), dateline);
		for (int place = 0; place < record.attributions().size(); place++) {
			quotes.put(new Claim("attribution", position.applyAsInt(place)), record.attributions().get(place).quotes());
		}
		int number = 0;
		for (Map.Entry<Claim, List<RecordDraft.Quote>> claim : quotes.entrySet()) {
			for (RecordDraft.Quote quote : claim.getValue()) {
				add(article, claim.getKey(), quote, number++);
			}
		}
	}

	/** Withdraws an article from reading, or opens it again. */
	void write(long article, @Nullable Withdrawal withdrawal) {
		this.jdbc.sql("update article set withdrawn_at = :at, withdrawal_reason = :reason where id = :id")
			.param("at", (withdrawal != null) ? withdrawal.at().atOffset(ZoneOffset.UTC) : null)
			.param("reason", (withdrawal != null) ? withdrawal.reason() : null)
			.param("id", article)
			.update();
	}

	/**
	 * Gives a record other values.
	 * @param present the record as the database has it
	 * @param before its values
	 * @param after its values to be
	 * @param sources the ids of the sources, by slug
	 */
	void write(ArticleRecord present, RecordDraft before, RecordDraft after, Map<String, Long> sources) {
		long article = present.id();
		writeArticle(article, before, after);
		Quotes quotes = new Quotes(present, after);
		quotes.remove();
		writeDate(article, "published", before.published(), after.published());
		writeDate(article, "modified", before.modified(), after.modified());
		writeAttributions(present, before.attributions(), after.attributions(), sources);
		quotes.add();
	}

	private void writeArticle(long article, RecordDraft before, RecordDraft after) {
		if (before.language().equals(after.language()) && before.countries().equals(after.countries())
				&& Objects.equals(before.headline(), after.headline())) {
			return;
		}
		RecordDraft.Headline headline = after.headline();
		this.jdbc.sql("""
				update article set language = :language, headline = :headline, headline_start = :start,
				                   countries = :countries
				where id = :id
				""")
			.param("language", after.language())
			.param("headline", (headline != null) ? headline.words() : null)
			.param("start", (headline != null) ? headline.start() : null)
			.param("countries", after.countries().toArray(String[]::new))
			.param("id", article)
			.update();
	}

	private void writeDate(long article, String kind, RecordDraft.@Nullable DateClaim before,
			RecordDraft.@Nullable DateClaim after) {
		if (after == null) {
			if (before != null) {
				this.jdbc.sql("delete from article_date where article_id = :id and kind = :kind")
					.param("id", article)
					.param("kind", kind)
					.update();
			}
			return;
		}
		if (before != null && Objects.equals(before.edtf(), after.edtf()) && before.basis().equals(after.basis())
				&& before.reasoning().equals(after.reasoning())) {
			return;
		}
		EdtfDate date = (after.edtf() != null) ? EdtfDate.parse(after.edtf()) : null;
		this.jdbc.sql("""
				insert into article_date (article_id, kind, edtf, earliest, latest, basis, reasoning)
				values (:id, :kind, :edtf, :earliest, :latest, :basis, :reasoning::jsonb)
				on conflict (article_id, kind) do update
				    set edtf = excluded.edtf, earliest = excluded.earliest, latest = excluded.latest,
				        basis = excluded.basis, reasoning = excluded.reasoning
				""")
			.param("id", article)
			.param("kind", kind)
			.param("edtf", after.edtf())
			.param("earliest", (date != null) ? NewRows.bound(date.earliest(), LocalDate.MIN) : null)
			.param("latest", (date != null) ? NewRows.bound(date.latest(), LocalDate.MAX) : null)
			.param("basis", after.basis())
			.param("reasoning", json(after.reasoning()))
			.update();
	}

	private void writeAttributions(ArticleRecord present, List<RecordDraft.Attribution> before,
			List<RecordDraft.Attribution> after, Map<String, Long> sources) {
		if (before.equals(after)) {
			return;
		}
		Map<Integer, ArticleRecord.AttributionLine> lines = new HashMap<>();
		present.settled().attributions().forEach((line) -> lines.put(line.position(), line));
		for (int i = 0; i < after.size(); i++) {
			RecordDraft.Attribution attribution = after.get(i);
			Long source = (attribution.source() != null) ? sources.get(attribution.source()) : null;
			int position = position(present, i);
			ArticleRecord.AttributionLine line = lines.remove(position);
			if (line != null && line.role().equals(attribution.role())
					&& Objects.equals(line.source(), (source != null) ? source.toString() : null)
					&& texts(line).equals(attribution.reasoning())) {
				continue;
			}
			write(present.id(), position, attribution, sources);
		}
		for (Integer position : lines.keySet()) {
			this.jdbc.sql("delete from attribution where article_id = :id and position = :position")
				.param("id", present.id())
				.param("position", position)
				.update();
		}
	}

	private void write(long article, int position, RecordDraft.Attribution attribution, Map<String, Long> sources) {
		this.jdbc.sql("""
				insert into attribution (article_id, position, role, source_id, reasoning)
				values (:id, :position, :role, :source, :reasoning::jsonb)
				on conflict (article_id, position) do update
				    set role = excluded.role, source_id = excluded.source_id, reasoning = excluded.reasoning
				""")
			.param("id", article)
			.param("position", position)
			.param("role", attribution.role())
			.param("source", (attribution.source() != null) ? sources.get(attribution.source()) : null)
			.param("reasoning", json(attribution.reasoning()))
			.update();
	}

	private void add(long article, Claim claim, RecordDraft.Quote quote, int position) {
		this.jdbc.sql("""
				insert into evidence (article_id, position, claim, attribution, quote, start)
				values (:id, :position, :claim, :attribution, :quote, :start)
				""")
			.param("id", article)
			.param("position", position)
			.param("claim", claim.of())
			.param("attribution", claim.attribution())
			.param("quote", quote.words())
			.param("start", quote.start())
			.update();
	}

	/**
	 * The position of an attribution, by its place in the list. A merge of sources leaves
	 * gaps, and each keeps its position.
	 */
	private static int position(ArticleRecord present, int place) {
		List<ArticleRecord.AttributionLine> lines = present.settled().attributions();
		if (place < lines.size()) {
			return lines.get(place).position();
		}
		int next = lines.isEmpty() ? 0 : lines.get(lines.size() - 1).position() + 1;
		return next + place - lines.size();
	}

	private static Map<String, String> texts(ArticleRecord.AttributionLine line) {
		return (line.reasoning() != null) ? line.reasoning().texts() : Map.of();
	}

	private @Nullable String json(Map<String, String> reasoning) {
		return reasoning.isEmpty() ? null : this.json.writeValueAsString(reasoning);
	}

	/**
	 * The quotes of an article, by the claim that rests on them. Where the quotes of a
	 * claim stay as they are, so do their rows.
	 */
	private final class Quotes {

		private final long article;

		private final Map<Claim, List<RecordDraft.Quote>> after = new LinkedHashMap<>();

		private final List<Integer> removed = new ArrayList<>();

		private final Set<Integer> kept = new HashSet<>();

		Quotes(ArticleRecord present, RecordDraft draft) {
			this.article = present.id();
			Map<Claim, List<ArticleRecord.EvidenceLine>> before = new LinkedHashMap<>();
			for (ArticleRecord.EvidenceLine line : present.settled().evidence()) {
				before.computeIfAbsent(new Claim(line.claim(), line.attribution()), (claim) -> new ArrayList<>())
					.add(line);
			}
			this.after.put(new Claim("published", null), draft.published().quotes());
			if (draft.modified() != null) {
				this.after.put(new Claim("modified", null), draft.modified().quotes());
			}
			for (int i = 0; i < draft.attributions().size(); i++) {
				this.after.put(new Claim("attribution", position(present, i)), draft.attributions().get(i).quotes());
			}
			before.forEach(this::compare);
		}

		private void compare(Claim claim, List<ArticleRecord.EvidenceLine> lines) {
			List<RecordDraft.Quote> quotes = lines.stream()
				.map((line) -> new RecordDraft.Quote(line.quote(), line.start()))
				.toList();
			List<Integer> positions = lines.stream().map(ArticleRecord.EvidenceLine::position).toList();
			// The dateline is not corrected here, and keeps its words.
			if (claim.of().equals("dateline") || quotes.equals(this.after.get(claim))) {
				this.kept.addAll(positions);
				this.after.remove(claim);
			}
			else {
				this.removed.addAll(positions);
			}
		}

		void remove() {
			if (!this.removed.isEmpty()) {
				RecordWriter.this.jdbc.sql("delete from evidence where article_id = :id and position = any(:positions)")
					.param("id", this.article)
					.param("positions", this.removed.toArray(Integer[]::new))
					.update();
			}
		}

		void add() {
			int position = 0;
			for (Map.Entry<Claim, List<RecordDraft.Quote>> claim : this.after.entrySet()) {
				for (RecordDraft.Quote quote : claim.getValue()) {
					while (this.kept.contains(position)) {
						position++;
					}
					RecordWriter.this.add(this.article, claim.getKey(), quote, position++);
				}
			}
		}

	}

	/**
	 * What a quote is evidence for.
	 *
	 * @param of the claim
	 * @param attribution the position of the attribution, where it is one
	 */
	private record Claim(String of, @Nullable Integer attribution) {
	}

}
