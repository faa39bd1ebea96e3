INSERT INTO suppressed_contact (customer_id, kind, erased_at_ms, noted_at_ms)
VALUES (:customer_id, :kind, :erased_at_ms, :noted_at_ms)
ON CONFLICT (customer_id, kind) DO UPDATE SET erased_at_ms = max(erased_at_ms, excluded.erased_at_ms)
