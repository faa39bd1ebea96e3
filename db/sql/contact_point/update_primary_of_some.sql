UPDATE contact_point SET is_primary = :primary WHERE id IN (SELECT value FROM json_each(:ids))
