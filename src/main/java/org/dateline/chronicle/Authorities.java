package org.dateline.chronicle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.dateline.language.Lexicon;
import org.dateline.language.PlainLatin;
import org.dateline.vocabulary.LocalizedText;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The people, organisations and places that reports name, each under the names that it
 * has in their languages.
 */
@Repository
public class Authorities {

	/** How many forms of a name are looked at for the one to show. */
	private static final int MOST_FORMS = 60;

	/** The language of a number that stands for a name. */
	static final String NAMELESS = "zxx";

	private final JdbcClient jdbc;

	private final JsonMapper json;

	Authorities(JdbcClient jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	/**
	 * Some of them by number; who was merged into another is that one. Whom no report
	 * names any more, and nobody has given a name, is not among them.
	 */
	public Map<Long, Authority> of(Collection<Long> ids, Locale locale) {
		Map<Long, Authority> named = all(ids, locale);
		named.values().removeIf((one) -> NAMELESS.equals(one.nameLanguage()));
		return named;
	}

	/** The same, in the order of their numbers. */
	List<Authority> inOrder(Collection<Long> ids, Locale locale) {
		Map<Long, Authority> found = of(ids, locale);
		return ids.stream().filter(found::containsKey).map(found::get).toList();
	}

	/**
	 * Those with a name of which a word begins so, those that most reports call so first.
	 * @param plain the beginning, as {@link PlainLatin} writes it
	 */
	List<Authority> beginning(String plain, int most, Locale locale) {
		return inOrder(this.jdbc.sql("""
				select f.authority_id
				from name_beginning b join name_form f on f.id = b.name
				where b.plain >= :from and b.plain < :to and f.reports > 0
				group by f.authority_id order by sum(f.reports) desc, f.authority_id limit :most
				""")
			.param("from", plain)
			.param("to", plain + Character.toString(Character.MAX_CODE_POINT))
			.param("most", most)
			.query(Long.class)
			.list(), locale);
	}

	/** The same, also who has no name to show: its number stands there. */
	Map<Long, Authority> all(Collection<Long> ids, Locale locale) {
		return all(ids, locale, null);
	}

	/**
	 * The same as some reports name them.
	 * @param counts of the names in these reports how many use each, or null for all
	 */
	Map<Long, Authority> all(Collection<Long> ids, Locale locale, @Nullable Map<Integer, Integer> counts) {
		Map<Long, Authority> found = new HashMap<>();
		if (!ids.isEmpty()) {
			this.jdbc.sql("""
					select w.id as asked, a.id, a.kind, a.country, a.names::text as names, a.uses,
					       array(select k.key from authority_key k where k.authority_id = a.id order by k.key) as keys,
					       f.ids, f.forms, f.languages, f.counts
					from unnest(:ids) as w (id)
					join authority o on o.id = w.id
					join authority a on a.id = coalesce(o.merged_into, o.id)
					cross join lateral (
					    select array_agg(b.id) as ids, array_agg(b.form) as forms, array_agg(b.language) as languages,
					           array_agg(b.reports) as counts
					    from (select * from name_form n where n.authority_id = a.id and n.reports > 0
					          order by n.id = any(:used) desc, n.language = :language desc,
					                   a.kind = 'person' and position(' ' in n.form) > 0 desc, n.reports desc, n.id
					          limit :most) b) f
					""")
				.param("ids", ids.toArray(Long[]::new))
				.param("language", locale.getLanguage())
				.param("most", MOST_FORMS)
				.param("used", (counts != null) ? counts.keySet().toArray(Integer[]::new) : new Integer[0])
				.query((row) -> {
					found.put(row.getLong("asked"), authority(row, locale, counts));
				});
		}
		return found;
	}

	private Authority authority(ResultSet row, Locale locale, @Nullable Map<Integer, Integer> counts)
			throws SQLException {
		LocalizedText.Spoken name = name(row, locale, counts);
		return new Authority(row.getLong("id"), Authority.Kind.of(row.getString("kind")), name.text(), name.language(),
				row.getString("country"), (int) Math.min(row.getLong("uses"), Integer.MAX_VALUE), List.of());
	}

	private LocalizedText.Spoken name(ResultSet row, Locale locale, @Nullable Map<Integer, Integer> reports)
			throws SQLException {
		String names = row.getString("names");
		if (!names.equals("{}")) {
			return this.json.readValue(names, LocalizedText.class).in(locale);
		}
		for (String key : (String[]) row.getArray("keys").getArray()) {
			LocalizedText.Spoken term = term(key, locale);
			if (term != null) {
				return term;
			}
		}
		List<NameUse> uses = new ArrayList<>();
		List<NameUse> elsewhere = new ArrayList<>();
		if (row.getArray("forms") != null) {
			Integer[] ids = (Integer[]) row.getArray("ids").getArray();
			String[] forms = (String[]) row.getArray("forms").getArray();
			String[] languages = (String[]) row.getArray("languages").getArray();
			Integer[] counts = (Integer[]) row.getArray("counts").getArray();
			for (int i = 0; i < forms.length; i++) {
				Integer here = (reports != null) ? reports.get(ids[i]) : counts[i];
				((here != null) ? uses : elsewhere)
					.add(new NameUse(row.getLong("id"), languages[i], forms[i], (here != null) ? here : counts[i]));
			}
		}
		uses.addAll(ShownNames.ofTheSame(elsewhere, uses));
		NameUse shown = ShownNames.best(Authority.Kind.of(row.getString("kind")), uses, locale.getLanguage());
		return (shown != null) ? new LocalizedText.Spoken(shown.form(), shown.language())
				: new LocalizedText.Spoken(Long.toString(row.getLong("id")), NAMELESS);
	}

	/** What the lexicon calls it, if it is a term. */
	private static LocalizedText.@Nullable Spoken term(String key, Locale locale) {
		return Lexicon.load().concept(key).map((concept) -> {
			String language = concept.labels().containsKey(locale.getLanguage()) ? locale.getLanguage() : "en";
			return new LocalizedText.Spoken(concept.label(locale), language);
		}).orElse(null);
	}

}
