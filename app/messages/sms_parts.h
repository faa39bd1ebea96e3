#pragma once

#include <QString>
#include <QStringList>

namespace app {

/// What a text costs as SMS (3GPP TS 23.038, 8-bit concatenation header).
struct SmsCount
{
    QString encoding; ///< "GSM-7" or "UCS-2"
    int units = 0;    ///< septets (extension characters cost two), or UTF-16 units
    int parts = 0;    ///< messages to pay for: 160/153 septets or 70/67 units each; 0 for an empty text

    friend bool operator==(const SmsCount &, const SmsCount &) = default;
};

/// Counts the NFC form of the text. Neither an extension character nor an emoji is split between two parts.
SmsCount countSms(QStringView text);

/// The NFC form of the text as the parts that countSms() counts; empty for an empty text.
QStringList splitSms(QStringView text);

/// Units that so many parts hold: 160, 306, 459 ... septets or 70, 134, 201 ... UTF-16 units.
int smsCapacity(const SmsCount &count);

/// Vietnamese text for operators that take unaccented text only: letters lose their marks, đ becomes d,
/// typographic quotes, dashes, dots and blanks become plain ones. Other scripts and emoji stay as they are.
QString withoutDiacritics(QStringView text);

} // namespace app
