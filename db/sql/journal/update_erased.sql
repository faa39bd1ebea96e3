UPDATE journal SET arguments = '{}', inverse_command = NULL, inverse_arguments = NULL, about = '—' WHERE id = :id
