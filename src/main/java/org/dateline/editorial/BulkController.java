package org.dateline.editorial;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.dateline.extraction.BulkFormat;
import org.dateline.intake.Consignment;
import org.dateline.intake.Consignments;
import org.dateline.web.InterfaceLanguage;
import org.dateline.web.Page;
import org.dateline.web.PageNotFound;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Files of many reports: handed in here, and taken in in the background. */
@Controller
@ForContributors
class BulkController {

	private static final String VIEW = "desk/bulk";

	private static final int MOST_MEGABYTES = 500;

	private static final int SHOWN = 20;

	private final Consignments consignments;

	private final Receiver receiver;

	private final DeskPages pages;

	BulkController(Consignments consignments, Receiver receiver, DeskPages pages) {
		this.consignments = consignments;
		this.receiver = receiver;
		this.pages = pages;
	}

	@GetMapping("/{ui}/desk/intake/bulk")
	@ByToken(Scope.READ)
	Page list(@AuthenticationPrincipal SignedIn person, HttpServletRequest request) {
		return filled(this.pages.page(VIEW, request), person);
	}

	@PostMapping("/{ui}/desk/intake/bulk")
	@ByToken(Scope.CONTRIBUTE)
	Page handIn(@PathVariable InterfaceLanguage ui, @AuthenticationPrincipal SignedIn person,
			@RequestParam(required = false) @Nullable MultipartFile file, HttpServletRequest request)
			throws IOException {
		Optional<BulkFormat> format = (file != null) ? BulkFormat.ofName(file.getOriginalFilename()) : Optional.empty();
		if (file == null || file.isEmpty()) {
			return refuse(new Refused("file", "desk.intake.no-file"), person, ui, request);
		}
		if (format.isEmpty()) {
			return refuse(new Refused("file", "bulk.bad-kind"), person, ui, request);
		}
		if (file.getSize() > MOST_MEGABYTES * 1_000_000L) {
			return refuse(new Refused("file", "desk.intake.file-size", MOST_MEGABYTES), person, ui, request);
		}
		try (InputStream content = file.getInputStream()) {
			long id = this.receiver.begin(person, format.get(), FileNames.of(file), content);
			return Page.redirect("/" + ui + "/desk/intake/consignments/" + id);
		}
	}

	/** The lines that were refused, to be mended and handed in again. */
	@GetMapping("/{ui}/desk/intake/consignments/{id:\\d{1,18}}/refused")
	@ByToken(Scope.READ)
	void refused(@PathVariable long id, @AuthenticationPrincipal SignedIn person, HttpServletResponse response)
			throws IOException {
		Consignment consignment = this.consignments.find(id)
			.filter((found) -> found.bulk() != null)
			.filter((found) -> person.role() != Role.CONTRIBUTOR || found.by().account() == person.id())
			.orElseThrow(() -> new PageNotFound("consignment " + id));
		BulkFormat format = Objects.requireNonNull(consignment.bulk()).format();
		response.setContentType((format == BulkFormat.ZIP) ? "application/zip" : "text/plain;charset=UTF-8");
		response.setHeader("Cache-Control", "no-store");
		response.setHeader("Content-Disposition",
				"attachment; filename=\"refused-%d.%s\"".formatted(consignment.id(), format.ending()));
		RefusedLines lines = new RefusedLines(response.getOutputStream(), format);
		this.consignments.eachRefused(id, lines::write);
		lines.finish();
	}

	private Page refuse(Refused refused, SignedIn person, InterfaceLanguage ui, HttpServletRequest request) {
		return filled(this.pages.refused(VIEW, request, refused, ui.getLocale()), person);
	}

	private Page filled(Page page, SignedIn person) {
		Long account = (person.role() == Role.CONTRIBUTOR) ? person.id() : null;
		List<Consignment> found = this.consignments.findBulk(account, SHOWN);
		return page.canonical("/desk/intake/bulk").with("consignments", found).with("megabytes", MOST_MEGABYTES);
	}

}
