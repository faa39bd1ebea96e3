-- A rule may greet a segment alone. A segment that a rule uses cannot be deleted, nor while the rule is put away, for it may come back.
ALTER TABLE greeting_rule ADD COLUMN segment_id INTEGER REFERENCES segment (id)
