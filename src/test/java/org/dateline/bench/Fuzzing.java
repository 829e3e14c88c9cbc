package org.dateline.bench;

import java.nio.charset.StandardCharsets;

import org.dateline.intake.Parser;

/**
 * What Jazzer calls with whatever it makes up, for the parser that {@code -Dparser}
 * names. {@code bench/fuzz.sh} runs it.
 */
public final class Fuzzing {

	private static final Parser PARSER = warm(Parser.valueOf(System.getProperty("parser")));

	private Fuzzing() {
	}

	/** What is done once is done before anything is timed. */
	private static Parser warm(Parser parser) {
		parser.read("BT /F 1 Tf (warm) Tj ET".getBytes(StandardCharsets.US_ASCII));
		return parser;
	}

	public static void fuzzerTestOneInput(byte[] bytes) {
		PARSER.read(bytes);
	}

}
