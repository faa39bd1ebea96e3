DELETE FROM do_not_call_list WHERE removed_at_ms < :before_ms
