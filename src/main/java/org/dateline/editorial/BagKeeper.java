package org.dateline.editorial;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.dateline.export.Bags;
import org.dateline.provenance.Takedowns;
import org.dateline.web.PageNotFound;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Acts on bags, each with its line in the trail. Files know no transactions: what is done
 * to them is done when the line stands.
 */
@Service
class BagKeeper {

	private final Bags bags;

	private final Takedowns takedowns;

	private final Trail trail;

	BagKeeper(Bags bags, Takedowns takedowns, Trail trail) {
		this.bags = bags;
		this.takedowns = takedowns;
		this.trail = trail;
	}

	/**
	 * Begins to write a bag.
	 * @param since the name of the bag that it goes on from; empty for a whole one
	 */
	@Transactional
	void begin(SignedIn by, String since) {
		if (!since.isEmpty() && this.bags.find(since).isEmpty()) {
			throw new Refused("since", "deskbags.since.unknown");
		}
		if (this.bags.progress().isRunning()) {
			throw busy();
		}
		this.trail.write(by, Act.BAG_BEGUN, null, null, since.isEmpty() ? Map.of() : Map.of("since", since));
		afterCommit(() -> {
			if (!this.bags.begin(since.isEmpty() ? null : since)) {
				throw busy();
			}
		});
	}

	private static Refused busy() {
		return new Refused(null, "deskbags.busy");
	}

	private static void afterCommit(Runnable act) {
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
			@Override
			public void afterCommit() {
				act.run();
			}
		});
	}

	/** Hands out a bag: whoever has it has the whole archive. */
	@Transactional
	Bags.Bag fetch(SignedIn by, String name) {
		Bags.Bag bag = find(name);
		this.trail.write(by, Act.BAG_FETCHED, bag.name(), null, Map.of());
		return bag;
	}

	@Transactional
	void remove(SignedIn by, String name) {
		Bags.Bag bag = find(name);
		this.trail.write(by, Act.BAG_REMOVED, bag.name(), null, Map.of());
		afterCommit(() -> this.bags.remove(bag));
	}

	/**
	 * How many originals were taken down after each bag was written that it has, or may
	 * quote: until it is removed, here and wherever it was taken, they are not gone. Also
	 * one that goes on from another counts them all. Its originals are those that came
	 * since, but it has the texts of reports that only changed since, and whole every
	 * table that quotes.
	 */
	Map<String, Long> takenDown(List<Bags.Bag> all) {
		Map<String, Long> counts = new HashMap<>();
		for (Bags.Bag bag : all) {
			// None is ever taken back, so those that the bag knows of are among them.
			counts.put(bag.name(), Math.max(0, this.takedowns.countUpTo(bag.within()) - bag.takedowns()));
		}
		return counts;
	}

	private Bags.Bag find(String name) {
		return this.bags.find(name).orElseThrow(() -> new PageNotFound("bag " + name));
	}

}
