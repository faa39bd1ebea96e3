DELETE FROM data_request
WHERE id = :id
