SELECT id, deleted_at_ms IS NOT NULL FROM customer WHERE code = :code
