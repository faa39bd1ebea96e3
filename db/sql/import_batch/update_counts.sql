UPDATE import_batch SET created = :created, updated = :updated WHERE id = :id
