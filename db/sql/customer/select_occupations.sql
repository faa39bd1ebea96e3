SELECT DISTINCT occupation FROM customer WHERE deleted_at_ms IS NULL AND occupation <> ''
