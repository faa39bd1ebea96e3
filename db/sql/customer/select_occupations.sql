SELECT DISTINCT occupation FROM customer NOT INDEXED WHERE deleted_at_ms IS NULL AND occupation <> ''
