INSERT INTO suppressed_contact (contact_point_id, erased_at_ms, noted_at_ms)
VALUES (:contact_point_id, :erased_at_ms, :noted_at_ms)
