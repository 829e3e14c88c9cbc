package org.dateline.operations;

import java.util.List;

import org.dateline.vocabulary.AddressRange;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may read the metrics.
 *
 * @param allow the addresses that the actuator answers, by default only this machine
 */
@ConfigurationProperties("dateline.metrics")
record MetricsSettings(@DefaultValue( {
		"127.0.0.0/8", "::1" }) List<AddressRange> allow){

	boolean allows(String address) {
		return this.allow.stream().anyMatch((range) -> range.contains(address));
	}

}
