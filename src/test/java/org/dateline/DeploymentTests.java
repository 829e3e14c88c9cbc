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

import org.dateline.export.ApiAddresses;
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

	private static final Path COMPOSE = Path.of("docker-compose.yml");

	private static final Path KUBERNETES = Path.of("docs/cluster/kubernetes.yaml");

	/** Compose starts the service that was named and what it depends on, nothing else. */
	@Test
	void startTheWholeClusterWithItsProxy() {
		Map<String, Object> services = map(compose().get("services"));
		Set<String> cluster = new TreeSet<>(services.keySet());
		cluster.removeIf((name) -> !names(map(services.get(name)).get("profiles")).contains("cluster"));

		Set<String> started = new TreeSet<>();
		Deque<String> next = new ArrayDeque<>(List.of("proxy"));
		while (!next.isEmpty()) {
			String name = next.remove();
			if (started.add(name)) {
				next.addAll(names(map(services.get(name)).get("depends_on")));
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
		assertThat(conf).containsPattern("location = " + ApiAddresses.INTAKE + " \\{[^}]*client_max_body_size 0;");
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
				+ conf.substring(conf.indexOf("    # The only thing that pages vary by"));
	}

	@Test
	void tellNodesTheSameWhateverStartsThem() {
		Map<String, Object> node = map(map(compose().get("x-node")).get("environment"));
		String kubernetes = text(KUBERNETES);
		assertThat(node.keySet())
			.allSatisfy((name) -> assertThat(kubernetes).containsPattern("(?m)^ +(- name: )?" + name + "(:|$)"));
	}

	@Test
	void runAsTheUserOfTheImage() {
		Matcher user = Pattern.compile("runAsUser: (\\d+)").matcher(text(KUBERNETES));
		assertThat(user.find()).isTrue();
		assertThat(text(Path.of("Dockerfile"))).contains("useradd --system --uid " + user.group(1) + " ");
	}

	private static Properties settings() throws IOException {
		return PropertiesLoaderUtils.loadProperties(new ClassPathResource("application.properties"));
	}

	/** The names in a list, or before the values of a map; Compose takes either. */
	private static Collection<String> names(Object given) {
		if (given instanceof Map<?, ?>) {
			return map(given).keySet();
		}
		return (given instanceof Collection<?> list) ? list.stream().map(String::valueOf).toList() : List.of();
	}

	@SuppressWarnings("unchecked")
	private static Map<String, Object> map(Object given) {
		return (Map<String, Object>) given;
	}

	private static Map<String, Object> compose() {
		return new Yaml(new SafeConstructor(new LoaderOptions())).load(text(COMPOSE));
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
