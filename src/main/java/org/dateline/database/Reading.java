package org.dateline.database;

/**
 * Marks the thread that only reads what is public. Outside of a transaction that writes,
 * a replica may answer it.
 */
public final class Reading {

	private static final ThreadLocal<Boolean> NOW = ThreadLocal.withInitial(() -> false);

	private Reading() {
	}

	/** Begins, until {@link #end()}. */
	public static void begin() {
		NOW.set(true);
	}

	/** Ends. */
	public static void end() {
		NOW.remove();
	}

	static boolean isNow() {
		return NOW.get();
	}

}
