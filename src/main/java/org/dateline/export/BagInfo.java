package org.dateline.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What a bag says of itself (RFC 8493, section 2.2.2).
 *
 * @param archive the identity of the archive
 * @param revision the revision it was written at
 * @param since the revision of the bag that it goes on from, or null where it is whole
 * @param completeUpTo all captures up to this id are in it or in those before it
 * @param within no capture beyond this id is in it; of older bags, that is not known
 * @param takedowns how many takedowns it knows of, or 0 where that is not known
 * @param schema the version of the tables
 * @param date the day it was written on
 */
record BagInfo(UUID archive, long revision, @Nullable Long since, long completeUpTo, long within, long takedowns,
		String schema, String date) {

	static final String FILE = "bag-info.txt";

	private static final String NOT_KNOWN = Long.toString(Long.MAX_VALUE);

	private static final int LARGEST = 100_000;

	/** The name of the bag, which is that of its directory and of its file. */
	String name() {
		return "dateline-" + this.revision;
	}

	String write(long payloadBytes, long payloadFiles) {
		Map<String, Object> lines = new LinkedHashMap<>();
		lines.put("Bag-Software-Agent", "Dateline");
		lines.put("Bagging-Date", this.date);
		lines.put("Payload-Oxum", payloadBytes + "." + payloadFiles);
		lines.put("External-Identifier", "urn:uuid:" + this.archive);
		lines.put("Internal-Sender-Description",
				(this.since != null) ? "What changed in a Dateline archive, to be restored on top of the bag before"
						: "A whole Dateline archive, but for passwords, passkeys, access tokens and sessions");
		lines.put("Dateline-Revision", this.revision);
		if (this.since != null) {
			lines.put("Dateline-Since", this.since);
		}
		lines.put("Dateline-Captures", this.completeUpTo);
		lines.put("Dateline-Captures-Within", this.within);
		lines.put("Dateline-Takedowns", this.takedowns);
		lines.put("Dateline-Schema", this.schema);
		StringBuilder text = new StringBuilder();
		lines.forEach((label, value) -> text.append(label).append(": ").append(value).append('\n'));
		return text.toString();
	}

	/** Reads the description of the bag in a directory. */
	static BagInfo read(Path directory) {
		Path file = directory.resolve(FILE);
		try {
			if (!Files.isRegularFile(file) || Files.size(file) > LARGEST) {
				throw new BagRefused("%s is no bag of Dateline: it has no %s.", directory.getFileName(), FILE);
			}
			return parse(Files.readString(file, StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new BagRefused("The %s of the bag cannot be read: %s.", FILE, ex.getMessage());
		}
	}

	static BagInfo parse(String text) {
		Map<String, String> lines = new LinkedHashMap<>();
		for (String line : text.split("\\R")) {
			int colon = line.indexOf(':');
			if (colon > 0) {
				lines.put(line.substring(0, colon).strip(), line.substring(colon + 1).strip());
			}
		}
		try {
			String since = lines.get("Dateline-Since");
			return new BagInfo(UUID.fromString(value(lines, "External-Identifier").replace("urn:uuid:", "")),
					Long.parseLong(value(lines, "Dateline-Revision")), (since != null) ? Long.valueOf(since) : null,
					Long.parseLong(value(lines, "Dateline-Captures")),
					Long.parseLong(lines.getOrDefault("Dateline-Captures-Within", NOT_KNOWN)),
					Long.parseLong(lines.getOrDefault("Dateline-Takedowns", "0")), value(lines, "Dateline-Schema"),
					value(lines, "Bagging-Date"));
		}
		catch (IllegalArgumentException ex) {
			throw new BagRefused("The bag is not one of Dateline, or its %s is damaged.", FILE);
		}
	}

	private static String value(Map<String, String> lines, String label) {
		String value = lines.get(label);
		if (value == null) {
			throw new IllegalArgumentException(label);
		}
		return value;
	}

}
