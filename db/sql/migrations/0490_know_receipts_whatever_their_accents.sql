-- The keys of receipts from before 0450 kept their accents, and no key knew full-width digits, so that such a receipt was counted once more when its list
-- came again. Only keys with more than ASCII are written again, letter by letter, as the store writes them: in plain small letters, without marks.
UPDATE interaction SET reference_key = (
    WITH RECURSIVE
        spelt (plain, letters) AS (
            VALUES ('a', 'àáảãạăằắẳẵặâầấẩẫậäåāąÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬÄÅĀĄ'),
                   ('c', 'çćčÇĆČ'),
                   ('d', 'đĐďĎ'),
                   ('e', 'èéẻẽẹêềếểễệëēęěÈÉẺẼẸÊỀẾỂỄỆËĒĘĚ'),
                   ('i', 'ìíỉĩịîïīÌÍỈĨỊÎÏĪ'),
                   ('n', 'ñńňÑŃŇ'),
                   ('o', 'òóỏõọôồốổỗộơờớởỡợöōőÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÖŌŐ'),
                   ('s', 'śšşŚŠŞ'),
                   ('u', 'ùúủũụưừứửữựûüūůÙÚỦŨỤƯỪỨỬỮỰÛÜŪŮ'),
                   ('y', 'ỳýỷỹỵÿỲÝỶỸỴŸ'),
                   ('z', 'źżžŹŻŽ'),
                   (' ', char(160))
        ),
        walked (at, letter, key) AS (
            SELECT 1, substr(interaction.reference_key, 1, 1), ''
            UNION ALL
            SELECT at + 1, substr(interaction.reference_key, at + 1, 1),
                   key || CASE
                       WHEN unicode(letter) < 128 THEN letter
                       WHEN unicode(letter) BETWEEN 768 AND 879 THEN '' -- marks that follow their letter
                       WHEN unicode(letter) BETWEEN 65281 AND 65374 THEN lower(char(unicode(letter) - 65248)) -- full-width
                       ELSE coalesce((SELECT plain FROM spelt WHERE instr(letters, letter) > 0), letter)
                   END
            FROM walked WHERE letter <> ''
        )
    SELECT key FROM walked WHERE letter = ''
)
WHERE reference_key GLOB '*[^ -~]*'
