SELECT customer_id, fingerprint, changes FROM import_batch_row WHERE customer_id = :customer AND batch_id = :batch
