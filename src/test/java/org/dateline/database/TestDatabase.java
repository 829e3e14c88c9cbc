package org.dateline.database;

import java.util.UUID;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.PropertySource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Gives each Spring test context that asks for a database an empty one of its own, on a
 * PostgreSQL that all tests of a Maven run share. Nothing has to be declared:
 * {@code @SpringBootTest} and {@code @DataJpaTest} just work, and a test that sets
 * {@code spring.datasource.url} itself gets what it asks for. Registered in
 * {@code META-INF/spring.factories}. The index of such a context is in a directory of its
 * own below {@code target}, and a query waits for it.
 */
public class TestDatabase implements EnvironmentPostProcessor {

	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		// who names a home means the database there: a measurement
		if (!environment.containsProperty("dateline.home")) {
			environment.getPropertySources().addLast(new TestDatabasePropertySource());
		}
	}

	/** Makes an empty database for a test without Spring. */
	public static DataSource create() {
		Credentials credentials = TestPostgres.shared().createDatabase();
		return new DriverManagerDataSource(credentials.url(), credentials.username(), credentials.password());
	}

	/**
	 * Makes the database when its address is first read, which a page slice never does.
	 */
	private static final class TestDatabasePropertySource extends PropertySource<Object> {

		private final String home = "target/test-homes/" + UUID.randomUUID();

		private @Nullable Credentials credentials;

		TestDatabasePropertySource() {
			super("testDatabase");
		}

		@Override
		public boolean containsProperty(String name) {
			return switch (name) {
				case "spring.datasource.url", "spring.datasource.username", "spring.datasource.password",
						"spring.test.database.replace", "dateline.home", "dateline.search.patience",
						"dateline.search.changes", "dateline.stories.follow", "dateline.chronicle.follow" ->
					true;
				default -> false;
			};
		}

		@Override
		public @Nullable Object getProperty(String name) {
			return switch (name) {
				case "spring.datasource.url" -> new Url();
				case "spring.datasource.username" -> PostgresServer.NAME;
				case "spring.datasource.password" -> new Password();
				// Or @DataJpaTest would look for an H2.
				case "spring.test.database.replace" -> "none";
				case "dateline.home" -> this.home;
				case "dateline.search.patience", "dateline.search.changes" -> "60s";
				// What links or draws in the background raises the revision when a test
				// least
				// expects it.
				case "dateline.stories.follow", "dateline.chronicle.follow" -> "false";
				default -> null;
			};
		}

		private synchronized Credentials credentials() {
			if (this.credentials == null) {
				this.credentials = TestPostgres.shared().createDatabase();
			}
			return this.credentials;
		}

		/** A setting that is looked for everywhere, but made only when it is read. */
		private abstract static class Lazy implements CharSequence {

			@Override
			public int length() {
				return toString().length();
			}

			@Override
			public char charAt(int index) {
				return toString().charAt(index);
			}

			@Override
			public CharSequence subSequence(int start, int end) {
				return toString().subSequence(start, end);
			}

			@Override
			public abstract String toString();

		}

		private final class Url extends Lazy {

			@Override
			public String toString() {
				return credentials().url();
			}

		}

		private final class Password extends Lazy {

			@Override
			public String toString() {
				return String.valueOf(credentials().password());
			}

		}

	}

}
