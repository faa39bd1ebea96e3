UPDATE customer SET province = :province, updated_at_ms = :at_ms
WHERE id IN (SELECT value FROM json_each(:ids))
