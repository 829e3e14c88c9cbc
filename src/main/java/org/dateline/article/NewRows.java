package org.dateline.article;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.SignStyle;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;

import org.dateline.vocabulary.EdtfDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The rows of new articles, column by column: a table is one statement, however many
 * articles there are.
 */
final class NewRows {

	/** The first and the last year that PostgreSQL has a date in. */
	private static final int FIRST_YEAR = -4712;

	private static final int LAST_YEAR = 5_874_897;

	/** Without the sign that ISO 8601 has before a year of five digits. */
	private static final DateTimeFormatter DAY = new DateTimeFormatterBuilder()
		.appendValue(ChronoField.YEAR, 4, 10, SignStyle.NEVER)
		.appendPattern("-MM-dd")
		.toFormatter(Locale.ROOT);

	private final JsonMapper json;

	private final Map<String, Long> sources;

	private final List<NewArticle> articles = new ArrayList<>();

	private final List<NewDate> dates = new ArrayList<>();

	private final List<NewAttribution> attributions = new ArrayList<>();

	private final List<NewEvidence> evidence = new ArrayList<>();

	/**
	 * No rows yet.
	 * @param sources the ids of the sources, by slug
	 */
	NewRows(JsonMapper json, Map<String, Long> sources) {
		this.json = json;
		this.sources = sources;
	}

	void add(long id, CheckedAccession checked) {
		RecordDraft record = checked.record();
		this.articles.add(new NewArticle(id, checked));
		int[] position = new int[1];
		date(id, "published", record.published(), position);
		if (record.modified() != null) {
			date(id, "modified", record.modified(), position);
		}
		quote(id, "dateline", null, checked.dateline(), position);
		for (int i = 0; i < record.attributions().size(); i++) {
			RecordDraft.Attribution attribution = record.attributions().get(i);
			this.attributions.add(new NewAttribution(id, i, attribution));
			quote(id, "attribution", i, attribution.quotes(), position);
		}
	}

	private void date(long id, String kind, RecordDraft.DateClaim claim, int[] position) {
		EdtfDate date = (claim.edtf() != null) ? EdtfDate.parse(claim.edtf()) : null;
		this.dates.add(new NewDate(id, kind, claim, (date != null) ? bound(date.earliest(), LocalDate.MIN) : null,
				(date != null) ? bound(date.latest(), LocalDate.MAX) : null));
		quote(id, kind, null, claim.quotes(), position);
	}

	private void quote(long id, String claim, @Nullable Integer attribution, List<RecordDraft.Quote> quotes,
			int[] position) {
		quotes.forEach((quote) -> this.evidence.add(new NewEvidence(id, position[0]++, claim, attribution, quote)));
	}

	/** What is open, unknown or beyond the dates of PostgreSQL has no end for it. */
	static LocalDate bound(@Nullable LocalDate day, LocalDate open) {
		if (day == null) {
			return open;
		}
		return (day.getYear() < FIRST_YEAR) ? LocalDate.MIN : (day.getYear() > LAST_YEAR) ? LocalDate.MAX : day;
	}

	void insert(JdbcClient jdbc) {
		insertArticles(jdbc);
		insertDates(jdbc);
		insertAttributions(jdbc);
		insertEvidence(jdbc);
		insertAddresses(jdbc);
	}

	private void insertArticles(JdbcClient jdbc) {
		jdbc.sql(
				"""
						insert into article (id, capture_id, language, text, text_rule, headline, headline_start, countries, dateline,
						                     parts)
						select id, capture, language, text, rule, headline, start, countries::text[], dateline, parts
						from unnest(:ids::bigint[], :captures::bigint[], :languages::text[], :texts::text[], :rules::text[],
						            :headlines::text[], :starts::integer[], :countries::text[], :datelines::text[],
						            :parts::jsonb[])
						     as a (id, capture, language, text, rule, headline, start, countries, dateline, parts)
						""")
			.param("ids", column(this.articles, NewArticle::id, Long[]::new))
			.param("captures", column(this.articles, (one) -> one.said().accession().captureId(), Long[]::new))
			.param("languages", column(this.articles, (one) -> one.said().record().language(), String[]::new))
			.param("texts", column(this.articles, (one) -> one.said().accession().text(), String[]::new))
			.param("rules", column(this.articles, (one) -> one.said().accession().textRule(), String[]::new))
			.param("headlines", column(this.articles, NewArticle::headline, String[]::new))
			.param("starts", column(this.articles, NewArticle::headlineStart, Integer[]::new))
			// a list of arrays cannot be passed, since all of them would have to be as
			// long
			.param("countries",
					column(this.articles, (one) -> "{" + String.join(",", one.said().record().countries()) + "}",
							String[]::new))
			.param("datelines", column(this.articles, NewArticle::place, String[]::new))
			.param("parts",
					column(this.articles, (one) -> this.json.writeValueAsString(one.said().accession().parts()),
							String[]::new))
			.update();
	}

