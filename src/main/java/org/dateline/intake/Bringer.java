package org.dateline.intake;

/**
 * Who brought something, as the desk knows them.
 *
 * @param account the number of the account
 * @param name the name, for other editors
 * @param role the role in small letters
 */
public record Bringer(long account, String name, String role) {
}
