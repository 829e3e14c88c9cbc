package org.dateline.search;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import javax.net.ssl.SSLContext;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.pem.PemSslStoreBundle;
import org.springframework.boot.ssl.pem.PemSslStoreDetails;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

/** Whether an engine with a certificate of its own is asked. */
class TrustingAnEngineTests {

	private static final String CERTIFICATE = "classpath:org/dateline/search/engine.pem";

	private static final String KEY = "classpath:org/dateline/search/engine-key.pem";

	private final AtomicInteger questions = new AtomicInteger();

	private HttpsServer server;

	@BeforeEach
	void serve() throws Exception {
		SslBundle own = bundle(PemSslStoreDetails.forCertificate(CERTIFICATE).withPrivateKey(KEY), null);
		this.server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
		this.server.setHttpsConfigurator(new HttpsConfigurator(own.createSslContext()));
		this.server.createContext("/", (exchange) -> {
			this.questions.incrementAndGet();
			exchange.sendResponseHeaders(503, -1);
			exchange.close();
		});
		this.server.start();
	}

	@AfterEach
	void end() {
		this.server.stop(0);
	}

	@Test
	void itIsWhereItsCertificateIsInTheBundle() {
		open(bundle(null, PemSslStoreDetails.forCertificate(CERTIFICATE)).createSslContext());

		assertThat(this.questions).hasPositiveValue();
	}

	@Test
	void aStrangerIsNot() {
		open(null);

		assertThat(this.questions).hasValue(0);
	}

	/** It says that it is not ready, whoever asks. */
	private void open(@Nullable SSLContext tls) {
		SearchSettings.Search settings = new SearchSettings.Search(Duration.ofSeconds(2), Duration.ZERO,
				List.of("https://127.0.0.1:" + this.server.getAddress().getPort()), null, null, null, "dateline", 1, 0,
				Duration.ofSeconds(30), Duration.ofSeconds(2));
		assertThatException().isThrownBy(() -> RemoteIndex.open(settings, tls, EngineBreaker.of(settings)));
	}

	private static SslBundle bundle(@Nullable PemSslStoreDetails own, @Nullable PemSslStoreDetails trusted) {
		return SslBundle.of(new PemSslStoreBundle(own, trusted));
	}

}
