SELECT erased_at_ms
FROM suppression
WHERE hash = :hash
