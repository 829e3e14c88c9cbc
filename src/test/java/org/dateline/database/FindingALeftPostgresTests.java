package org.dateline.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mockito.Mockito;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;

/** The PostgreSQL of a Dateline that was killed, as seen by the next. */
class FindingALeftPostgresTests {

	private static final String HOST = "127.0.0.1";

	@TempDir
	Path data;

	private final ProcessHandle process = Mockito.mock();

	private final ProcessHandle.Info info = Mockito.mock();

	@Test
	void mayRunAsAnotherUserWhileSomethingListensThere() throws IOException {
		process(Optional.empty());
		PostmasterFile left;
		try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getByName(HOST))) {
			left = left(server.getLocalPort());
			assertThat(left.mayBeRunBy(this.process, HOST)).isTrue();
		}
		assertThat(left.mayBeRunBy(this.process, HOST)).isFalse();
	}

	@Test
	void isNotAProgramThatIsKnownToBeAnother() throws IOException {
		process(Optional.of("/usr/bin/cat"));
		try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getByName(HOST))) {
			assertThat(left(server.getLocalPort()).mayBeRunBy(this.process, HOST)).isFalse();
		}
	}

	@Test
	void isKnownByItsNumberBeforeItSaysWhereItListens() throws IOException {
		Files.writeString(PostmasterFile.path(this.data), "4711\n");

		assertThat(PostmasterFile.read(this.data)).hasValue(new PostmasterFile(4711, 0));
	}

	private void process(Optional<String> command) {
		given(this.process.isAlive()).willReturn(true);
		given(this.process.info()).willReturn(this.info);
		given(this.info.command()).willReturn(command);
	}

	private PostmasterFile left(int port) throws IOException {
		Files.writeString(PostmasterFile.path(this.data),
				"4711\n%s\n1790000000\n%d\n\n%s\n".formatted(this.data, port, HOST));
		return PostmasterFile.read(this.data).orElseThrow();
	}

}
