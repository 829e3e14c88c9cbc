package org.dateline.chronicle;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.dateline.language.PlainLatin;
import org.dateline.vocabulary.LocalizedText;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** People, organisations and places as those who decide on their names need them. */
@Service
public class AuthorityDesk {

	private static final int MOST_FORMS = 300;

	private static final int MOST_SENTENCES = 12;

	private final JdbcClient jdbc;

	private final Authorities authorities;

	private final EventQueries events;

	private final JsonMapper json;

	AuthorityDesk(JdbcClient jdbc, Authorities authorities, EventQueries events, JsonMapper json) {
		this.jdbc = jdbc;
		this.events = events;
		this.authorities = authorities;
		this.json = json;
	}

	/** Those that most reports name. */
	@Transactional(readOnly = true)
	public List<Authority> mostNamed(int most, Locale locale) {
		return this.authorities.inOrder(this.jdbc
			.sql("select id from authority where merged_into is null and uses > 0 order by uses desc, id limit :most")
			.param("most", most)
			.query(Long.class)
			.list(), locale);
	}

	/**
	 * Those with a name that begins so, in whatever script, those most called so first.
	 */
	@Transactional(readOnly = true)
	public List<Authority> beginning(String beginning, int most, Locale locale) {
		String plain = PlainLatin.of(beginning);
		return plain.isEmpty() ? List.of() : this.authorities.beginning(plain, most, locale);
	}

	/** One with its names; or the number of the one that it became part of. */
	@Transactional(readOnly = true)
	public Optional<Held> find(long id, Locale locale) {
		return this.jdbc.sql("select merged_into, names::text as names from authority where id = :id")
			.param("id", id)
			.query((row, number) -> {
				String names = row.getString("names");
				return new Kept(row.getObject("merged_into", Long.class),
						names.equals("{}") ? Map.of() : this.json.readValue(names, LocalizedText.class).texts());
			})
			.optional()
			.flatMap((kept) -> Optional.ofNullable(this.authorities.all(List.of(id), locale).get(id))
				.map((authority) -> new Held(authority, kept.mergedInto(), kept.names(), forms(id),
						this.events.naming(id, MOST_SENTENCES))));
	}

	private List<Form> forms(long id) {
		return this.jdbc.sql("""
				select id, language, form, reports, decided from name_form where authority_id = :id
				order by reports desc, language, form limit :most
				""").param("id", id).param("most", MOST_FORMS).query(Form.class).list();
	}

	/**
	 * A person, an organisation or a place.
	 *
	 * @param mergedInto what it became part of, or null
	 * @param names what people decided to call it, by language
	 * @param forms the names that reports use, the most used first
	 * @param sentences some of those that tell of an event with it
	 */
	public record Held(Authority authority, @Nullable Long mergedInto, Map<String, String> names, List<Form> forms,
			List<EventReport> sentences) {
	}

	/**
	 * A name as reports of a language write it.
	 *
	 * @param reports in how many reports it stands
	 * @param decided whether somebody said whose it is
	 */
	public record Form(int id, String language, String form, int reports, boolean decided) {
	}

	private record Kept(@Nullable Long mergedInto, Map<String, String> names) {
	}

}
