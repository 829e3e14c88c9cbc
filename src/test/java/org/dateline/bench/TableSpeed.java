package org.dateline.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;

import javax.sql.DataSource;

import org.dateline.DatelineApplication;
import org.postgresql.PGConnection;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Measures how fast a whole list goes out as a table, beside a plain {@code COPY} of the
 * same columns in the order of the table on disk:
 * {@code bench/run.sh TableSpeed --dateline.home=HOME}. Nothing is changed.
 */
public final class TableSpeed {

	private static final int ROUNDS = 4;

	private static final String COLUMNS = """
			copy (
			select a.id, 'http://localhost/articles/' || a.id, a.language, a.headline, p.edtf, p.basis, p.earliest,
			       p.latest, m.edtf, b.publisher, b.agency, b.body, b.credited, array_to_string(a.countries, ' '),
			       a.dateline, c.received_at, encode(c.sha256, 'hex'), r.revision, r.changed_at
			from article a
			join article_revision r on r.article_id = a.id
			join capture c on c.id = a.capture_id
			join article_date p on p.article_id = a.id and p.kind = 'published'
			left join article_date m on m.article_id = a.id and m.kind = 'modified'
			left join (
			    select t.article_id, string_agg(s.name, '; ') filter (where t.role = 'publisher') as publisher,
			           string_agg(s.name, '; ') filter (where t.role = 'agency') as agency,
			           string_agg(s.name, '; ') filter (where t.role = 'issuing-body') as body,
			           string_agg(s.name, '; ') filter (where t.role = 'credited-source') as credited
			    from attribution t join source s on s.id = t.source_id group by t.article_id) b on b.article_id = a.id
			where a.withdrawn_at is null) to stdout (format csv)
			""";

	private static final String TEXTS = "copy (select id, text from article where withdrawn_at is null) to stdout";

	private TableSpeed() {
	}

	public static void main(String[] args) throws Exception {
		try (ConfigurableApplicationContext context = new SpringApplicationBuilder(DatelineApplication.class)
			.properties("dateline.stories.follow=false", "server.port=0")
			.run(args)) {
			String base = "http://localhost:" + context.getEnvironment().getProperty("local.server.port");
			DataSource database = context.getBean(DataSource.class);
			for (int round = 1; round <= ROUNDS; round++) {
				long rows;
				long copy = System.nanoTime();
				rows = copy(database, COLUMNS);
				copy = System.nanoTime() - copy;
				long csv = fetch(base + "/articles.csv");
				long found = fetch(base + "/articles.csv?country=AZ&sort=oldest");
				long texts = System.nanoTime();
				copy(database, TEXTS);
				texts = System.nanoTime() - texts;
				long lines = fetch(base + "/articles.jsonl");
				System.out.printf(
						"%,d rows: COPY %.2f s, /articles.csv %.2f s (%.2f of its speed), of one country %.2f s; "
								+ "COPY of the texts alone %.2f s, /articles.jsonl %.2f s; heap in use %,d MB%n",
						rows, copy / 1e9, csv / 1e9, (double) copy / csv, found / 1e9, texts / 1e9, lines / 1e9,
						used());
			}
		}
		System.exit(0);
	}

	private static long copy(DataSource database, String sql) throws SQLException, IOException {
		try (Connection connection = database.getConnection()) {
			return connection.unwrap(PGConnection.class).getCopyAPI().copyOut(sql, OutputStream.nullOutputStream());
		}
	}

	private static long fetch(String address) throws IOException, InterruptedException {
		long began = System.nanoTime();
		HttpResponse<InputStream> answer = HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofInputStream());
		try (InputStream body = answer.body()) {
			body.transferTo(OutputStream.nullOutputStream());
		}
		if (answer.statusCode() != 200) {
			throw new IllegalStateException(address + " answers " + answer.statusCode());
		}
		return System.nanoTime() - began;
	}

	private static long used() {
		System.gc();
		return (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) / 1_000_000;
	}

}
