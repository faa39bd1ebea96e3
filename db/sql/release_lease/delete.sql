DELETE FROM release_lease WHERE holder = :holder
