package org.dateline.article;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * When and why an article was withdrawn from reading.
 *
 * @param at when
 * @param reason why, for readers
 */
@Embeddable
public record Withdrawal(@Column(name = "withdrawn_at") Instant at, @Column(name = "withdrawal_reason") String reason) {
}
