package org.dateline.operations;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collection;
import java.util.Enumeration;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeMap;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The settings of the archive itself, as they are compiled from its settings records. */
final class SettingList {

	private static final String METADATA = "META-INF/spring-configuration-metadata.json";

	private static final String PREFIX = "dateline.";

	private final TreeMap<String, Setting> settings = new TreeMap<>();

	private final Set<String> records = new LinkedHashSet<>();

	private SettingList() {
	}

	/** Reads them; they are the first on the class path. */
	static SettingList load() {
		SettingList list = new SettingList();
		try {
			Enumeration<URL> found = SettingList.class.getClassLoader().getResources(METADATA);
			while (list.settings.isEmpty() && found.hasMoreElements()) {
				try (InputStream in = found.nextElement().openStream()) {
					list.read(JsonMapper.shared().readTree(in));
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return list;
	}

	private void read(JsonNode metadata) {
		for (JsonNode property : metadata.path("properties")) {
			String name = property.path("name").asString();
			if (name.startsWith(PREFIX)) {
				JsonNode value = property.path("defaultValue");
				this.settings.putIfAbsent(name,
						new Setting(name,
								value.isMissingNode() ? "" : value.isString() ? value.asString() : value.toString(),
								property.path("description").asString("").replaceAll("\\{@code ([^}]*)}", "$1")));
			}
		}
		for (JsonNode group : metadata.path("groups")) {
			if ((group.path("name").asString() + ".").startsWith(PREFIX)
					&& group.path("sourceMethod").isMissingNode()) {
				this.records.add(group.path("name").asString() + " " + group.path("type").asString());
			}
		}
	}

	/** All of them, by name. */
	Collection<Setting> all() {
		return this.settings.values();
	}

	/** What they are bound to: a prefix, a space, and the name of a class. */
	Set<String> records() {
		return this.records;
	}

	/** What they are called. */
	SettingNames names() {
		return new SettingNames(this.settings.keySet());
	}

	/**
	 * A setting.
	 *
	 * @param name its name
	 * @param value what it is where nobody sets it, or empty
	 * @param description what it says
	 */
	record Setting(String name, String value, String description) {
	}

}
