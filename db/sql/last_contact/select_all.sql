SELECT customer_id, at_ms FROM last_contact
