package org.dateline.chronicle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.dateline.language.Lexicon;
import org.dateline.language.PlainLatin;
import org.dateline.mention.BaseForms;
import org.dateline.mention.Name;
import org.dateline.vocabulary.CountryPair;
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

	private static final int OFTEN = 1_000;

	/** So many times as many records are looked at as are shown: some are one. */
	private static final int ALIKE = 2;

	/** How many forms of a name are looked at for the one to show. */
	private static final int MOST_FORMS = 60;

	/** The language of a number that stands for a name. */
	private static final String NAMELESS = "zxx";

	private final JdbcClient jdbc;

	private final JsonMapper json;

	Authorities(JdbcClient jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	/**
	 * Those that the reports on a pair name most, by what they are, called as these
	 * reports do: who has a surname in common with one of them may be another. Only whose
	 * a name is that is among the {@value #OFTEN} used most is looked up: to do so for
	 * every name of every report takes ten times as long.
	 * @param most at most so many of each kind
	 */
	public Map<Authority.Kind, List<Authority>> named(CountryPair pair, ChronicleFilter filter, int most,
			Locale locale) {
		NamesOfReports names = names(Conditions.onReports(pair, filter));
		Map<Integer, NamesOfReports.Holder> holders = new HashMap<>();
		this.jdbc.sql("""
				select f.id, f.authority_id, f.kind from name_form f
				where f.authority_id in (select u.authority_id from name_form u where u.id = any(:often))
				""").param("often", names.mostUsed(OFTEN)).query((row) -> {
			holders.put(row.getInt("id"),
					new NamesOfReports.Holder(row.getLong("authority_id"), row.getString("kind")));
		});
		Map<Long, Integer> counts = names.reportsOf(holders, ALIKE * most);
		Map<Long, Authority> shown = all(counts.keySet(), locale, names.counts());
		shown.values().removeIf((one) -> NAMELESS.equals(one.nameLanguage()));
		Map<Long, Long> called = calledTheSame(counts.keySet(), shown);
		holders.values().removeIf((holder) -> !called.containsKey(holder.authority()));
		holders.replaceAll((form, holder) -> new NamesOfReports.Holder(
				called.getOrDefault(holder.authority(), holder.authority()), holder.kind()));
		Map<Authority.Kind, List<Authority>> named = new EnumMap<>(Authority.Kind.class);
		names.reportsOf(holders, most).forEach((id, reports) -> {
			Authority one = shown.get(id);
			if (one != null) {
				List<Long> also = called.entrySet()
					.stream()
					.filter((other) -> other.getValue().equals(id) && !other.getKey().equals(id))
					.map(Map.Entry::getKey)
					.toList();
				named.computeIfAbsent(one.kind(), (kind) -> new ArrayList<>())
					.add(new Authority(id, one.kind(), one.name(), one.nameLanguage(), one.country(), reports, also));
			}
		});
		return named;
	}

	/**
	 * Of each record the one that it is shown with: a name that one report has in the
	 * nominative alone, and another in another case, sounds like two.
	 */
	private static Map<Long, Long> calledTheSame(Collection<Long> ids, Map<Long, Authority> shown) {
		Map<Called, List<Authority>> byName = new LinkedHashMap<>();
		Map<Called, Set<String>> names = new HashMap<>();
		for (Authority one : shown.values()) {
			names.computeIfAbsent(new Called(one.kind(), one.nameLanguage(), ""), (all) -> new LinkedHashSet<>())
				.add(one.name());
		}
		Map<Called, Map<String, String>> bases = new HashMap<>();
		names.forEach((all, forms) -> bases.put(all,
				BaseForms.of(all.language()).of(Name.Kind.valueOf(all.kind().name()), forms, List.of())));
		for (long id : ids) {
			Authority one = shown.get(id);
			if (one != null) {
				String base = bases.getOrDefault(new Called(one.kind(), one.nameLanguage(), ""), Map.of())
					.getOrDefault(one.name(), one.name());
				byName.computeIfAbsent(new Called(one.kind(), one.nameLanguage(), base), (name) -> new ArrayList<>())
					.add(one);
			}
		}
		Map<Long, Long> called = new LinkedHashMap<>();
		byName.forEach((name, all) -> {
			Authority first = all.stream()
				.filter((one) -> one.name().equals(name.base()))
				.findFirst()
				.orElse(all.get(0));
			all.forEach((one) -> called.put(one.id(), first.id()));
		});
		return called;
	}

	private NamesOfReports names(Conditions conditions) {
		NamesOfReports names = new NamesOfReports();
		this.jdbc.sql("select d.names from drawn_report d where " + conditions.sql())
			.params(conditions.parameters())
			.query((row) -> {
				names.add((Integer[]) row.getArray("names").getArray());
			});
		return names;
	}

	/**
	 * The names that the reports on a pair use for some of them, in their base forms,
	 * each with the number of reports that use it in whatever case: by authority, of each
	 * the most used first.
	 */
	public Map<Long, List<NameUse>> uses(Collection<Authority> authorities, CountryPair pair, ChronicleFilter filter) {
		Map<Long, Authority> asked = new HashMap<>();
		authorities.forEach((one) -> {
			asked.put(one.id(), one);
			one.also().forEach((other) -> asked.put(other, one));
		});
		Map<Long, Map<String, List<String>>> terms = new HashMap<>();
		NamesOfReports names = names(Conditions.onReports(pair, filter));
		Map<Integer, Integer> counts = names.counts();
		Map<NameUse, Set<Integer>> used = new LinkedHashMap<>();
		this.jdbc.sql("""
				select id, authority_id as authority, kind, key, language, form from name_form
				where authority_id = any(:authorities) order by language, form
				""").param("authorities", asked.keySet().toArray(Long[]::new)).query((row) -> {
			Authority one = asked.get(row.getLong("authority"));
			Integer reports = counts.get(row.getInt("id"));
			if (one != null && reports != null) {
				Lexicon.load()
					.concept(row.getString("key"))
					.ifPresent((concept) -> terms.put(one.id(), concept.labels()));
				used.computeIfAbsent(new NameUse(one.id(), row.getString("language"), row.getString("form"), reports),
						(use) -> new HashSet<>())
					.add(row.getInt("id"));
			}
		});
		Map<Long, List<NameUse>> uses = new HashMap<>();
		used.keySet()
			.stream()
			.sorted(Comparator.comparingInt(NameUse::reports).reversed())
			.forEach((use) -> uses.computeIfAbsent(use.authority(), (id) -> new ArrayList<>()).add(use));
		uses.replaceAll((id, forms) -> ShownNames.base(
				Optional.ofNullable(asked.get(id)).map(Authority::kind).orElse(Authority.Kind.PERSON), forms,
				terms.getOrDefault(id, Map.of()),
				(same) -> names.reportsWith(same.stream()
					.flatMap((use) -> used.getOrDefault(use, Set.of()).stream())
					.collect(Collectors.toSet()))));
		return uses;
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
	private Map<Long, Authority> all(Collection<Long> ids, Locale locale, @Nullable Map<Integer, Integer> counts) {
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

	/**
	 * What something is called.
	 *
	 * @param base the name in its base form
	 */
	private record Called(Authority.Kind kind, String language, String base) {
	}

}
