package org.dateline.editorial;

import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;

interface AccountRepository extends JpaRepository<Account, Long> {

	Optional<Account> findByName(String name);

	List<Account> findAllByOrderByName();

	/** None of them changes until the transaction ends. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	List<Account> findByRoleAndClosedAtIsNullOrderById(Role role);

}
