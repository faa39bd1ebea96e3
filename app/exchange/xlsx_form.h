#pragma once

#include <QString>
#include <QStringView>

namespace app {

/// How a cell shows its number, as far as a list is concerned.
struct NumberForm
{
    /// Added to a digit that stands within quotes, which keeps it apart from the places for digits.
    static constexpr char16_t kQuoted = 0xE000;

    bool day = false;
    bool month = false;
    bool year = false;
    bool clock = false; ///< hours, minutes or seconds
    QString digits;     ///< "000000", "0000 000 000": a place for each digit, and what stands between them

    bool isMoment() const { return day || month || year || clock; }
};

/// What a number format of a spreadsheet (ECMA-376 part 1, 18.8.31) shows.
NumberForm numberFormOf(QStringView code);
/// Of those that every spreadsheet knows by their number.
NumberForm builtInNumberForm(int id);

} // namespace app
