package org.dateline.editorial;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The answers to a script that still sends. The first go out at once; what is more than a
 * connection holds waits in a file until all is sent, since most scripts read nothing
 * before, and each would wait for the other.
 */
final class BulkAnswers implements Closeable {

	/** Less than the buffers of a connection. */
	private static final int AT_ONCE = 64 * 1024;

	private final HttpServletResponse response;

	private final JsonMapper json;

	private final Map<String, Long> counts = new LinkedHashMap<>();

	private long written;

	private @Nullable Path file;

	private @Nullable OutputStream waiting;

	BulkAnswers(HttpServletResponse response, JsonMapper json) {
		this.response = response;
		this.json = json;
	}

	void add(Map<String, @Nullable Object> line) {
		this.counts.merge(String.valueOf(line.get("status")), 1L, Long::sum);
		try {
			write(this.json.writeValueAsBytes(line));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Sends what waits, and at last how many there were: who misses that misses more. */
	void end(long consignment) throws IOException {
		OutputStream out = out();
		if (this.waiting != null && this.file != null) {
			this.waiting.close();
			Files.copy(this.file, out);
		}
		Map<String, Object> end = new LinkedHashMap<>();
		end.put("consignment", consignment);
		end.put("counts", this.counts);
		out.write(this.json.writeValueAsBytes(end));
		out.write('\n');
		out.flush();
	}

	private void write(byte[] line) throws IOException {
		OutputStream out = (this.waiting != null) ? this.waiting : out();
		this.written += line.length + 1;
		if (this.waiting == null && this.written > AT_ONCE) {
			this.response.flushBuffer();
			this.file = Files.createTempFile("dateline-answers", ".jsonl");
			out = new BufferedOutputStream(Files.newOutputStream(this.file));
			this.waiting = out;
		}
		out.write(line);
		out.write('\n');
	}

	private OutputStream out() throws IOException {
		if (!this.response.isCommitted()) {
			this.response.setContentType("application/x-ndjson");
			this.response.setHeader("Cache-Control", "no-store");
		}
		return this.response.getOutputStream();
	}

	@Override
	public void close() throws IOException {
		if (this.waiting != null) {
			this.waiting.close();
		}
		if (this.file != null) {
			Files.deleteIfExists(this.file);
		}
	}

}
