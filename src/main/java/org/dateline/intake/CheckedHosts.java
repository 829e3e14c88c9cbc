package org.dateline.intake;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;

import org.apache.hc.client5.http.DnsResolver;

/**
 * Answers the client's questions for the addresses of a host, literal ones too, with
 * those that were checked and no others. There is no second look-up that could answer
 * differently.
 */
final class CheckedHosts implements DnsResolver {

	/** A client tries them one after the other, each until the connection times out. */
	private static final int MOST = 3;

	private final Lookup lookup;

	private final PublicAddresses addresses;

	CheckedHosts(Lookup lookup, PublicAddresses addresses) {
		this.lookup = lookup;
		this.addresses = addresses;
	}

	/** Finds the addresses of a host. */
	interface Lookup {

		InetAddress[] addresses(String host) throws UnknownHostException;

	}

	/** Says that a host has none but forbidden addresses. */
	static final class Forbidden extends UnknownHostException {

		Forbidden(String host) {
			super(host);
		}

	}

	@Override
	public InetAddress[] resolve(String host) throws UnknownHostException {
		List<InetAddress> checked = new ArrayList<>();
		for (InetAddress address : this.lookup.addresses(host)) {
			if (checked.size() < MOST && this.addresses.contain(address)) {
				checked.add(address);
			}
		}
		if (checked.isEmpty()) {
			throw new Forbidden(host);
		}
		return checked.toArray(InetAddress[]::new);
	}

	@Override
	public String resolveCanonicalHostname(String host) {
		return host;
	}

}
