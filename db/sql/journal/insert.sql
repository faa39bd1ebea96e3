INSERT INTO journal (at_ms, agent, kind, command, arguments, inverse_command, inverse_arguments, about, undoes)
VALUES (:at_ms, :agent, :kind, :command, :arguments, :inverse_command, :inverse_arguments, :about, :undoes)
