SELECT max(Version) FROM gammu
