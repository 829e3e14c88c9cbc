package org.dateline.search;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

import com.sun.net.httpserver.HttpServer;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import org.apache.http.HttpHost;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.dateline.SilentServer;
import org.dateline.web.TemporarilyAway;
import org.elasticsearch.client.RestClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What a query has to wait for where the engine does not answer. */
class AskingAnEngineThatHangsTests {

	private final SilentServer silent = new SilentServer();

	private RestClient connections;

	private CircuitBreaker breaker;

	@AfterEach
	void end() throws IOException {
		this.connections.close();
		this.silent.close();
	}

	@Test
	void endsWithTheBoundAndThenAtOnce() {
		EngineClient client = client(Duration.ofMillis(200), this.silent.port());

		for (int i = 0; i < 3; i++) {
			assertAway(client).isNotInstanceOf(CallNotPermittedException.class);
		}
		int asked = this.silent.connections();

		assertAway(client).isInstanceOf(CallNotPermittedException.class);
		assertThat(this.silent.connections()).as("not asked again").isEqualTo(asked);
	}

	@Test
	void isBoundHoweverManyNodesHang() throws Exception {
		List<SilentServer> more = IntStream.range(0, 8).mapToObj((i) -> new SilentServer()).toList();
		EngineClient client = client(Duration.ofMillis(400), more.stream().mapToInt(SilentServer::port).toArray());

		assertAway(client);

		assertThat(more.stream().mapToInt(SilentServer::connections).sum()).as("nodes tried").isBetween(1, 7);
		for (SilentServer one : more) {
			one.close();
		}
	}

	@Test
	void isAnsweredByAnotherNodeWhereThereIsOne() throws Exception {
		HttpServer other = serve(200);
		EngineClient client = client(Duration.ofSeconds(6), this.silent.port(), other.getAddress().getPort());

		for (int i = 0; i < 2; i++) {
			assertThat(client.ask("GET", "/", null).path("said").asInt()).isEqualTo(200);
		}
		assertThat(this.silent.connections()).as("the silent one was tried").isPositive();
		other.stop(0);
	}

	@Test
	void isAskedAgainWhenItIsBack() throws Exception {
		HttpServer back = serve(200);
		EngineClient client = client(Duration.ofSeconds(30), back.getAddress().getPort());
		this.breaker.transitionToOpenState();
		assertAway(client).isInstanceOf(CallNotPermittedException.class);

		this.breaker.transitionToHalfOpenState();

		for (int i = 0; i < 2; i++) {
			assertThat(client.ask("GET", "/", null).path("said").asInt()).isEqualTo(200);
		}
		assertThat(this.breaker.getState()).isEqualTo(CircuitBreaker.State.CLOSED);
		back.stop(0);
	}

	@Test
	void isGoneOnWithWhereItOnlyRefusesAQuestion() throws Exception {
		HttpServer refusing = serve(400);
		EngineClient client = client(Duration.ofSeconds(30), refusing.getAddress().getPort());

		for (int i = 0; i < 10; i++) {
			assertAway(client).isNotInstanceOf(CallNotPermittedException.class);
		}
		assertThat(this.breaker.getState()).isEqualTo(CircuitBreaker.State.CLOSED);
		refusing.stop(0);
	}

	private static AbstractThrowableAssert<?, ?> assertAway(EngineClient client) {
		return assertThatExceptionOfType(TemporarilyAway.class)
			.isThrownBy(() -> client.ask("POST", "/reports/_search", null))
			.extracting(Throwable::getCause, InstanceOfAssertFactories.THROWABLE);
	}

	private EngineClient client(Duration timeout, int... ports) {
		HttpHost[] hosts = IntStream.of(ports)
			.mapToObj((port) -> new HttpHost("127.0.0.1", port))
			.toArray(HttpHost[]::new);
		this.connections = RestClient.builder(hosts).build();
		this.breaker = EngineBreaker.of(new SearchSettings.Search(Duration.ofSeconds(2), Duration.ZERO, List.of(), null,
				null, null, "dateline", 1, 0, timeout, Duration.ofHours(1)));
		return new EngineClient(this.connections, this.breaker, timeout);
	}

	private static HttpServer serve(int status) throws IOException {
		HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
		byte[] body = "{\"said\":%d}".formatted(status).getBytes(StandardCharsets.UTF_8);
		server.createContext("/", (exchange) -> {
			exchange.getResponseHeaders().set("Content-Type", "application/json");
			exchange.sendResponseHeaders(status, body.length);
			exchange.getResponseBody().write(body);
			exchange.close();
		});
		server.start();
		return server;
	}

}
