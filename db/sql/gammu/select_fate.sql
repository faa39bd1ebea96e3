-- smsd moves a message: within one statement it is never in neither.
SELECT '' AS status, 0 AS position FROM outbox WHERE CreatorID = :creator_id
UNION ALL
SELECT Status, SequencePosition FROM sentitems WHERE CreatorID = :creator_id
ORDER BY position
