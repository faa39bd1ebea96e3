DELETE FROM delivery_event WHERE message_id = :message_id AND kind = :kind AND source = :source AND reference = :reference
