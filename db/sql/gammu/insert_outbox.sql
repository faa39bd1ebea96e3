INSERT INTO outbox (DestinationNumber, TextDecoded, Coding, MultiPart, UDH, SenderID, CreatorID)
VALUES (:number, :text, :coding, :is_multipart, :header, :sender, :creator_id)
