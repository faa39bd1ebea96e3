INSERT INTO attached_file (sha256, bytes) VALUES (:sha256, :bytes)
ON CONFLICT (sha256) DO NOTHING
