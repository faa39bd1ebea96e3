-- Of the same kind the one who is kept has one already.
SELECT kind
FROM suppressed_contact
WHERE customer_id = :other AND kind NOT IN (SELECT kind FROM suppressed_contact WHERE customer_id = :kept)
