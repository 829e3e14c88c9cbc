package org.dateline.export;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * The report was withdrawn: its page says when and why, and no format has it any more.
 */
@ResponseStatus(HttpStatus.GONE)
class Withdrawn extends RuntimeException {

	Withdrawn(long article) {
		super("article " + article);
	}

}
