-- Taken over when it has run out, and when it was renewed in what is the future by now: the clock was set back.
INSERT INTO release_lease (id, holder, desk, renewed_at_ms, until_ms) VALUES (1, :holder, :desk, :at_ms, :until_ms)
ON CONFLICT (id) DO UPDATE
SET holder = excluded.holder, desk = excluded.desk, renewed_at_ms = excluded.renewed_at_ms, until_ms = excluded.until_ms
WHERE release_lease.holder = excluded.holder OR release_lease.until_ms <= excluded.renewed_at_ms
   OR release_lease.renewed_at_ms > excluded.renewed_at_ms
