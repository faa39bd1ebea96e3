UPDATE journal SET arguments = :arguments, inverse_arguments = nullif(:inverse_arguments, '') WHERE id = :id
