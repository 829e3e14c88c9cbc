package org.dateline.editorial;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.dateline.LockQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** There is always somebody who can open accounts. */
@DeskTest
class KeepingAnAdministratorTests {

	@Autowired
	private Accounts accounts;

	@Autowired
	private DeskVisitors visitors;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transaction;

	private List<Long> others;

	private String one;

	@BeforeEach
	void leaveOneAdministrator() {
		this.others = this.jdbc
			.sql("update account set closed_at = now() where role = 'administrator' and closed_at is null returning id")
			.query(Long.class)
			.list();
		this.one = this.visitors.newName(Role.ADMINISTRATOR);
	}

	@AfterEach
	void letTheOthersIn() {
		this.jdbc.sql("update account set closed_at = null where id in (:others)")
			.param("others", this.others)
			.update();
		this.jdbc.sql("update account set closed_at = now() where role = 'administrator' and id not in (:others)")
			.param("others", this.others)
			.update();
	}

	@Test
	void refusesToLoseTheLastOne() {
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> this.accounts.close(Trail.THE_ARCHIVE, this.one))
			.satisfies((refused) -> assertThat(refused.reason()).isEqualTo("desk.account.last-administrator"));
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> this.accounts.changeRole(Trail.THE_ARCHIVE, this.one, Role.EDITOR));
		assertThat(isOpen(this.one)).isTrue();
	}

	@Test
	void refusesTheSecondOfTwoWhoCloseEachOther() throws Exception {
		String two = this.visitors.newName(Role.ADMINISTRATOR);
		CompletableFuture<Refused> second = new CompletableFuture<>();

		this.transaction.executeWithoutResult((status) -> {
			this.accounts.close(Trail.THE_ARCHIVE, two);
			second.completeAsync(
					() -> catchThrowableOfType(Refused.class, () -> this.accounts.close(Trail.THE_ARCHIVE, this.one)));
			LockQueue.awaitSomebody(this.jdbc);
		});

		assertThat(second.get(60, TimeUnit.SECONDS)).isNotNull();
		assertThat(isOpen(this.one)).isTrue();
		assertThat(isOpen(two)).isFalse();
	}

	private boolean isOpen(String name) {
		return this.jdbc.sql("select closed_at is null from account where name = :name")
			.param("name", name)
			.query(Boolean.class)
			.single();
	}

}
