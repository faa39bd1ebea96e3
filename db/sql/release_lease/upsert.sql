-- Taken over when it has run out, and when it was renewed further in the future than it lasts: the clock was set back. Less than that
-- is a desk that waited for its turn to write.
INSERT INTO release_lease (id, holder, desk, renewed_at_ms, until_ms) VALUES (1, :holder, :desk, :at_ms, :until_ms)
ON CONFLICT (id) DO UPDATE
SET holder = excluded.holder, desk = excluded.desk, renewed_at_ms = excluded.renewed_at_ms, until_ms = excluded.until_ms
WHERE release_lease.holder = excluded.holder OR release_lease.until_ms <= excluded.renewed_at_ms
   OR release_lease.renewed_at_ms - excluded.renewed_at_ms > release_lease.until_ms - release_lease.renewed_at_ms
