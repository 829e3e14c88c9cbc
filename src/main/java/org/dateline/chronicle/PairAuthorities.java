package org.dateline.chronicle;

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
import java.util.stream.Stream;

import org.dateline.language.Lexicon;
import org.dateline.mention.BaseForms;
import org.dateline.mention.Name;
import org.dateline.vocabulary.CountryPair;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The people, organisations and places that the reports on a pair of countries name,
 * called as these reports call them.
 */
@Repository
public class PairAuthorities {

	private static final int OFTEN = 1_000;

	/** So many times as many records are looked at as are shown: some are one. */
	private static final int ALIKE = 2;

	private static final String WITH_NAMES = """
			and d.names && (select array_agg(f.id) from name_form f where f.authority_id = any(:authorities))""";

	private final JdbcClient jdbc;

	private final Authorities authorities;

	PairAuthorities(JdbcClient jdbc, Authorities authorities) {
		this.jdbc = jdbc;
		this.authorities = authorities;
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
		NamesOfReports names = names(pair, filter);
		Map<Integer, NamesOfReports.Holder> holders = holders(names.mostUsed(OFTEN));
		Map<Long, Integer> counts = names.reportsOf(holders, ALIKE * most);
		Map<Long, Authority> shown = this.authorities.all(counts.keySet(), locale, names.counts());
		shown.values().removeIf((one) -> Authorities.NAMELESS.equals(one.nameLanguage()));
		Map<Long, Long> called = calledTheSame(counts.keySet(), shown);
		holders.values().removeIf((holder) -> !called.containsKey(holder.authority()));
		holders.replaceAll((form, holder) -> new NamesOfReports.Holder(
				called.getOrDefault(holder.authority(), holder.authority()), holder.kind()));
		Map<Authority.Kind, List<Authority>> named = new EnumMap<>(Authority.Kind.class);
		names.reportsOf(holders, most).forEach((id, reports) -> {
			Authority one = shown.get(id);
			if (one != null) {
				named.computeIfAbsent(one.kind(), (kind) -> new ArrayList<>())
					.add(new Authority(id, one.kind(), one.name(), one.nameLanguage(), one.country(), reports,
							othersCalled(id, called)));
			}
		});
		return named;
	}

	/**
	 * One of them, with all that is shown as one with it, whatever the page that led to
	 * it: of the most named in whose reports it is, else by its number alone.
	 */
	public Optional<Authority> one(CountryPair pair, ChronicleFilter filter, long id, int most, Locale locale) {
		Optional<Authority> shown = named(pair, filter, most, locale).values()
			.stream()
			.flatMap(List::stream)
			.filter((one) -> one.id() == id || one.also().contains(id))
			.findFirst();
		return shown.isPresent() ? shown : Optional.ofNullable(this.authorities.of(List.of(id), locale).get(id));
	}

	/** The reports on a pair that name somebody, the newest first. */
	public List<Long> reports(Authority one, CountryPair pair, ChronicleFilter filter, int offset, int most) {
		Conditions conditions = onReportsWith(one, pair, filter);
		return this.jdbc
			.sql("select d.article_id from drawn_report d where " + conditions.sql() + " " + WITH_NAMES
					+ " order by d.first_day desc, d.article_id desc offset :offset limit :most")
			.params(conditions.with("offset", offset).with("most", most).parameters())
			.query(Long.class)
			.list();
	}

	/** How many reports on a pair name somebody. */
	public int countReports(Authority one, CountryPair pair, ChronicleFilter filter) {
		Conditions conditions = onReportsWith(one, pair, filter);
		return this.jdbc.sql("select count(*) from drawn_report d where " + conditions.sql() + " " + WITH_NAMES)
			.params(conditions.parameters())
			.query(Integer.class)
			.single();
	}

	private static Conditions onReportsWith(Authority one, CountryPair pair, ChronicleFilter filter) {
		Long[] ids = Stream.concat(Stream.of(one.id()), one.also().stream()).toArray(Long[]::new);
		return Conditions.onReports(pair, filter).with("authorities", ids);
	}

	/** Whose these names are, and all other names of the same. */
	private Map<Integer, NamesOfReports.Holder> holders(Integer[] names) {
		Map<Integer, NamesOfReports.Holder> holders = new HashMap<>();
		this.jdbc.sql("""
				select f.id, f.authority_id, f.kind from name_form f
				where f.authority_id in (select u.authority_id from name_form u where u.id = any(:names))
				""").param("names", names).query((row) -> {
			holders.put(row.getInt("id"),
					new NamesOfReports.Holder(row.getLong("authority_id"), row.getString("kind")));
		});
		return holders;
	}

	private static List<Long> othersCalled(long id, Map<Long, Long> called) {
		return called.entrySet()
			.stream()
			.filter((other) -> other.getValue() == id && other.getKey() != id)
			.map(Map.Entry::getKey)
			.toList();
	}

	/**
	 * Of each record the one that it is shown with: a name that one report has in the
	 * nominative alone, and another in another case, sounds like two.
	 */
	private static Map<Long, Long> calledTheSame(Collection<Long> ids, Map<Long, Authority> shown) {
		Map<Spoken, Map<String, String>> bases = bases(shown.values());
		Map<Called, List<Authority>> byName = new LinkedHashMap<>();
		for (long id : ids) {
			Authority one = shown.get(id);
			if (one != null) {
				Spoken spoken = Spoken.of(one);
				String base = bases.getOrDefault(spoken, Map.of()).getOrDefault(one.name(), one.name());
				byName.computeIfAbsent(new Called(spoken, base), (name) -> new ArrayList<>()).add(one);
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

	/** The base form of each name, among those of its kind in its language. */
	private static Map<Spoken, Map<String, String>> bases(Collection<Authority> shown) {
		Map<Spoken, Set<String>> names = new HashMap<>();
		shown
			.forEach((one) -> names.computeIfAbsent(Spoken.of(one), (spoken) -> new LinkedHashSet<>()).add(one.name()));
		Map<Spoken, Map<String, String>> bases = new HashMap<>();
		names.forEach((spoken, all) -> bases.put(spoken,
				BaseForms.of(spoken.language()).of(Name.Kind.valueOf(spoken.kind().name()), all, List.of())));
		return bases;
	}

	private NamesOfReports names(CountryPair pair, ChronicleFilter filter) {
		Conditions conditions = Conditions.onReports(pair, filter);
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
		NamesOfReports names = names(pair, filter);
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

	/** Names of one kind in one language. */
	private record Spoken(Authority.Kind kind, String language) {

		static Spoken of(Authority one) {
			return new Spoken(one.kind(), one.nameLanguage());
		}

	}

	/**
	 * What something is called.
	 *
	 * @param base the name in its base form
	 */
	private record Called(Spoken spoken, String base) {
	}

}
