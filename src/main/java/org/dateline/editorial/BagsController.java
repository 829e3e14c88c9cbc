package org.dateline.editorial;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import org.dateline.export.Bags;
import org.dateline.web.InterfaceLanguage;
import org.dateline.web.Page;

import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The whole archive in a file, for administrators. */
@Controller
@ForAdministrators
class BagsController {

	private static final String VIEW = "desk/bags";

	private final Bags bags;

	private final BagKeeper keeper;

	private final DeskPages pages;

	BagsController(Bags bags, BagKeeper keeper, DeskPages pages) {
		this.bags = bags;
		this.keeper = keeper;
		this.pages = pages;
	}

	@GetMapping("/{ui}/desk/bags")
	Page list(HttpServletRequest request) {
		return filled(this.pages.page(VIEW, request), "");
	}

	@PostMapping("/{ui}/desk/bags")
	Page begin(@PathVariable InterfaceLanguage ui, @AuthenticationPrincipal SignedIn person,
			@RequestParam(defaultValue = "") String since, HttpServletRequest request) {
		try {
			this.keeper.begin(person, since);
			return Page.redirect("/" + ui + "/desk/bags");
		}
		catch (Refused ex) {
			return filled(this.pages.refused(VIEW, request, ex, ui.getLocale()), since);
		}
	}

	@GetMapping("/{ui}/desk/bags/{name}")
	ResponseEntity<Resource> fetch(@PathVariable String name, @AuthenticationPrincipal SignedIn person) {
		Bags.Bag bag = this.keeper.fetch(person, name);
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType("application/gzip"))
			.header(HttpHeaders.CACHE_CONTROL, "no-store")
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename(bag.name()).build().toString())
			.body(new FileSystemResource(bag.file()));
	}

	@PostMapping("/{ui}/desk/bags/remove")
	Page remove(@PathVariable InterfaceLanguage ui, @AuthenticationPrincipal SignedIn person,
			@RequestParam String name) {
		this.keeper.remove(person, name);
		return Page.redirect("/" + ui + "/desk/bags");
	}

	private Page filled(Page page, String since) {
		List<Bags.Bag> all = this.bags.all();
		return page.canonical("/desk/bags")
			.with("bags", all)
			.with("takenDown", this.keeper.takenDown(all))
			.with("progress", this.bags.progress())
			.with("since", since);
	}

}
