package org.dateline.database;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * A read replica of the database, which reading asks for as long as it has caught up.
 *
 * @param url its address, as {@code spring.datasource.url}
 * @param username who to be there; null for the same as in the database
 * @param password the password there; null for the same as in the database
 */
@ConfigurationProperties("dateline.replica")
record ReplicaSettings(String url, @Nullable String username, @Nullable String password) {
}
