INSERT INTO outbox_multipart (ID, SequencePosition, TextDecoded, Coding, UDH)
VALUES (:id, :position, :text, :coding, :header)
