package org.dateline.provenance;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.data.repository.Repository;

/** Captures, to be read: {@link Captures} adds them, and nothing changes them. */
interface CaptureRepository extends Repository<Capture, Long> {

	Optional<Capture> findById(long id);

	List<Capture> findByIdIn(Collection<Long> ids);

}
