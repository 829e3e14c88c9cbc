package org.dateline.database;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Whether records can be read though the database itself is away. */
@Component
public class Records {

	private final ObjectProvider<ReplicaWatch> replica;

	Records(ObjectProvider<ReplicaWatch> replica) {
		this.replica = replica;
	}

	/** Whether a replica has all that this node knows of. */
	public boolean areOnAReplica() {
		ReplicaWatch watch = this.replica.getIfAvailable();
		return watch != null && watch.hasCaughtUp();
	}

}
