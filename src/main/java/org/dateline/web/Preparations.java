package org.dateline.web;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;

/**
 * Prepares a node before its port opens. A proxy that knows of nodes only what their
 * answers tell would send readers to one that is still reading its lists.
 */
public class Preparations implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(Preparations.class);

	/** In seconds. After that readers come all the same, and wait. */
	private static final int LONGEST = 30;

	private final List<Preparation> preparations;

	private volatile boolean running;

	/**
	 * What is prepared.
	 * @param preparations each; none where the port is to open at once
	 */
	public Preparations(List<Preparation> preparations) {
		this.preparations = List.copyOf(preparations);
	}

	@Override
	public void start() {
		this.running = true;
		if (!this.preparations.isEmpty()) {
			prepare();
		}
	}

	private void prepare() {
		ExecutorService threads = Executors.newFixedThreadPool(this.preparations.size(), (work) -> {
			Thread thread = new Thread(work, "preparation");
			thread.setDaemon(true);
			return thread;
		});
		try {
			CompletableFuture
				.allOf(this.preparations.stream()
					.map((preparation) -> CompletableFuture.runAsync(preparation::prepare, threads))
					.toArray(CompletableFuture[]::new))
				.get(LONGEST, TimeUnit.SECONDS);
		}
		catch (ExecutionException | TimeoutException ex) {
			log.debug("Readers come before everything is ready", ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		finally {
			threads.shutdown();
		}
	}

	@Override
	public void stop() {
		this.running = false;
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	@Override
	public int getPhase() {
		return WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE - 1;
	}

}
