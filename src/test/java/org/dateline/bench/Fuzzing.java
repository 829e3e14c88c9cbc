package org.dateline.bench;

import java.nio.charset.StandardCharsets;

import org.dateline.intake.Parser;

/**
 * What Jazzer calls with whatever it makes up, for the parser that {@code -Dparser}
 * names. {@code bench/fuzz.sh} runs it.
 */
public final class Fuzzing {

	private static final Parser PARSER = Parser.valueOf(System.getProperty("parser"));

	private Fuzzing() {
	}

	/** What is done once is done before anything is timed. */
	public static void fuzzerInitialize() {
		PARSER.read("BT /F 1 Tf (warm) Tj ET".getBytes(StandardCharsets.US_ASCII));
	}

	public static void fuzzerTestOneInput(byte[] bytes) {
		PARSER.read(bytes);
	}

}
