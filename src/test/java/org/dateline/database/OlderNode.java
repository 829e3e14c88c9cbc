package org.dateline.database;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a node of the version before, which goes on reading and writing, does not survive
 * of a migration. The rules are those of docs/cluster.md.
 */
final class OlderNode {

	/** How a migration says why an older node survives it all the same. */
	private static final Pattern REASON = Pattern.compile("(?im)^-- Older nodes: .{20,}");

	/** Comments, and what is between quotes; each may look like the other inside. */
	private static final Pattern NOT_SQL = Pattern.compile("(--[^\n]*|/\\*.*?\\*/)|\\$(\\w*)\\$.*?\\$\\2\\$|'[^']*'",
			Pattern.DOTALL);

	private static final String NAME = "(?:if (?:not )?exists )?(?:only )?([\\w.]+)";

	private static final Pattern NEW_TABLE = Pattern.compile("create (?:unlogged )?table " + NAME);

	private static final Pattern TABLE = Pattern
		.compile("(?:alter table|create (?:constraint )?trigger .*? on|create unique index (?:.*? )?on) " + NAME);

	private static final List<Rule> RULES = List.of(
			new Rule("drop (?:table|view|materialized view|function|procedure|type|domain|sequence|schema)\\b",
					"takes away what it may ask for"),
			new Rule("alter .*\\bdrop (?:column )?(?!constraint|default|not null|expression|identity)\\w+",
					"takes a column away that it reads or writes"),
			new Rule("alter .*\\brename\\b", "gives another name to what it asks for"),
			new Rule("alter .*\\bset not null", "refuses rows that it writes"),
			new Rule("alter table .*\\badd (?:column )?(?!constraint|[^,]*\\b(?:default|generated)\\b)[^,]*\\bnot null",
					"needs a value that it does not write"),
			new Rule("alter table .*\\balter (?:column )?\\w+ (?:set data )?type\\b",
					"gives it values of another type"),
			new Rule("alter .*\\bdrop default", "needs a value that it does not write"),
			new Rule("alter .*\\badd (?:constraint|check|unique|primary key|foreign key|exclude)\\b",
					"may refuse rows that it writes"),
			new Rule("create unique index", "may refuse rows that it writes"),
			new Rule("create (?:or replace )?(?:constraint )?trigger", "may refuse rows that it writes"),
			new Rule("alter type .*\\badd value", "gives it values that it does not know"),
			new Rule("create or replace", "changes what it asks for"),
			new Rule("revoke", "takes a right away that it needs"));

	private OlderNode() {
	}

	/** What it does not survive, each statement with the reason; nothing mostly. */
	static List<String> fearsOf(String migration) {
		if (REASON.matcher(migration).find()) {
			return List.of();
		}
		List<String> fears = new ArrayList<>();
		Set<String> made = new HashSet<>();
		String sql = NOT_SQL.matcher(migration)
			.replaceAll((found) -> (found.group(1) != null) ? " " : " '' ")
			.toLowerCase(Locale.ROOT)
			.replaceAll("\\s+", " ");
		for (String statement : sql.split(";")) {
			String one = statement.strip();
			Matcher created = NEW_TABLE.matcher(one);
			if (created.lookingAt()) {
				made.add(created.group(1));
				continue;
			}
			Matcher changed = TABLE.matcher(one);
			if (changed.lookingAt() && made.contains(changed.group(1))) {
				continue;
			}
			for (Rule rule : RULES) {
				if (rule.pattern().matcher(one).lookingAt()) {
					fears.add("%s: %s".formatted(rule.reason(), one));
				}
			}
		}
		return fears;
	}

	/** Which statements it does not survive, and why. */
	private record Rule(Pattern pattern, String reason) {

		Rule(String pattern, String reason) {
			this(Pattern.compile(pattern), reason);
		}

	}

}
