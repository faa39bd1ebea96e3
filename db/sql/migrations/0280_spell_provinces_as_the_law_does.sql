-- Two provinces were stored with the accent on the second vowel; the law of 2025 that names them writes Thanh Hóa and Khánh Hòa, as all other
-- words of the program are spelt.
UPDATE customer SET province = CASE province WHEN 'Thanh Hoá' THEN 'Thanh Hóa' ELSE 'Khánh Hòa' END WHERE province IN ('Thanh Hoá', 'Khánh Hoà')
