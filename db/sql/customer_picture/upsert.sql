INSERT INTO customer_picture (customer_id, jpeg_base64)
VALUES (:customer_id, :jpeg_base64)
ON CONFLICT (customer_id) DO UPDATE SET jpeg_base64 = excluded.jpeg_base64
