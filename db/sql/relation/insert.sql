INSERT INTO relation (customer_id, other_id, kind) VALUES (:customer_id, :other_id, :kind)
