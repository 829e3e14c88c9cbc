package org.dateline.provenance;

import java.util.Optional;

import org.springframework.data.repository.Repository;

/** Captures: added and read, never changed. */
interface CaptureRepository extends Repository<Capture, Long> {

	Capture save(Capture capture);

	Optional<Capture> findById(long id);

}
