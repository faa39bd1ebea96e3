INSERT INTO import_batch_row (customer_id, batch_id, fingerprint, changes)
VALUES (:customer, :batch, :fingerprint, :changes)
ON CONFLICT (customer_id, batch_id) DO UPDATE SET fingerprint = excluded.fingerprint, changes = excluded.changes
