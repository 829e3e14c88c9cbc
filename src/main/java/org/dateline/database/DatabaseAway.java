package org.dateline.database;

import java.sql.SQLTransientConnectionException;

/** The database did not answer a moment ago, and is not asked again so soon. */
public class DatabaseAway extends SQLTransientConnectionException {

	DatabaseAway() {
		super("The database does not answer.", "08001");
	}

}
