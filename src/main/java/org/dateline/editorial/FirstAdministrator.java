package org.dateline.editorial;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/** Opens the account of the first administrator, without which nobody could sign in. */
@Component
class FirstAdministrator {

	private static final Logger log = LoggerFactory.getLogger(FirstAdministrator.class);

	private static final String NAME = "admin";

	private final Accounts accounts;

	private final DeskSettings.Admin settings;

	FirstAdministrator(Accounts accounts, DeskSettings settings) {
		this.accounts = accounts;
		this.settings = settings.admin();
	}

	@EventListener(ApplicationStartedEvent.class)
	void open() {
		if (!this.accounts.hasAdministrator()) {
			admitSomebody();
		}
	}

	private void admitSomebody() {
		String given = this.settings.password();
		boolean isGiven = given != null && !given.isBlank();
		String password = (given != null && isGiven) ? given : Passwords.oneTime();
		try {
			if (this.accounts.openFirst(NAME, "Administrator", password, !isGiven) && !isGiven) {
				log.info("The first administrator is {}, with the password {} for the first sign-in", NAME, password);
			}
			this.accounts.admitAfterRestore(password, !isGiven).ifPresent((name) -> {
				if (!isGiven) {
					log.info("The archive was restored: {} signs in with the password {} and gives the others new ones",
							name, password);
				}
			});
		}
		catch (DataIntegrityViolationException ex) {
			log.debug("Another node has opened it at the same time", ex);
		}
	}

}
