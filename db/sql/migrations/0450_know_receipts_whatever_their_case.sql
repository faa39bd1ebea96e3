-- "hd1" and "HD1" are one receipt: its number is also kept as it is compared. What lists have brought so far stays as it is, and is found by either.
ALTER TABLE interaction ADD COLUMN reference_key TEXT
-- next
UPDATE interaction SET reference_key = replace(replace(lower(trim(reference)), 'Đ', 'd'), 'đ', 'd') WHERE reference IS NOT NULL
-- next
CREATE INDEX interaction_by_reference_key ON interaction (reference_source, reference_key) WHERE reference_key IS NOT NULL
