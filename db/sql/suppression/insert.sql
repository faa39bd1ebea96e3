INSERT INTO suppression (hash, kind, erased_at_ms)
VALUES (:hash, :kind, :erased_at_ms)
ON CONFLICT (hash) DO UPDATE SET erased_at_ms = excluded.erased_at_ms
