package org.dateline.editorial;

import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;

interface AccountRepository extends JpaRepository<Account, Long> {

	Optional<Account> findByName(String name);

	/**
	 * As nobody else can change it until the transaction ends. What Hibernate writes is
	 * the whole account as it was read.
	 */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	Optional<Account> findForChangeByName(String name);

	List<Account> findAllByOrderByName();

	/** None of them changes until the transaction ends. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	List<Account> findByRoleAndClosedAtIsNullOrderById(Role role);

	/** Whether some administrator has another password than this. */
	@NativeQuery("""
			select exists (select from account
			               where role = 'administrator' and closed_at is null and password <> :password)""")
	boolean existsAdministratorWithPasswordOtherThan(String password);

	/** Encodes a password anew, unless it was changed meanwhile. */
	@Modifying
	@Query("update Account a set a.password = :anew where a.id = :id and a.password = :before")
	void encodeAnew(long id, String before, String anew);

}
