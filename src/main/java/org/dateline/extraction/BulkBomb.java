package org.dateline.extraction;

import java.io.IOException;

/** What is packed unpacks to far more than news can. */
class BulkBomb extends IOException {

	BulkBomb() {
		super("It unpacks to far too much");
	}

}
