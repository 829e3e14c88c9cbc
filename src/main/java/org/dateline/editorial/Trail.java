package org.dateline.editorial;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes down what was done, in the transaction of the act: what fails leaves no trace,
 * and what leaves no trace fails.
 */
@Service
class Trail {

	/** Who acts where nobody is signed in. */
	static final SignedIn THE_ARCHIVE = new SignedIn(0, "dateline", "Dateline", Role.ADMINISTRATOR, false);

	private final JdbcClient jdbc;

	private final JsonMapper json;

	Trail(JdbcClient jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	/**
	 * Writes an act to an account, a source or nothing in particular.
	 * @param subject what it was done to, or null
	 * @param reason why, where one was asked for
	 * @param detail what else there is to know
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	void write(SignedIn by, Act act, @Nullable String subject, @Nullable String reason, Map<String, ?> detail) {
		write(by, act, null, subject, reason, detail);
	}

	/** Writes an act to an article. */
	@Transactional(propagation = Propagation.MANDATORY)
	void writeOfArticle(SignedIn by, Act act, long article, @Nullable String reason, Map<String, ?> detail) {
		write(by, act, article, null, reason, detail);
	}

	private void write(SignedIn by, Act act, @Nullable Long article, @Nullable String subject, @Nullable String reason,
			Map<String, ?> detail) {
		this.jdbc.sql("""
				insert into trail (account_id, by_name, by_role, act, article_id, subject, reason, detail)
				values (:account, :name, :role, :act, :article, :subject, :reason, :detail::jsonb)
				""")
			.param("account", (by.id() != 0) ? by.id() : null)
			.param("name", by.name())
			.param("role", by.role().code())
			.param("act", act.code())
			.param("article", article)
			.param("subject", subject)
			.param("reason", reason)
			.param("detail", this.json.writeValueAsString(withToken(detail)))
			.update();
	}

	/** Names the access token, where a script acted for the person. */
	private static Map<String, ?> withToken(Map<String, ?> detail) {
		TokenAuthentication byToken = TokenAuthentication.current();
		if (byToken == null) {
			return detail;
		}
		Map<String, Object> whole = new LinkedHashMap<>(detail);
		whole.put("token", Map.of("id", byToken.token().id(), "name", byToken.token().name()));
		return whole;
	}

}
