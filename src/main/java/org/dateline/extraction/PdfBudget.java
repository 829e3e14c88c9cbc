package org.dateline.extraction;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * What reading one PDF may cost. What is used up stays used up, since the parser takes
 * many an exception for a small mistake of the file and goes on.
 */
final class PdfBudget {

	/** For all streams together, unpacked. */
	static final long MOST_BYTES = 128L << 20;

	/** For a stream. No page of a newspaper has so much text; fonts of all CJK do. */
	static final long MOST_BYTES_OF_ONE = 32L << 20;

	static final int MOST_PAGES = 500;

	static final int MOST_LETTERS = 1_000_000;

	/** Each has an object of its own until its page is read. */
	static final int MOST_LETTERS_OF_A_PAGE = 200_000;

	static final Duration LONGEST = Duration.ofSeconds(20);

	private final long deadline = System.nanoTime() + LONGEST.toNanos();

	private long bytes;

	private int letters;

	private int lettersOfPage;

	private FileRefused.@Nullable Reason usedUp;

	/** Takes time only. */
	void tick() {
		if (this.usedUp == null && System.nanoTime() - this.deadline > 0) {
			this.usedUp = FileRefused.Reason.TOO_SLOW;
		}
		if (this.usedUp != null) {
			throw new UsedUp();
		}
	}

	void takeBytes(long count, long ofOne) {
		this.bytes += count;
		if (this.usedUp == null && (this.bytes > MOST_BYTES || ofOne > MOST_BYTES_OF_ONE)) {
			this.usedUp = FileRefused.Reason.BOMB;
		}
		tick();
	}

	void beginPage() {
		this.lettersOfPage = 0;
		tick();
	}

	void takeLetter() {
		this.letters++;
		this.lettersOfPage++;
		if (this.usedUp == null && (this.letters > MOST_LETTERS || this.lettersOfPage > MOST_LETTERS_OF_A_PAGE)) {
			this.usedUp = FileRefused.Reason.BOMB;
		}
		tick();
	}

	/** Says so if it is used up, whoever has caught that meanwhile. */
	void check() throws FileRefused {
		if (this.usedUp == FileRefused.Reason.TOO_SLOW) {
			throw new FileRefused(this.usedUp, LONGEST.toSeconds());
		}
		if (this.usedUp != null) {
			throw new FileRefused(this.usedUp);
		}
	}

	/** Ends the reading. */
	static final class UsedUp extends RuntimeException {

		UsedUp() {
			super("used up", null, false, false);
		}

	}

}
