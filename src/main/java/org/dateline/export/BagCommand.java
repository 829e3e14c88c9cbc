package org.dateline.export;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/**
 * Writes or restores a bag instead of starting the archive:
 * {@code --dateline.bag.write=FILE}, {@code --dateline.bag.restore=FILE}. No more of the
 * archive is begun for it than its database, so that nobody reads what is half there.
 */
@ImportAutoConfiguration({ DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class,
		JacksonAutoConfiguration.class })
@EnableConfigurationProperties(BagSettings.class)
@ComponentScan(basePackages = "org.dateline", useDefaultFilters = false,
		includeFilters = {
				@ComponentScan.Filter(type = FilterType.REGEX,
						pattern = "org\\.dateline\\.database\\.DatabaseConfiguration"),
				@ComponentScan.Filter(type = FilterType.ASSIGNABLE_TYPE, classes = JavaMigration.class) })
public class BagCommand {

	private static final Logger log = LoggerFactory.getLogger(BagCommand.class);

	private static final long OFTEN = 5_000;

	private static final String RESTORE = "--dateline.bag.restore=";

	/** Whether the arguments ask for a bag and not for a start. */
	public static boolean isAsked(String[] arguments) {
		for (String argument : arguments) {
			if (argument.startsWith("--dateline.bag.")) {
				return true;
			}
		}
		return false;
	}

	/**
	 * Does what the arguments ask for.
	 * @return the exit code: 0 when it is done
	 */
	public static int run(String[] arguments) {
		for (String argument : arguments) {
			String file = argument.startsWith(RESTORE) ? argument.substring(RESTORE.length()) : "";
			if (!file.isEmpty() && !Files.exists(Path.of(file))) {
				log.error("There is no {}.", file);
				return 1;
			}
		}
		SpringApplication application = new SpringApplication(BagCommand.class);
		application.setWebApplicationType(WebApplicationType.NONE);
		try (ConfigurableApplicationContext context = application.run(arguments)) {
			context.getBean(Work.class).run();
			return 0;
		}
		catch (BagRefused ex) {
			log.error("{}", ex.getMessage());
			return 1;
		}
	}

	@Bean
	Clock clock() {
		return Clock.systemUTC();
	}

	/**
	 * The tables are brought to the version of the bag, and to this one by the next
	 * start.
	 */
	@Bean
	FlywayMigrationStrategy notYet() {
		return (flyway) -> {
		};
	}

	@Bean
	Work work(BagSettings settings, DataSource database, Flyway flyway, JsonMapper json, Clock clock) {
		return new Work(settings, database, flyway, json, clock);
	}

	/** What is done. */
	static final class Work {

		private static final String ROOM = "restoring";

		private final BagSettings settings;

		private final DataSource database;

		private final Flyway flyway;

		private final JsonMapper json;

		private final Clock clock;

		private long told = System.currentTimeMillis();

		Work(BagSettings settings, DataSource database, Flyway flyway, JsonMapper json, Clock clock) {
			this.settings = settings;
			this.database = database;
			this.flyway = flyway;
			this.json = json;
			this.clock = clock;
		}

		void run() {
			BagSettings.Bag asked = this.settings.bag();
			if (asked.write() != null && asked.restore() == null) {
				write(asked.write(), asked.since());
			}
			else if (asked.restore() != null && asked.write() == null && asked.since() == null) {
				restore(asked.restore());
			}
			else {
				throw new BagRefused("Give dateline.bag.write=FILE, with dateline.bag.since=BAG for what changed "
						+ "after a bag, or dateline.bag.restore=FILE.");
			}
		}

		private void write(Path file, @Nullable Path since) {
			Path target = file.toAbsolutePath().normalize();
			if (Files.exists(target)) {
				throw new BagRefused("%s is there already.", target);
			}
			this.flyway.migrate();
			BagInfo written = new BagWriter(this.database, this.clock).write(target,
					(since != null) ? BagUnpacker.info(since) : null, this::tell);
			log.info("The archive at revision {} is in {}", written.revision(), target);
		}

		private void restore(Path file) {
			if (!Files.exists(file)) {
				throw new BagRefused("There is no %s.", file);
			}
			Path room = room();
			try {
				Path bag = Files.isDirectory(file) ? file : BagUnpacker.unpack(file, room);
				BagInfo info = BagInfo.read(bag);
				new BagCheck(bag, this::tell).run();
				BagRestorer restorer = new BagRestorer(this.json, this.database);
				refuseUnlessItFits(info, restorer);
				int migrations = migrateTo(info);
				restorer.restore(bag, info, migrations > 0);
				// The tables stay as old as the bag: one that goes on from it meets them
				// so.
				log.info("The archive is restored from {} to revision {}; bags that go on from it can follow "
						+ "until it is started", file, info.revision());
			}
			finally {
				remove(room);
			}
		}

		/** Before the tables are touched. */
		private void refuseUnlessItFits(BagInfo info, BagRestorer restorer) {
			MigrationVersion version = MigrationVersion.fromVersion(info.schema());
			boolean isKnown = Arrays.stream(this.flyway.info().all())
				.anyMatch((one) -> version.equals(one.getVersion()));
			if (!isKnown) {
				throw new BagRefused(
						"The bag was written by a newer Dateline, from tables of version %s: take that one.",
						info.schema());
			}
			MigrationInfo current = this.flyway.info().current();
			if (current != null) {
				restorer.refuseUnlessItFits(info);
			}
			else if (info.since() != null) {
				throw new BagRefused("The bag goes on from revision %d, and there is no archive here: "
						+ "restore the bag before it first.", info.since());
			}
			if (current != null && current.getVersion().isNewerThan(version)) {
				throw new BagRefused(
						"The bag was written from tables of version %s, and this database has those of %s "
								+ "already: restore it into an empty home%s.",
						version, current.getVersion(),
						(info.since() != null) ? ", after the bag before it and before anything is started there" : "");
			}
		}

		/**
		 * A bag fits the tables that it was written from.
		 * @return how many migrations brought them there
		 */
		private int migrateTo(BagInfo info) {
			MigrationVersion version = MigrationVersion.fromVersion(info.schema());
			return Flyway.configure()
				.configuration(this.flyway.getConfiguration())
				.target(version)
				.load()
				.migrate().migrationsExecuted;
		}

		/** What a restore that was killed has left there is as large as the archive. */
		private Path room() {
			Path directory = this.settings.directory();
			try {
				Files.createDirectories(directory);
				try (DirectoryStream<Path> left = Files.newDirectoryStream(directory, ROOM + "*")) {
					left.forEach(Work::remove);
				}
				return Files.createTempDirectory(directory, ROOM);
			}
			catch (IOException ex) {
				throw new BagRefused("There is no room to unpack the bag in %s: %s.", this.settings.directory(),
						ex.getMessage());
			}
		}

		private static void remove(Path room) {
			try {
				BagUnpacker.remove(room);
			}
			catch (IOException ex) {
				log.warn("{} could not be removed: {}", room, ex.getMessage());
			}
		}

		private void tell(long files, long bytes) {
			long now = System.currentTimeMillis();
			if (now - this.told > OFTEN) {
				this.told = now;
				log.info("{} files, {} MB", files, bytes >> 20);
			}
		}

	}

}
