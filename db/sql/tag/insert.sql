INSERT INTO tag (name) VALUES (:name)
