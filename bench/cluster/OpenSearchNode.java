import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;

import org.codelibs.opensearch.runner.OpenSearchRunner;

/**
 * Runs one real OpenSearch node of the libraries on its class path, on loopback only, until it is
 * killed: {@code java -cp … OpenSearchNode.java DIRECTORY NAME HTTP-PORT TRANSPORT-PORT NAMES SEEDS},
 * where the names are those of all nodes and the seeds their transport addresses, with commas
 * between. With port 0 the system chooses one, and says so in DIRECTORY/http.port.
 */
class OpenSearchNode {

	private OpenSearchNode() {
	}

	public static void main(String[] args) throws Exception {
		Path directory = Path.of(args[0]);
		List<String> names = Arrays.asList(args[4].split(","));
		OpenSearchRunner runner = new OpenSearchRunner();
		Runtime.getRuntime().addShutdownHook(new Thread(() -> {
			try {
				runner.close();
			}
			catch (Exception ex) {
				throw new IllegalStateException("The node did not close", ex);
			}
		}));
		runner.onBuild((number, settings) -> {
			settings.put("node.name", args[1]);
			settings.put("http.port", args[2]);
			settings.put("transport.port", args[3]);
			settings.put("network.host", "127.0.0.1");
			settings.put("cluster.routing.allocation.disk.threshold_enabled", false);
			// the runner's cluster of one says so in lists of its own
			settings.putList("cluster.initial_cluster_manager_nodes", names);
			settings.putList("discovery.seed_hosts", args[5].split(","));
			if (names.size() == 1) {
				settings.remove("cluster.initial_cluster_manager_nodes");
				settings.put("discovery.type", "single-node");
			}
		})
			.build(OpenSearchRunner.newConfigs()
				.basePath(directory.toString())
				.clusterName("dateline")
				.numOfNode(1)
				.useLogger());
		String port = runner.node().settings().get("http.port");
		if (port.equals("0")) {
			org.opensearch.http.HttpInfo http = runner.client()
				.admin()
				.cluster()
				.prepareNodesInfo()
				.get()
				.getNodes()
				.get(0)
				.getInfo(org.opensearch.http.HttpInfo.class);
			port = Integer.toString(http.getAddress().publishAddress().getPort());
		}
		Path written = Files.writeString(directory.resolve("http.port.new"), port);
		// a node that was killed left its own
		Files.move(written, directory.resolve("http.port"), StandardCopyOption.REPLACE_EXISTING);
		new CountDownLatch(1).await();
	}

}
