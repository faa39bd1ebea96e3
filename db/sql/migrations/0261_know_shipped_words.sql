-- Words that came with the program are told from those of the shop, however often an edition has renewed them.
ALTER TABLE template_version ADD COLUMN is_shipped INTEGER NOT NULL DEFAULT 0 CHECK (is_shipped IN (0, 1))
-- next
DROP TRIGGER template_version_is_never_changed
-- next
UPDATE template_version SET is_shipped = 1
WHERE template_id IN (SELECT id FROM template WHERE key IS NOT NULL)
  AND (version = 1 OR created_at_ms IN (SELECT at_ms FROM journal WHERE command = 'starters.renew'))
-- next
CREATE TRIGGER template_version_is_never_changed BEFORE UPDATE ON template_version BEGIN
    SELECT RAISE(ABORT, 'a version of a template never changes');
END
