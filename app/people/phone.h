#pragma once

#include <QString>
#include <QStringList>
#include <QStringView>

namespace app {

/// A number as it will be stored and dialled.
struct PhoneNumber
{
    bool valid = false;
    QString e164;    ///< "+84912345678"; a 1800 or 1900 service has no E.164 and keeps its digits "19001009"
    QString kind;    ///< mobile, landline, service, foreign, or empty when the digits do not tell
    QString line;    ///< mobile or landline, of foreign numbers, too; empty where the digits do not tell
    QString display; ///< "0912 345 678", "+44 20 7946 0958"
    /// Why it is invalid: empty, no-digits, letter-in-number, digits-lost, too-short, too-long,
    /// unknown-prefix, unknown-country, unknown-number (its country has none like it), short-code. Valid with
    /// other-number-unreadable: the cell holds one more that is wrong.
    QString problem;
    QStringList others;     ///< further numbers of the same cell, E.164
    bool ambiguous = false; ///< the digits were a landline before 2017; judge by the age of the file
};

/// Reads a phone cell as people write them: labels, brackets, remarks, extensions, two numbers, full-width
/// digits, zeros lost in a spreadsheet. Never guesses: a letter O for a zero is refused.
PhoneNumber parsePhone(QStringView text);

/// Only the digits, of any script, as ASCII: for searching.
QString phoneDigits(QStringView text);

} // namespace app
