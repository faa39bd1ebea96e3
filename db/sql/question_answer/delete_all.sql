DELETE FROM question_answer
