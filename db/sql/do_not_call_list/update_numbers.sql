UPDATE do_not_call_list SET numbers = :numbers WHERE id = :id
