package org.dateline;

import java.nio.charset.StandardCharsets;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/** Pages as a visitor without a browser gets them. */
public final class VisitedPages {

	private VisitedPages() {
	}

	/** The page at an address, which has to be there. */
	public static Document visit(MockMvcTester visitor, String address) {
		MvcTestResult answer = visitor.get().uri(address).exchange();
		assertThat(answer).as(address).hasStatusOk();
		return page(answer);
	}

	/** A page that was answered, in UTF-8. */
	public static Document page(MvcTestResult answer) {
		return Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
	}

}
