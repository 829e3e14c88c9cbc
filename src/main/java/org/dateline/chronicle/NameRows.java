package org.dateline.chronicle;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.dateline.language.PlainLatin;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The names that the drawing has met, and whose they are. */
@Repository
class NameRows {

	private final JdbcClient jdbc;

	NameRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The numbers of names, those that are new with it. */
	HeldNames keep(Collection<DrawnReport.Name> names, String language) {
		Map<Written, DrawnReport.Name> wanted = new LinkedHashMap<>();
		names.forEach((name) -> wanted.putIfAbsent(Written.of(name), name));
		Map<Written, HeldNames.Held> held = held(wanted.keySet(), language);
		List<DrawnReport.Name> missing = wanted.entrySet()
			.stream()
			.filter((entry) -> !held.containsKey(entry.getKey()))
			.map(Map.Entry::getValue)
			.toList();
		if (!missing.isEmpty()) {
			Map<Key, Long> authorities = authorities(missing);
			missing.forEach((name) -> held.put(Written.of(name),
					add(name, language, Objects.requireNonNull(authorities.get(Key.of(name))))));
		}
		Map<DrawnReport.Name, HeldNames.Held> numbers = new HashMap<>();
		names.forEach((name) -> numbers.put(name, Objects.requireNonNull(held.get(Written.of(name)))));
		return new HeldNames(numbers);
	}

	private Map<Written, HeldNames.Held> held(Collection<Written> names, String language) {
		Map<Written, HeldNames.Held> held = new HashMap<>();
		if (!names.isEmpty()) {
			this.jdbc.sql("""
					select f.id, f.authority_id, f.kind, f.key, f.form
					from unnest(:forms, :kinds, :keys) as w (form, kind, key)
					join name_form f on f.form = w.form and f.language = :language and f.kind = w.kind and f.key = w.key
					""")
				.param("forms", names.stream().map(Written::form).toArray(String[]::new))
				.param("kinds", names.stream().map((name) -> name.key().kind().code()).toArray(String[]::new))
				.param("keys", names.stream().map((name) -> name.key().key()).toArray(String[]::new))
				.param("language", language)
				.query((row) -> {
					held.put(
							new Written(new Key(Authority.Kind.of(row.getString("kind")), row.getString("key")),
									row.getString("form")),
							new HeldNames.Held(row.getInt("id"), row.getLong("authority_id")));
				});
		}
		return held;
	}

	/**
	 * Whose the keys of these names are; of new ones they are somebody's of their own.
	 */
	private Map<Key, Long> authorities(List<DrawnReport.Name> names) {
		Map<Key, DrawnReport.Name> keys = new LinkedHashMap<>();
		names.forEach((name) -> keys.merge(Key.of(name), name, (one, other) -> (one.country() != null) ? one : other));
		Map<Key, Long> authorities = new HashMap<>();
		this.jdbc.sql("""
				select k.kind, k.key, k.authority_id
				from unnest(:kinds, :keys) as w (kind, key) join authority_key k on k.kind = w.kind and k.key = w.key
				""")
			.param("kinds", keys.keySet().stream().map((key) -> key.kind().code()).toArray(String[]::new))
			.param("keys", keys.keySet().stream().map(Key::key).toArray(String[]::new))
			.query((row) -> {
				authorities.put(new Key(Authority.Kind.of(row.getString("kind")), row.getString("key")),
						row.getLong("authority_id"));
			});
		keys.forEach((key, name) -> authorities.computeIfAbsent(key, (unknown) -> found(name)));
		return authorities;
	}

	private long found(DrawnReport.Name name) {
		return this.jdbc
			.sql("""
					with one as (insert into authority (kind, country) values (:kind, :country) returning id)
					insert into authority_key (kind, key, authority_id) select :kind, :key, id from one returning authority_id
					""")
			.param("kind", name.kind().code())
			.param("country", name.country())
			.param("key", name.key())
			.query(Long.class)
			.single();
	}

	private HeldNames.Held add(DrawnReport.Name name, String language, long authority) {
		int form = this.jdbc.sql("""
				insert into name_form (authority_id, kind, key, language, form)
				values (:authority, :kind, :key, :language, :form) returning id
				""")
			.param("authority", authority)
			.param("kind", name.kind().code())
			.param("key", name.key())
			.param("language", language)
			.param("form", name.form())
			.query(Integer.class)
			.single();
		return new HeldNames.Held(form, authority);
	}

	/**
	 * Lists how names are typed: those that are new, and those that an earlier version
	 * wrote.
	 * @param most at most so many
	 */
	void list(int most) {
		List<Integer> listed = new ArrayList<>();
		List<Integer> names = new ArrayList<>();
		List<String> beginnings = new ArrayList<>();
		this.jdbc.sql("select id, form from name_form where not listed order by id limit :most")
			.param("most", most)
			.query((row) -> {
				int name = row.getInt("id");
				listed.add(name);
				for (String beginning : beginnings(row.getString("form"))) {
					names.add(name);
					beginnings.add(beginning);
				}
			});
		if (!listed.isEmpty()) {
			this.jdbc.sql("insert into name_beginning (name, plain) select * from unnest(:names, :beginnings)")
				.param("names", names.toArray(Integer[]::new))
				.param("beginnings", beginnings.toArray(String[]::new))
				.update();
			this.jdbc.sql("update name_form set listed = true where id = any(:listed)")
				.param("listed", listed.toArray(Integer[]::new))
				.update();
		}
	}

	/** How a name is typed, from each of its words on. */
	private static Set<String> beginnings(String form) {
		Set<String> beginnings = new LinkedHashSet<>();
		String plain = PlainLatin.of(form);
		for (int start = 0; start < plain.length(); start = end(plain, start) + 1) {
			beginnings.add(plain.substring(start));
		}
		return beginnings;
	}

	/** Where the word ends that starts here. */
	private static int end(String plain, int start) {
		int space = plain.indexOf(' ', start);
		return (space < 0) ? plain.length() : space;
	}

	/** What is known in every language. */
	private record Key(Authority.Kind kind, String key) {

		static Key of(DrawnReport.Name name) {
			return new Key(name.kind(), name.key());
		}

	}

	/** The same as it is written. */
	private record Written(Key key, String form) {

		static Written of(DrawnReport.Name name) {
			return new Written(Key.of(name), name.form());
		}

	}

}
