package org.dateline.database;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;

/**
 * Something that follows the archive in a thread of its own, in the background. It begins
 * when the application is ready, since a reader comes first, and it is woken whenever the
 * archive has advanced.
 */
public abstract class ArchiveFollower implements SmartLifecycle {

	private final String name;

	private final ReentrantLock lock = new ReentrantLock();

	private final Condition signalled = this.lock.newCondition();

	private boolean heard;

	private volatile boolean stopped;

	private volatile @Nullable Thread thread;

	/**
	 * A follower.
	 * @param name of its thread
	 */
	protected ArchiveFollower(String name) {
		this.name = name;
	}

	/** Follows for a while; it is called again and again until it is stopped. */
	protected abstract void follow();

	/** Following failed; it goes on after this. */
	protected abstract void failed(RuntimeException cause);

	/** It was stopped, and may start again. */
	protected void ended() {
	}

	/** Whether it is to begin at all. */
	protected boolean isWanted() {
		return true;
	}

	@EventListener(ApplicationReadyEvent.class)
	protected void begin() {
		if (isWanted() && this.thread == null && !this.stopped) {
			Thread follower = Background.threads(this.name).newThread(this::run);
			this.thread = follower;
			follower.start();
		}
	}

	private void run() {
		while (isCurrent() && !this.stopped) {
			try {
				follow();
			}
			catch (RuntimeException ex) {
				if (isCurrent() && !this.stopped) {
					failed(ex);
				}
			}
		}
		if (isCurrent()) {
			ended();
		}
	}

	/** Whether no other thread follows by now: one may outlast a stop and a start. */
	private boolean isCurrent() {
		return Thread.currentThread() == this.thread;
	}

	@EventListener
	void hear(ArchiveAdvanced advanced) {
		this.lock.lock();
		try {
			this.heard = true;
			this.signalled.signalAll();
		}
		finally {
			this.lock.unlock();
		}
	}

	/** Wakes everybody who waits here: there is something to look at. */
	protected final void signal() {
		this.lock.lock();
		try {
			this.signalled.signalAll();
		}
		finally {
			this.lock.unlock();
		}
	}

	/**
	 * Lets the follower wait for a signal, unless the archive advanced since it waited
	 * last.
	 * @param milliseconds how long at most
	 * @param nothingToDo whether it has to wait at all
	 */
	protected final void await(long milliseconds, BooleanSupplier nothingToDo) {
		this.lock.lock();
		try {
			if (!this.stopped && !this.heard && nothingToDo.getAsBoolean()) {
				this.signalled.await(milliseconds, TimeUnit.MILLISECONDS);
			}
			this.heard = false;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		finally {
			this.lock.unlock();
		}
	}

	/**
	 * Lets somebody else wait for what the follower does. Nobody waits for one that never
	 * began.
	 * @param milliseconds how long at most
	 * @param holds what a signal may end
	 */
	protected final void waitWhile(long milliseconds, BooleanSupplier holds) {
		if (this.thread == null || !holds.getAsBoolean()) {
			return;
		}
		this.lock.lock();
		try {
			long left = TimeUnit.MILLISECONDS.toNanos(milliseconds);
			while (left > 0 && holds.getAsBoolean()) {
				left = this.signalled.awaitNanos(left);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		finally {
			this.lock.unlock();
		}
	}

	/** Goes on after a stop. The first time it begins when the application is ready. */
	@Override
	public void start() {
		if (this.stopped) {
			this.stopped = false;
			this.thread = null;
			begin();
		}
	}

	@Override
	public void stop() {
		this.stopped = true;
		signal();
		Thread follower = this.thread;
		if (follower != null) {
			try {
				follower.join(TimeUnit.SECONDS.toMillis(10));
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		}
	}

	@Override
	public boolean isRunning() {
		return !this.stopped;
	}

	/** It ends after the web server, whose last requests may need what it keeps. */
	@Override
	public int getPhase() {
		return WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE - 1;
	}

}
