#!/usr/bin/env python3
"""Packs the months of the Vietnamese lunar calendar into app/calendar/lunar_table.h.

    python3 resources/tools/make_lunar_table.py     (from any folder; plain Python 3, no packages)

Reads tests/data/lunar_months_1900_2100.csv (first_day and length of every month: the published value
before 1968, astronomy at UTC+7 since) and first_day_china of month 1 for the Chinese new year.
One 32-bit number a lunar year, from the lowest bit:

    bits  0..12   length of the 1st..13th month in the order they are held, leap month in its place:
                  1 = 30 days (thang du), 0 = 29 days (thang thieu); bit 12 is 0 in a year of 12 months
    bits 13..16   number of the leap month (thang nhuan), 0: none
    bits 17..22   Tet as days after 1 January of the solar year of the same number
    bits 23..28   Chinese new year, counted the same way

The header is checked in; tests/app/calendar/tst_lunar_calendar.cpp compares it with the CSV again.
"""

import csv
import datetime
import pathlib

ROOT = pathlib.Path(__file__).resolve().parents[2]
SOURCE = ROOT / "tests/data/lunar_months_1900_2100.csv"
TARGET = ROOT / "app/calendar/lunar_table.h"
FIRST, LAST = 1900, 2100

HEAD = """#pragma once

// Made by resources/tools/make_lunar_table.py from tests/data/lunar_months_1900_2100.csv; do not edit.

#include <array>
#include <cstdint>

namespace app {

inline constexpr int kFirstLunarYear = %d;
inline constexpr int kLastLunarYear = %d;

/// One number a lunar year: bits 0..12 month lengths in order (1: 30 days), 13..16 leap month or 0,
/// 17..22 days from 1 January to T\u1ebft, 23..28 days from 1 January to the Chinese new year.
inline constexpr std::array<std::uint32_t, %d> kLunarYears{
"""


def years():
    found = {}
    with SOURCE.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            found.setdefault(int(row["lunar_year"]), []).append(row)
    assert sorted(found) == list(range(FIRST, LAST + 1)), "a year is missing"
    return found


def days_into_year(year, iso_date):
    days = (datetime.date.fromisoformat(iso_date) - datetime.date(year, 1, 1)).days
    assert 0 <= days < 64, (year, iso_date)
    return days


def packed(year, months):
    months.sort(key=lambda row: (int(row["month"]), int(row["leap"])))
    leaps = [int(row["month"]) for row in months if row["leap"] == "1"]
    assert len(leaps) <= 1 and len(months) == 12 + len(leaps), year
    value = 0
    day = datetime.date.fromisoformat(months[0]["first_day"])
    for index, row in enumerate(months):
        assert row["first_day"] == day.isoformat(), ("months do not join", row)
        assert row["length"] in ("29", "30"), row
        value |= (row["length"] == "30") << index
        day += datetime.timedelta(days=int(row["length"]))
    value |= (leaps[0] if leaps else 0) << 13
    value |= days_into_year(year, months[0]["first_day"]) << 17
    value |= days_into_year(year, months[0]["first_day_china"]) << 23
    return value, day


def main():
    lines, end = [], None
    for year, months in sorted(years().items()):
        value, next_tet = packed(year, months)
        assert end is None or end.isoformat() == months[0]["first_day"], ("years do not join", year)
        end = next_tet
        lines.append(f"    0x{value:08x}, // {year}\n")
    text = HEAD % (FIRST, LAST, len(lines)) + "".join(lines) + "};\n\n} // namespace app\n"
    TARGET.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
