package org.dateline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;

/** What the files say that operators start from, held against each other and the code. */
class DeploymentTests {

	private final Map<String, Map<String, Object>> services = services(Path.of("docker-compose.yml"));

	/** Compose starts the service that was named and what it depends on, nothing else. */
	@Test
	void startTheWholeClusterWithItsProxy() {
		Set<String> cluster = new TreeSet<>();
		this.services.forEach((name, service) -> {
			if (list(service.get("profiles")).contains("cluster")) {
				cluster.add(name);
			}
		});

		Set<String> started = new TreeSet<>();
		Deque<String> next = new ArrayDeque<>(List.of("proxy"));
		while (!next.isEmpty()) {
			String name = next.remove();
			if (started.add(name)) {
				next.addAll(list(this.services.get(name).get("depends_on")));
			}
		}
		assertThat(started).isEqualTo(cluster).hasSizeGreaterThan(5);
	}

	@ParameterizedTest
	@ValueSource(strings = { "docs/nginx.conf", "docs/cluster/nginx.conf" })
	void letAllThroughThatDatelineTakes(Path nginx) throws IOException {
		String conf = text(nginx);
		DataSize most = DataSize.parse(settings().getProperty("spring.servlet.multipart.max-request-size"));
		Matcher limit = Pattern.compile("(?m)^    client_max_body_size (\\d+)g;").matcher(conf);
		assertThat(limit.find()).isTrue();
		assertThat(DataSize.ofGigabytes(Long.parseLong(limit.group(1)))).isGreaterThan(most);
		assertThat(conf).containsPattern("location = /api/v1/intake \\{[^}]*client_max_body_size 0;");
	}

	/** Each file is to be copied as it stands, so what they share stands in both. */
	@Test
	void keepPagesInOneWayBeforeOneNodeAndBeforeSeveral() {
		assertThat(shared(Path.of("docs/cluster/nginx.conf"))).isEqualTo(shared(Path.of("docs/nginx.conf")));
	}

	/** All but the names of the nodes and the site, and whom Dateline believes. */
	private static String shared(Path nginx) {
		String conf = text(nginx);
		return conf.substring(conf.indexOf("proxy_cache_path"), conf.indexOf("upstream dateline"))
				+ conf.substring(conf.indexOf("    location / {"));
	}

	private static Properties settings() throws IOException {
		return PropertiesLoaderUtils.loadProperties(new ClassPathResource("application.properties"));
	}

	/** The names in a list, or before the values of a map; Compose takes either. */
	@SuppressWarnings("unchecked")
	private static Collection<String> list(Object given) {
		if (given instanceof Map<?, ?> map) {
			return ((Map<String, ?>) map).keySet();
		}
		return (given != null) ? (Collection<String>) given : List.of();
	}

	@SuppressWarnings("unchecked")
	private static Map<String, Map<String, Object>> services(Path file) {
		Map<String, Object> compose = new Yaml(new SafeConstructor(new LoaderOptions())).load(text(file));
		return (Map<String, Map<String, Object>>) compose.get("services");
	}

	private static String text(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
