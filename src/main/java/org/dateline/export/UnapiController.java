package org.dateline.export;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.dateline.web.BadParameter;
import org.dateline.web.UnknownParameter;
import org.dateline.web.Page;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Tells Zotero in which formats a report can be had (unAPI 1): by RIS it learns that the
 * report stood in a newspaper and that its author is an institution, which the head of a
 * page cannot say.
 */
@Controller
class UnapiController {

	private static final List<ArticleFormat> FORMATS = List.of(ArticleFormat.RIS, ArticleFormat.BIBTEX);

	private static final MediaType XML = new MediaType(MediaType.APPLICATION_XML, StandardCharsets.UTF_8);

	@GetMapping("/unapi")
	Object answer(@RequestParam Map<String, String> query, @RequestParam @Nullable String id,
			@RequestParam @Nullable String format) {
		query.forEach((name, value) -> {
			if (!name.equals("id") && !name.equals("format")) {
				throw new UnknownParameter(name, value, List.of("id", "format"));
			}
		});
		if (id != null && !id.matches("\\d{1,18}")) {
			throw new BadParameter("id", id, "failure.takes.number");
		}
		if (format == null) {
			return formats(id);
		}
		ArticleFormat wanted = FORMATS.stream()
			.filter((one) -> one.extension().equals(format))
			.findFirst()
			.orElseThrow(() -> new BadParameter("format", format, "failure.takes.one-of",
					String.join(", ", FORMATS.stream().map(ArticleFormat::extension).toList())));
		if (id == null) {
			throw new BadParameter("id", "", "failure.takes.number");
		}
		return ResponseEntity.status(HttpStatus.FOUND)
			.header(HttpHeaders.LOCATION, "/articles/%s.%s".formatted(id, wanted.extension()))
			.build();
	}

	private static Page formats(@Nullable String id) {
		XmlWriter xml = new XmlWriter().open("formats", "id", id);
		FORMATS.forEach(
				(format) -> xml.empty("format", "name", format.extension(), "type", format.types().get(0).toString()));
		return Page.unkept(XML, xml.close().end(), HttpStatus.OK);
	}

}