	private void insertDates(JdbcClient jdbc) {
		jdbc.sql("""
				insert into article_date (article_id, kind, edtf, earliest, latest, basis, reasoning)
				select * from unnest(:ids::bigint[], :kinds::text[], :edtf::text[], :earliest::date[], :latest::date[],
				                     :bases::text[], :reasonings::jsonb[])
				""")
			.param("ids", column(this.dates, NewDate::article, Long[]::new))
			.param("kinds", column(this.dates, NewDate::kind, String[]::new))
			.param("edtf", column(this.dates, (one) -> one.claim().edtf(), String[]::new))
			.param("earliest", column(this.dates, (one) -> day(one.earliest()), String[]::new))
			.param("latest", column(this.dates, (one) -> day(one.latest()), String[]::new))
			.param("bases", column(this.dates, (one) -> one.claim().basis(), String[]::new))
			.param("reasonings", column(this.dates, (one) -> json(one.claim().reasoning()), String[]::new))
			.update();
	}

	private void insertAttributions(JdbcClient jdbc) {
		jdbc.sql("""
				insert into attribution (article_id, position, role, source_id, reasoning)
				select * from unnest(:ids::bigint[], :positions::smallint[], :roles::text[], :sources::bigint[],
				                     :reasonings::jsonb[])
				""")
			.param("ids", column(this.attributions, NewAttribution::article, Long[]::new))
			.param("positions", column(this.attributions, NewAttribution::position, Integer[]::new))
			.param("roles", column(this.attributions, (one) -> one.said().role(), String[]::new))
			.param("sources", column(this.attributions, (one) -> this.sources.get(one.said().source()), Long[]::new))
			.param("reasonings", column(this.attributions, (one) -> json(one.said().reasoning()), String[]::new))
			.update();
	}

	private void insertEvidence(JdbcClient jdbc) {
		if (this.evidence.isEmpty()) {
			return;
		}
		jdbc.sql("""
				insert into evidence (article_id, position, claim, attribution, quote, start)
				select * from unnest(:ids::bigint[], :positions::smallint[], :claims::text[], :attributions::smallint[],
				                     :quotes::text[], :starts::integer[])
				""")
			.param("ids", column(this.evidence, NewEvidence::article, Long[]::new))
			.param("positions", column(this.evidence, NewEvidence::position, Integer[]::new))
			.param("claims", column(this.evidence, NewEvidence::claim, String[]::new))
			.param("attributions", column(this.evidence, NewEvidence::attribution, Integer[]::new))
			.param("quotes", column(this.evidence, (one) -> one.quote().words(), String[]::new))
			.param("starts", column(this.evidence, (one) -> one.quote().start(), Integer[]::new))
			.update();
	}

	private void insertAddresses(JdbcClient jdbc) {
		insertAddresses(jdbc, this.articles.stream().map((one) -> one.said().accession()).toList());
	}

	/** Where each was published, of those of which that is known. */
	static void insertAddresses(JdbcClient jdbc, List<Accession> accessions) {
		List<NewAddress> addresses = new ArrayList<>();
		accessions.forEach((accession) -> {
			if (accession.publishedAt() != null) {
				addresses.add(new NewAddress(accession.captureId(), accession.publishedAt()));
			}
		});
		if (addresses.isEmpty()) {
			return;
		}
		jdbc.sql("""
				insert into publication_address (capture_id, address, known_by, seen_at)
				select * from unnest(:captures::bigint[], :addresses::text[], :known::text[], :seen::timestamptz[])
				""")
			.param("captures", column(addresses, NewAddress::capture, Long[]::new))
			.param("addresses", column(addresses, (one) -> one.at().address(), String[]::new))
			.param("known", column(addresses, (one) -> one.at().knownBy(), String[]::new))
			.param("seen",
					column(addresses, (one) -> (one.at().seenAt() != null) ? one.at().seenAt().toString() : null,
							String[]::new))
			.update();
	}

	private static <T, C> @Nullable C[] column(List<T> rows, Function<T, @Nullable C> value,
			IntFunction<@Nullable C[]> array) {
		return rows.stream().map(value).toArray(array);
	}

	private @Nullable String json(Map<String, String> reasoning) {
		return reasoning.isEmpty() ? null : this.json.writeValueAsString(reasoning);
	}

	/** As PostgreSQL writes a day; what has no end is infinite. */
	private static @Nullable String day(@Nullable LocalDate day) {
		if (day == null || day.equals(LocalDate.MAX)) {
			return (day != null) ? "infinity" : null;
		}
		if (day.equals(LocalDate.MIN)) {
			return "-infinity";
		}
		return (day.getYear() > 0) ? DAY.format(day)
				: "%04d-%02d-%02d BC".formatted(1 - day.getYear(), day.getMonthValue(), day.getDayOfMonth());
	}

	private record NewArticle(long id, CheckedAccession said) {

		@Nullable String headline() {
			RecordDraft.Headline headline = this.said.record().headline();
			return (headline != null) ? headline.words() : null;
		}

		@Nullable Integer headlineStart() {
			RecordDraft.Headline headline = this.said.record().headline();
			return (headline != null) ? headline.start() : null;
		}

		@Nullable String place() {
			Accession.Dateline filed = this.said.accession().dateline();
			return (filed != null && !this.said.dateline().isEmpty()) ? filed.place() : null;
		}

	}

	private record NewDate(long article, String kind, RecordDraft.DateClaim claim, @Nullable LocalDate earliest,
			@Nullable LocalDate latest) {
	}

	private record NewAttribution(long article, int position, RecordDraft.Attribution said) {
	}

	private record NewAddress(long capture, PublishedAt at) {
	}

	private record NewEvidence(long article, int position, String claim, @Nullable Integer attribution,
			RecordDraft.Quote quote) {
	}

}
