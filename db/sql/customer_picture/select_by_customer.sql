SELECT jpeg_base64 FROM customer_picture WHERE customer_id = :customer_id
