package org.dateline.editorial;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletRequest;
import org.dateline.article.DecisionRefused;
import org.dateline.web.Page;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Makes pages of the desk: never kept, and of no interest to search engines. */
@Component
class DeskPages {

	private final MessageSource messages;

	DeskPages(MessageSource messages) {
		this.messages = messages;
	}

	Page page(String view, HttpServletRequest request) {
		return page(view, request, List.of(), HttpStatus.OK);
	}

	/** The page of a form that was refused, with what was typed still in it. */
	Page refused(String view, HttpServletRequest request, Refused refused, Locale locale) {
		return refused(view, request, List.of(refused), locale);
	}

	/** The same where several fields were refused. */
	Page refused(String view, HttpServletRequest request, List<Refused> refused, Locale locale) {
		return page(view, request, refused.stream().map((one) -> Desk.Refusal.of(one, this.messages, locale)).toList(),
				HttpStatus.UNPROCESSABLE_CONTENT);
	}

	/** Notes what was refused of the fields of a form. */
	void note(FieldProblems problems, List<Refused> refused, Locale locale) {
		for (Refused one : refused) {
			String field = one.field();
			if (field != null) {
				problems.add(field, Desk.Refusal.of(one, this.messages, locale).words());
			}
		}
	}

	/**
	 * Takes a decision and goes on where it leads. If it is refused, nothing has
	 * happened, and the page that it was asked from comes again.
	 * @param decision answers the address to go on at
	 * @param again the page, with what was refused
	 */
	Page decide(Supplier<String> decision, Function<Refused, Page> again) {
		return unlessRefused(() -> Page.redirect(decision.get()), again);
	}

	/**
	 * Answers a page, or where it cannot be asked for another that says so.
	 * @param page the page
	 * @param otherwise the other, with what was refused
	 */
	Page unlessRefused(Supplier<Page> page, Function<Refused, Page> otherwise) {
		try {
			return page.get();
		}
		catch (DecisionRefused ex) {
			return otherwise.apply(Refused.of(ex));
		}
		catch (Refused ex) {
			return otherwise.apply(ex);
		}
	}

	private static Page page(String view, HttpServletRequest request, List<Desk.Refusal> refusals, HttpStatus status) {
		return Page.unkept(view, status).with("desk", Desk.of(request, refusals)).header("X-Robots-Tag", "noindex");
	}

}
