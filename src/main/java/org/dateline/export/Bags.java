package org.dateline.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.dateline.database.Background;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;

/**
 * The bags in the home of this node: whole archives, or what changed since one, for
 * whoever keeps the archive to take elsewhere. One is written at a time.
 */
@Service
@EnableConfigurationProperties(BagSettings.class)
public class Bags {

	/**
	 * What an account has in place of a password after a restore: no password fits it.
	 */
	public static final String NO_PASSWORD = BagRestorer.NO_PASSWORD;

	private static final Logger log = LoggerFactory.getLogger(Bags.class);

	private static final String ENDING = ".tar.gz";

	private final Path directory;

	private final BagWriter writer;

	private final Clock clock;

	private final AtomicBoolean busy = new AtomicBoolean();

	private volatile Progress progress = Progress.NONE;

	Bags(BagSettings settings, DataSource database, Clock clock) {
		this.directory = settings.directory();
		this.clock = clock;
		this.writer = new BagWriter(database, clock);
	}

	/** The bags that are whole, the newest first. */
	public List<Bag> all() {
		if (!Files.isDirectory(this.directory)) {
			return List.of();
		}
		try (Stream<Path> files = Files.list(this.directory)) {
			List<Bag> bags = new ArrayList<>();
			files.filter((file) -> file.toString().endsWith(ENDING))
				.map(Path::getFileName)
				.forEach((name) -> find(name.toString()).ifPresent(bags::add));
			bags.sort(Comparator.comparing(Bag::writtenAt).reversed());
			return bags;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The bag of this name, if there is one. */
	public Optional<Bag> find(String name) {
		Path file = file(name);
		if (file == null || !Files.isRegularFile(file)) {
			return Optional.empty();
		}
		try {
			BagInfo info = info(file);
			return Optional.of(new Bag(name, info.revision(), info.since(), info.within(), info.takedowns(),
					Files.size(file), Files.getLastModifiedTime(file).toInstant(), file));
		}
		catch (IOException | BagRefused ex) {
			log.warn("{} is no bag that was written here: {}", file, ex.getMessage());
			return Optional.empty();
		}
	}

	/** How far the bag is that is being written, or how the last one ended. */
	public Progress progress() {
		return this.progress;
	}

	/**
	 * Begins to write a bag.
	 * @param since the name of the bag that it goes on from, or null for a whole one
	 * @return whether it was begun: not where another is being written
	 */
	public boolean begin(@Nullable String since) {
		BagInfo base = (since != null) ? info(find(since).orElseThrow().file()) : null;
		if (!this.busy.compareAndSet(false, true)) {
			return false;
		}
		this.progress = new Progress(true, false, 0, 0);
		Background.threads("bag").newThread(() -> write(base)).start();
		return true;
	}

	/** Removes a bag. */
	public void remove(Bag bag) {
		try {
			Files.deleteIfExists(bag.file());
			Files.deleteIfExists(description(bag.file()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void write(@Nullable BagInfo since) {
		FileTime began = FileTime.from(this.clock.instant());
		try {
			Files.createDirectories(this.directory);
			Path unnamed = this.directory.resolve("unnamed");
			Files.deleteIfExists(unnamed);
			BagInfo info = this.writer.write(unnamed, since,
					(files, bytes) -> this.progress = new Progress(true, false, files, bytes));
			Path file = this.directory
				.resolve(info.name() + ((since != null) ? "-since-" + since.revision() : "") + ENDING);
			Files.writeString(description(file), info.write(this.progress.bytes(), this.progress.files()),
					StandardCharsets.UTF_8);
			Files.setLastModifiedTime(unnamed, began);
			Files.move(unnamed, file, StandardCopyOption.REPLACE_EXISTING);
			this.progress = new Progress(false, false, this.progress.files(), this.progress.bytes());
		}
		catch (IOException | RuntimeException ex) {
			log.error("The bag could not be written: {}", ex.getMessage());
			this.progress = new Progress(false, true, this.progress.files(), this.progress.bytes());
		}
		finally {
			this.busy.set(false);
		}
	}

	/** What is said beside the bag, so that it need not be unpacked for it. */
	private static BagInfo info(Path file) {
		try {
			return BagInfo.parse(Files.readString(description(file), StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new BagRefused("%s cannot be read: %s.", description(file), ex.getMessage());
		}
	}

	private static Path description(Path file) {
		return file.resolveSibling(file.getFileName().toString().replace(ENDING, ".txt"));
	}

	private @Nullable Path file(String name) {
		return name.matches("dateline-\\d{1,18}(-since-\\d{1,18})?\\.tar\\.gz") ? this.directory.resolve(name) : null;
	}

	/**
	 * A bag.
	 *
	 * @param name the name of its file
	 * @param revision the revision of the archive that it holds
	 * @param since the revision of the bag that it goes on from, or null for a whole one
	 * @param within no original of a capture beyond this number is in it, or in the bags
	 * that it goes on from
	 * @param takedowns how many originals were taken down when it was written; none of
	 * these is in it
	 * @param size how many bytes it has
	 * @param writtenAt the time of its file: when writing began, unless it was copied
	 * since
	 * @param file where it is
	 */
	public record Bag(String name, long revision, @Nullable Long since, long within, long takedowns, long size,
			Instant writtenAt, Path file) {
	}

	/**
	 * How far a bag is.
	 *
	 * @param isRunning whether it is being written
	 * @param hasFailed whether it could not be written
	 * @param files how many files it has so far
	 * @param bytes how many bytes these are
	 */
	public record Progress(boolean isRunning, boolean hasFailed, long files, long bytes) {

		static final Progress NONE = new Progress(false, false, 0, 0);

	}

}
