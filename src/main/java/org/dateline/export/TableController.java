package org.dateline.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.Semaphore;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.dateline.article.ReportTables;
import org.dateline.web.BadParameter;
import org.dateline.web.PublicAddress;
import org.dateline.web.StreamedPages;
import org.dateline.web.TemporarilyAway;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Whole lists, for spreadsheets and for programs. */
@Controller
class TableController {

	/**
	 * Each holds a connection to the database for as long as its reader takes, so readers
	 * of pages must be left with enough of them.
	 */
	private static final int MOST_AT_ONCE = 3;

	private static final int SOON = 30;

	/** Excel takes a file without it for one in the code page of the country. */
	private static final byte[] BOM = { (byte) 0xEF, (byte) 0xBB, (byte) 0xBF };

	private final Semaphore turns = new Semaphore(MOST_AT_ONCE);

	private final ReportTables tables;

	private final PublicAddress address;

	private final StreamedPages streamed;

	TableController(ReportTables tables, PublicAddress address, StreamedPages streamed) {
		this.tables = tables;
		this.address = address;
		this.streamed = streamed;
	}

	@GetMapping("/articles.csv")
	void csv(@RequestParam MultiValueMap<String, String> query, HttpServletRequest request,
			HttpServletResponse response) throws IOException {
		MultiValueMap<String, String> list = new LinkedMultiValueMap<>(query);
		boolean bom = isAsked(list.remove("bom"));
		ReportTables.Table table = this.tables.table(list, "bom");
		write(table, ReportTables.Format.CSV, "text/csv;charset=utf-8;header=present", bom, request, response);
	}

	@GetMapping("/articles.jsonl")
	void jsonLines(@RequestParam MultiValueMap<String, String> query, HttpServletRequest request,
			HttpServletResponse response) throws IOException {
		write(this.tables.table(query), ReportTables.Format.JSON_LINES, "application/jsonl;charset=utf-8", false,
				request, response);
	}

	private static boolean isAsked(@Nullable List<String> bom) {
		if (bom == null || bom.stream().allMatch(String::isBlank)) {
			return false;
		}
		if (!bom.equals(List.of("true"))) {
			throw new BadParameter("bom", String.join(", ", bom), "list.bad.undated");
		}
		return true;
	}

	private void write(ReportTables.Table table, ReportTables.Format format, String type, boolean bom,
			HttpServletRequest request, HttpServletResponse response) throws IOException {
		if (this.streamed.answerUnchanged(request, response)) {
			return;
		}
		if (!this.turns.tryAcquire()) {
			throw new TemporarilyAway("table.away", SOON, SOON);
		}
		try {
			response.setContentType(type);
			response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"dateline.%s\""
				.formatted((format == ReportTables.Format.CSV) ? "csv" : "jsonl"));
			if (request.getMethod().equals("HEAD")) {
				return;
			}
			OutputStream to = this.streamed.body(request, response);
			if (bom) {
				to.write(BOM);
			}
			table.write(format, this.address.base(request), to);
			to.close();
		}
		finally {
			this.turns.release();
		}
	}

}
