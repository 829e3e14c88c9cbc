package org.dateline.editorial;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.dateline.chronicle.AuthorityDecisions;
import org.jspecify.annotations.Nullable;

import org.springframework.util.MultiValueMap;

/**
 * What was typed to decide on names, as it was typed.
 *
 * @param act which form: {@code prefer}, {@code merge} or {@code split}
 * @param names what one is to be called, by language
 * @param into the number of another record
 * @param forms the numbers of names
 * @param reason why
 */
public record NameForm(String act, Map<String, String> names, String into, List<String> forms, String reason) {

	/** No record has more names than this that could be chosen in a form. */
	private static final int MOST_FORMS = 500;

	static NameForm of(Map<String, String> names) {
		return new NameForm("", names, "", List.of(), "");
	}

	static NameForm read(String act, MultiValueMap<String, String> typed) {
		Map<String, String> names = new LinkedHashMap<>();
		AuthorityDecisions.LANGUAGES.forEach((language) -> names.put(language, Typed.value(typed, language)));
		return new NameForm(act, names, Typed.value(typed, "into"), Typed.values(typed, "forms", MOST_FORMS),
				Typed.value(typed, "reason"));
	}

	/** This form, and in the others what stands in the record. */
	NameForm over(Map<String, String> held) {
		return this.act.equals("prefer") ? this : new NameForm(this.act, held, this.into, this.forms, this.reason);
	}

	/** The numbers of the names that were chosen. */
	List<Integer> chosen() {
		List<Integer> chosen = new ArrayList<>();
		for (String form : this.forms) {
			long number = Typed.numberIn("forms", form);
			if (number > Integer.MAX_VALUE) {
				throw new Refused("forms", "deskstories.bad.number");
			}
			chosen.add((int) number);
		}
		return chosen;
	}

	/** Whether a name was chosen. */
	public boolean has(int form) {
		return this.forms.contains(Integer.toString(form));
	}

	/** What was typed as a name in a language. */
	public String nameIn(String language) {
		return this.names.getOrDefault(language, "");
	}

	/** What was typed as a reason in a form, or nothing in another. */
	public @Nullable String reasonIn(String act) {
		return this.act.equals(act) ? this.reason : null;
	}

}
