package org.dateline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server that takes every connection and never says a word. */
public final class SilentServer implements AutoCloseable {

	private final ServerSocket server;

	private final List<Socket> connections = new CopyOnWriteArrayList<>();

	/** Begins to take connections, at a port of this machine that is free. */
	public SilentServer() {
		try {
			this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		Thread taking = new Thread(this::take, "silent");
		taking.setDaemon(true);
		taking.start();
	}

	private void take() {
		try {
			while (true) {
				this.connections.add(this.server.accept());
			}
		}
		catch (IOException ex) {
			// closed
		}
	}

	public int port() {
		return this.server.getLocalPort();
	}

	/** How many connections there were. */
	public int connections() {
		return this.connections.size();
	}

	@Override
	public void close() throws IOException {
		this.server.close();
		for (Socket connection : this.connections) {
			connection.close();
		}
	}

}
