UPDATE interaction SET note = '' WHERE customer_id = :customer AND note <> ''
