UPDATE interaction SET note = '', reference_source = NULL, reference = NULL, reference_key = NULL
WHERE customer_id = :customer AND (note <> '' OR reference IS NOT NULL)
