package org.dateline.intake;

/**
 * Who brought something, as the desk knows them.
 *
 * @param account the number of the account
 * @param name the name, for other editors
 * @param role the role in small letters
 * @param mayAdmit whether they may take something into the archive; else a person who may
 * has to look at what they bring
 */
public record Bringer(long account, String name, String role, boolean mayAdmit) {
}
