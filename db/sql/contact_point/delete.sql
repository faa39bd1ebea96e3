DELETE FROM contact_point WHERE id = :id
