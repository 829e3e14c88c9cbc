package org.dateline.intake;

import org.dateline.vocabulary.AddressRange;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which IP addresses belong to the public internet, by the registries of special-purpose
 * addresses (RFC 6890 and its updates), and which others the operator allows. Of IPv6
 * only global unicast is public; an IPv4 address inside of it must be public itself.
 */
final class PublicAddresses {

	private static final List<AddressRange> SPECIAL = Stream
		.of("0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12",
				"192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24",
				"203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4", "2001::/23", "2001:db8::/32", "3fff::/20")
		.map(AddressRange::of)
		.toList();

	private static final AddressRange GLOBAL_UNICAST = AddressRange.of("2000::/3");

	/** RFC 6052. The local one of RFC 8215 is not public. */
	private static final AddressRange NAT64 = AddressRange.of("64:ff9b::/96");

	/** RFC 3056. */
	private static final AddressRange SIX_TO_FOUR = AddressRange.of("2002::/16");

	private final List<AddressRange> allowed;

	PublicAddresses(List<AddressRange> allowed) {
		this.allowed = List.copyOf(allowed);
	}

	/** Whether an address may be connected to. */
	boolean contain(InetAddress address) {
		byte[] bytes = address.getAddress();
		if (isIn(this.allowed, address)) {
			return true;
		}
		if (address instanceof Inet4Address) {
			return !isIn(SPECIAL, address);
		}
		if (isMapped(bytes) || NAT64.contains(address)) {
			return contain(embedded(bytes, 12));
		}
		if (SIX_TO_FOUR.contains(address)) {
			return contain(embedded(bytes, 2));
		}
		return GLOBAL_UNICAST.contains(address) && !isIn(SPECIAL, address);
	}

	private static boolean isIn(List<AddressRange> blocks, InetAddress address) {
		return blocks.stream().anyMatch((block) -> block.contains(address));
	}

	/** ::ffff:0:0/96, which the JDK mostly gives as IPv4 itself. */
	private static boolean isMapped(byte[] bytes) {
		for (int i = 0; i < 10; i++) {
			if (bytes[i] != 0) {
				return false;
			}
		}
		return bytes[10] == -1 && bytes[11] == -1;
	}

	private static InetAddress embedded(byte[] bytes, int from) {
		try {
			return InetAddress.getByAddress(Arrays.copyOfRange(bytes, from, from + 4));
		}
		catch (UnknownHostException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
